// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lease.h"

#include "core/domain/instant.h"
#include "core/engine/lock_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace platen {

namespace {

constexpr qsizetype textLength = 512;

// QLockFile's five lines, and then ours: since when, and the heartbeat.
enum Line { PidLine, ProgramLine, MachineLine, MachineIdLine, BootIdLine, SinceLine, BeatLine };

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::Lease)
};

QString programName()
{
    const QString file = QFileInfo(QCoreApplication::applicationFilePath()).completeBaseName();
    return file.isEmpty() ? QCoreApplication::applicationName() : file;
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

QString LeaseHolder::name() const
{
    return Words::tr("%1 (process %2 on %3)").arg(program, QString::number(pid), machine);
}

Lease::Lease(const DataDir &dir)
    : m_path(dir.lock())
{
}

Lease::~Lease() = default;

Result<bool> Lease::take()
{
    if (m_file)
        return true;
    Result<std::unique_ptr<LockFile>> locked = LockFile::tryLock(m_path);
    if (!locked)
        return Failure(locked.error());
    if (!*locked)
        return false;
    m_file = std::move(*locked);
    m_since = QDateTime::currentDateTimeUtc();
    writeHolder();
    return true;
}

void Lease::giveBack()
{
    m_file.reset();
}

void Lease::beat()
{
    if (!m_file)
        return;
    if (!m_file->isAt(m_path)) {
        giveBack();
        (void)take();
        return;
    }
    writeHolder();
}

void Lease::writeHolder()
{
    m_file->write(holderText(m_since, formatInstant(QDateTime::currentDateTimeUtc()).toUtf8() + ' ' +
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
