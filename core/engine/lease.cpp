// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lease.h"

#include "core/domain/instant.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace platen {

namespace {

constexpr qsizetype textLength = 512;

// QLockFile's five lines, followed by ours: since when, and the heartbeat.
enum Line { PidLine, ProgramLine, MachineLine, MachineIdLine, BootIdLine, SinceLine, BeatLine };

QString programName()
{
    const QString file = QFileInfo(QCoreApplication::applicationFilePath()).completeBaseName();
    return file.isEmpty() ? QCoreApplication::applicationName() : file;
}

Failure cannotLock(const QString &path, const QString &reason)
{
    return fail(
        ErrorCode::Storage,
        Message::of("The file %1, which keeps two programs from working on this data folder at the same time, "
                    "cannot be locked: %2. Nothing is sent without it. Make room or allow writing there, or move "
                    "the data folder to a local disk.",
                    QDir::toNativeSeparators(path), reason));
}

QByteArray holderText(const QDateTime &since, const QByteArray &beat)
{
    const QByteArrayList lines{QByteArray::number(QCoreApplication::applicationPid()),
                               programName().toUtf8(),
                               QSysInfo::machineHostName().toUtf8(),
                               QSysInfo::machineUniqueId(),
                               QSysInfo::bootUniqueId(),
                               formatInstant(since).toUtf8(),
                               beat};
    return (lines.join('\n') + '\n').leftJustified(textLength, ' ', true);
}

} // namespace

Message LeaseHolder::name() const
{
    return Message::of("%1 (process %2 on %3)", program, pid, machine);
}

std::optional<std::chrono::seconds> LeaseHolder::silence(const QDateTime &now) const
{
    const QDateTime last = parseInstant(beat.section(u' ', 0, 0));
    if (machine != QSysInfo::machineHostName() || !last.isValid())
        return std::nullopt;
    const std::chrono::seconds silent(last.secsTo(now));
    return silent > longestBetweenBeats ? std::optional(silent) : std::nullopt;
}

Lease::Lease(const DataDir &dir)
    : m_path(dir.lock())
    , m_lock(m_path)
{
}

Result<bool> Lease::take()
{
    if (m_lock.isHeld())
        return true;
    const auto outcome = m_lock.take(store::FileLock::Kind::Exclusive);
    if (outcome == store::FileLock::Outcome::Failed)
        return cannotLock(m_path, m_lock.problem());
    if (outcome == store::FileLock::Outcome::HeldByOther)
        return false;
    m_since = QDateTime::currentDateTimeUtc();
    writeHolder();
    return true;
}

void Lease::giveBack()
{
    m_lock.release();
}

void Lease::beat()
{
    if (!m_lock.isHeld())
        return;
    if (!m_lock.isInPlace()) {
        giveBack();
        (void)take();
        return;
    }
    writeHolder();
}

void Lease::writeHolder()
{
    m_lock.write(holderText(m_since, formatInstant(QDateTime::currentDateTimeUtc()).toUtf8() + ' ' +
                                         QByteArray::number(++m_beats)));
}

std::optional<LeaseHolder> Lease::holder() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList lines = QString::fromUtf8(file.read(4 * textLength)).split(u'\n');
    LeaseHolder holder;
    holder.pid = lines.value(PidLine).toLongLong();
    holder.program = lines.value(ProgramLine);
    holder.machine = lines.value(MachineLine);
    if (holder.pid <= 0 || holder.program.isEmpty())
        return std::nullopt;
    holder.since = parseInstant(lines.value(SinceLine));
    holder.beat = lines.value(BeatLine);
    return holder;
}

} // namespace platen
