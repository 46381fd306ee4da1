// SPDX-License-Identifier: GPL-3.0-or-later
// One message of the log, and its form in the file:
//
//     2026-11-20T10:00:00.125Z warning platenctl[4711] sync: The account “Shop” could not be synced
//             Further lines of the same message begin with a tab
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace platen {

enum class LogLevel { Error, Warning, Info, Debug };

QString logLevelWord(LogLevel level); // "error", "warning", "info", "debug"
std::optional<LogLevel> logLevelOf(const QString &word);

struct LogEntry
{
    QDateTime at; // UTC, with milliseconds
    LogLevel level = LogLevel::Info;
    QString program;
    qint64 process = 0;
    QString source; // what it is about: "http", "sync", "qt.network.ssl", "default", …
    QString message;

    bool operator==(const LogEntry &) const = default;
};

// With a line break at the end. A message cannot look like another entry: its further lines are indented, and control
// characters are replaced.
QByteArray logLines(const LogEntry &entry);
// Lines that are no entries belong to the entry before them; those before the first entry are left out.
std::vector<LogEntry> logEntries(const QByteArray &lines);

} // namespace platen
