// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the log: platen.log is written to; when it is full it becomes platen.1.log, and so on up to
// platen.9.log, which is then dropped. Several processes may write to one folder.
#pragma once

#include "core/log/log_entry.h"

#include <QString>

#include <vector>

namespace platen {

class LogFiles
{
public:
    static constexpr int count = 10;
    static constexpr qint64 fullAt = 5 * 1024 * 1024; // bytes

    explicit LogFiles(QString folder, qint64 full = fullAt)
        : m_folder(std::move(folder))
        , m_full(full)
    {
    }

    // Adds complete lines. False if they could not be written; nothing else is done about that.
    bool append(const QByteArray &lines);
    // 0 is the one that is written to.
    [[nodiscard]] QString path(int number) const;

private:
    void rotate();

    QString m_folder;
    qint64 m_full;
};

// Reads the log of a folder, and goes on where it stopped.
class LogReader
{
public:
    explicit LogReader(const QString &folder)
        : m_files(folder)
    {
    }

    // The first call returns all that is kept, later ones what has come since; oldest first.
    std::vector<LogEntry> next();

private:
    QByteArray newLines();

    LogFiles m_files;
    bool m_begun = false;
    qint64 m_offset = 0; // in platen.log
    QByteArray m_rest;   // of a line that was not complete
};

} // namespace platen
