// SPDX-License-Identifier: GPL-3.0-or-later
// A file with a lock that the kernel frees when the process ends.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace platen {

class LockFile
{
public:
    // Null if somebody else has locked it; does not wait. `storage` if it can be neither opened nor locked.
    static Result<std::unique_ptr<LockFile>> tryLock(const QString &path);
    ~LockFile();
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

    // Whether `path` still names this file: a lock on a removed file protects nothing.
    [[nodiscard]] bool isAt(const QString &path) const;
    // Replaces the content. Text of the same length takes no room on a full disk. What cannot be written is left empty,
    // because the text of an earlier holder would be false.
    void write(const QByteArray &text);

private:
    explicit LockFile(qintptr handle)
        : m_handle(handle)
    {
    }
    qintptr m_handle;
};

} // namespace platen
