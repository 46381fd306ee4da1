// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"

#include <QDeadlineTimer>

namespace platen::test {

namespace {

void prepare(QProcess &process, const Start &start)
{
    process.setProgram(start.program);
    process.setArguments(start.arguments);
    process.setProcessEnvironment(start.environment);
    if (!start.outputFile.isEmpty())
        process.setStandardOutputFile(start.outputFile);
#ifdef Q_OS_UNIX
    if (start.inChild)
        process.setChildProcessModifier(start.inChild);
#endif
}

} // namespace

QString program(const QString &name)
{
    return qEnvironmentVariable("PLATEN_BIN_DIR") + QLatin1Char('/') + name;
}

Finished runProcess(const Start &start, int timeoutMs)
{
    QProcess process;
    prepare(process, start);
    process.start();
    process.write(start.input);
    process.closeWriteChannel();
    Finished finished;
    if (!process.waitForFinished(timeoutMs)) {
        finished.err = "did not start or did not end: " + process.errorString().toUtf8() + "; so far: ";
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        finished.exit = process.exitCode();
    }
    if (start.outputFile.isEmpty())
        finished.out = process.readAllStandardOutput();
    finished.err += process.readAllStandardError();
    return finished;
}

LiveProcess::LiveProcess(const Start &start)
{
    prepare(m_process, start);
    m_process.start();
    m_process.write(start.input);
    m_process.waitForStarted();
    while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten()) {
    }
    if (!start.keepsInput)
        m_process.closeWriteChannel();
}

LiveProcess::~LiveProcess()
{
    kill();
}

QByteArray LiveProcess::readLine(int timeoutMs)
{
    QDeadlineTimer deadline(timeoutMs);
    while (!m_process.canReadLine()) {
        if (deadline.hasExpired() || !m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
    }
    return m_process.canReadLine() ? m_process.readLine().trimmed() : QByteArray();
}

void LiveProcess::writeLine(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

QByteArray LiveProcess::readAll()
{
    m_process.waitForReadyRead(0);
    return m_process.readAllStandardOutput();
}

bool LiveProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

void LiveProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

int LiveProcess::terminate(int timeoutMs)
{
    m_process.terminate();
    if (!m_process.waitForFinished(timeoutMs))
        return -1;
    return exitCode();
}

QByteArray LiveProcess::errors()
{
    return m_process.readAllStandardError();
}

} // namespace platen::test
