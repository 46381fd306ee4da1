// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_entry.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace platen {

namespace {

struct Word
{
    LogLevel level;
    const char *word;
};
constexpr std::array words{Word{LogLevel::Error, "error"}, Word{LogLevel::Warning, "warning"},
                           Word{LogLevel::Info, "info"}, Word{LogLevel::Debug, "debug"}};

// Terminals obey control characters, so none is kept but the line break and the tab.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

std::optional<LogEntry> entryOf(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\w+) ([^\s\[\]]+)\[(\d+)\] ([^\s:]+): ?(.*)$)"));
    const QRegularExpressionMatch match = form.match(line);
    const std::optional<LogLevel> level = logLevelOf(match.captured(2));
    if (!match.hasMatch() || !level)
        return std::nullopt;
    return LogEntry{QDateTime::fromString(match.captured(1), Qt::ISODateWithMs),
                    *level,
                    match.captured(3),
                    match.captured(4).toLongLong(),
                    match.captured(5),
                    match.captured(6)};
}

} // namespace

QString logLevelWord(LogLevel level)
{
    const auto *found = std::find_if(words.begin(), words.end(), [level](Word word) { return word.level == level; });
    return QString::fromLatin1(found->word);
}

std::optional<LogLevel> logLevelOf(const QString &word)
{
    const auto *found =
        std::find_if(words.begin(), words.end(), [&word](Word known) { return word == QLatin1String(known.word); });
    return found == words.end() ? std::nullopt : std::optional(found->level);
}

QByteArray logLines(const LogEntry &entry)
{
    QString message = harmless(entry.message);
    message.replace(QLatin1Char('\n'), QLatin1String("\n\t"));
    return QStringLiteral("%1 %2 %3[%4] %5: %6\n")
        .arg(entry.at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")), logLevelWord(entry.level),
             entry.program, QString::number(entry.process), entry.source, message)
        .toUtf8();
}

std::vector<LogEntry> logEntries(const QByteArray &lines)
{
    std::vector<LogEntry> entries;
    for (const QByteArray &bytes : lines.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (std::optional<LogEntry> entry = entryOf(line))
            entries.push_back(std::move(*entry));
        else if (!entries.empty() && !line.isEmpty())
            entries.back().message += u'\n' + (line.startsWith(u'\t') ? line.mid(1) : line);
    }
    return entries;
}

} // namespace platen
