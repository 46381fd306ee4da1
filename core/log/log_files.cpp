// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_files.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace platen {

namespace {

QByteArray bytesFrom(const QString &path, qint64 offset)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return {};
    return file.readAll();
}

} // namespace

QString LogFiles::path(int number) const
{
    const QString name = number == 0 ? QStringLiteral("platen.log") : QStringLiteral("platen.%1.log").arg(number);
    return m_folder + u'/' + name;
}

bool LogFiles::append(const QByteArray &lines)
{
    // Opened each time, so that a file that another process has renamed is left at once.
    const QString current = path(0);
    if (QFileInfo(current).size() >= m_full)
        rotate();
    QFile file(current);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(lines) == lines.size();
}

void LogFiles::rotate()
{
    QLockFile lock(m_folder + QStringLiteral("/platen.log.lock"));
    lock.setStaleLockTime(10'000);
    // Another process rotates, or has just done so.
    if (!lock.tryLock() || QFileInfo(path(0)).size() < m_full)
        return;
    QFile::remove(path(count - 1));
    for (int number = count - 1; number > 0; --number)
        QFile::rename(path(number - 1), path(number));
}

QByteArray LogReader::newLines()
{
    QByteArray bytes;
    if (!m_begun) {
        m_begun = true;
        for (int number = LogFiles::count - 1; number > 0; --number)
            bytes += bytesFrom(m_files.path(number), 0);
    } else if (QFileInfo(m_files.path(0)).size() < m_offset) {
        bytes = bytesFrom(m_files.path(1), m_offset); // what was read so far has become that file
        m_offset = 0;
    }
    const QByteArray current = bytesFrom(m_files.path(0), m_offset);
    m_offset += current.size();
    return bytes + current;
}

std::vector<LogEntry> LogReader::next()
{
    QByteArray lines = m_rest + newLines();
    const qsizetype end = lines.lastIndexOf('\n') + 1;
    m_rest = lines.mid(end);
    lines.truncate(end);
    return logEntries(lines);
}

} // namespace platen
