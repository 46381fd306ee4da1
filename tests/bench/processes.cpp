// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/processes.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace platen::bench {

namespace {

constexpr int patience = 60'000;

[[noreturn]] void failed(const QString &program, const QString &why)
{
    throw std::runtime_error(QStringLiteral("%1 %2").arg(program, why).toStdString());
}

} // namespace

QString platenProgram(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

QByteArray outputOf(const QString &program, const QStringList &arguments, int milliseconds)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(program, arguments);
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
        failed(program, QStringLiteral("did not end in time: ") + arguments.join(u' '));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        failed(program,
               arguments.join(u' ') + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

QByteArray platenctl(const QString &dataDir, const QStringList &arguments, int milliseconds)
{
    return outputOf(platenProgram(QStringLiteral("platenctl")),
                    QStringList{QStringLiteral("--data-dir"), dataDir} + arguments, milliseconds);
}

Server::Server(const QString &program, const QStringList &arguments)
    : m_program(program)
{
    if (!m_output.open())
        failed(program, QStringLiteral("has no file for its output"));
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_output.fileName());
    // It ends with this process, whatever ends that.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(patience))
        failed(program, QStringLiteral("does not start"));
}

Server::~Server()
{
    end();
}

void Server::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (m_process.waitForFinished(20'000))
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool Server::isRunning()
{
    return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(0);
}

QByteArray Server::line()
{
    QFile file(m_output.fileName());
    if (!file.open(QIODevice::ReadOnly))
        failed(m_program, QStringLiteral("has lost its output"));
    QByteArray text;
    const QDeadlineTimer deadline(patience);
    while (!text.contains('\n')) {
        if (deadline.hasExpired() || m_process.waitForFinished(10))
            failed(m_program, QStringLiteral("does not say that it is ready"));
        text += file.readAll();
    }
    return text.left(text.indexOf('\n'));
}

Sandbox::Sandbox(int orders)
    : m_server(platenProgram(QStringLiteral("platen-sandbox")),
               {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--json"), QStringLiteral("--order-life"),
                QStringLiteral("36000"), QStringLiteral("--seed-orders"), QString::number(orders)})
{
    m_url = QJsonDocument::fromJson(m_server.line()).object()[QLatin1String("listening")].toString();
}

void Sandbox::addAccount(const QString &dataDir, const QString &name) const
{
    const QString variable = QStringLiteral("PLATEN_SECRET_%1_SECRET_KEY").arg(name.toUpper().replace(u' ', u'_'));
    qputenv(variable.toLatin1().constData(), "sandbox-key");
    platenctl(dataDir, {QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("imprinted"), name,
                        QStringLiteral("--set"), QStringLiteral("base_url=%1/imprinted").arg(m_url),
                        QStringLiteral("--set"), QStringLiteral("app_id=APP-00000001")});
}

WorkFolder::WorkFolder()
    : m_folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../../bench/work-XXXXXX"))
{
    if (!m_folder.isValid())
        failed(QStringLiteral("The folder"), m_folder.path() + QStringLiteral(" cannot be made."));
}

} // namespace platen::bench
