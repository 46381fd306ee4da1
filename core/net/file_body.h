// SPDX-License-Identifier: GPL-3.0-or-later
// A request body that is a part of a file, read while it is sent.
#pragma once

#include "core/wire/http_message.h"

#include <QFile>
#include <QIODevice>

namespace platen::net {

class FileBody : public QIODevice
{
    Q_OBJECT
public:
    explicit FileBody(const FilePart &part);

    // Opens the file; false if it cannot be read, or has become shorter.
    bool openPart();

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_part.size; }
    [[nodiscard]] bool atEnd() const override { return pos() >= m_part.size; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    FilePart m_part;
    QFile m_file;
};

} // namespace platen::net
