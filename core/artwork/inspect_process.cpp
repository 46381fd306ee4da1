// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/inspect_process.h"

#include "core/domain/own_file.h"

#include <QProcessEnvironment>

#include <chrono>

namespace platen::artwork {

namespace {

using namespace std::chrono_literals;

// The process limits its own processor time to 20 s; a disk or a machine under load may need longer.
constexpr std::chrono::seconds longest = 60s;
constexpr qsizetype mostOutput = qsizetype(64) << 20;

// Only what a program needs to start: the environment may hold secrets, and an attacker who takes over the process must
// not find them.
QProcessEnvironment plainEnvironment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment plain;
    for (const char *name : {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
                             "QT_PLUGIN_PATH", "SYSTEMROOT", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        if (const QString key = QString::fromLatin1(name); ours.contains(key))
            plain.insert(key, ours.value(key));
    }
    return plain;
}

} // namespace

QString inspectProgram()
{
#ifdef Q_OS_WIN
    return ownFile(QStringLiteral("platen-inspect.exe"));
#else
    return ownFile(QStringLiteral("platen-inspect"));
#endif
}

InspectProcess::InspectProcess(const QString &program, const QStringList &arguments, const QString &input)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setProcessEnvironment(plainEnvironment());
    m_process.setStandardInputFile(input);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { read(); });
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(longest);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_process, [this] {
        m_isOver = true;
        m_process.kill();
    });
}

InspectProcess::~InspectProcess()
{
    m_process.disconnect();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void InspectProcess::start(const std::shared_ptr<Latch> &ended)
{
    QObject::connect(&m_process, &QProcess::finished, ended.get(), [ended] { ended->release(); });
    QObject::connect(&m_process, &QProcess::errorOccurred, ended.get(), [ended](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended->release();
    });
    m_deadline.start();
    m_process.start(QIODevice::ReadOnly);
}

bool InspectProcess::hasSucceeded() const
{
    return !m_isOver && hasStarted() && m_process.state() == QProcess::NotRunning &&
           m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void InspectProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    if (m_output.size() <= mostOutput)
        return;
    m_isOver = true;
    m_process.kill();
}

} // namespace platen::artwork
