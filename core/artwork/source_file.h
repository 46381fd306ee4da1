// SPDX-License-Identifier: GPL-3.0-or-later
// An artwork file that is open for reading: one file from the first byte to the last, whatever happens to its name.
#pragma once

#include "core/artwork/inspection.h"

#include <QByteArray>
#include <QFile>
#include <QFuture>
#include <QString>

#include <memory>
#include <tl/expected.hpp>

namespace platen::artwork {

class SourceFile : public std::enable_shared_from_this<SourceFile>
{
public:
    // Opens nothing but regular files, and never waits for one. Otherwise the finding that says why not.
    static tl::expected<std::shared_ptr<SourceFile>, Finding> open(const QString &path);

    [[nodiscard]] qint64 size() const { return m_size; } // when it was opened
    // Equal while the content is the same: path, size, times, volume and number of the file.
    [[nodiscard]] QByteArray key() const;
    [[nodiscard]] bool isUnchanged() const { return key() == m_keyWhenOpened; }
    // A path that leads another process to this very file while it is open.
    [[nodiscard]] QString handedOverPath() const;

    // MD5 of the content in lower-case hex, computed in another thread; no result if a read fails or the future is
    // cancelled.
    [[nodiscard]] QFuture<QString> digest();

private:
    explicit SourceFile(QString path)
        : m_path(std::move(path))
        , m_file(m_path)
    {
    }
    [[nodiscard]] bool openRegular();

    QString m_path;
    QFile m_file; // unbuffered; its position belongs to digest()
    qint64 m_size = 0;
    QByteArray m_keyWhenOpened;
    QString m_problem; // why it cannot be opened
};

} // namespace platen::artwork
