// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demo_sandbox.h"

#include "ui/session/account_directory.h"
#include "ui/widgets/when_done.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QUrl>

namespace platen {

namespace {

// The sandbox's default key; it protects nothing.
const QString demoKey = QStringLiteral("sandbox-key");
const QString portKey = QStringLiteral("demo/port");

QString program()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("platen-sandbox.exe");
#else
    const QString name = QStringLiteral("platen-sandbox");
#endif
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

QString accountName()
{
    return QStringLiteral("Demo");
}

} // namespace

DemoSandbox::DemoSandbox(EngineHost &host, const AccountDirectory &accounts, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_accounts(accounts)
    , m_settings(settings)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoSandbox::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        Error failure;
        failure.code = ErrorCode::NotFound;
        failure.message = tr("The sandbox could not be started: %1").arg(m_process.errorString());
        Q_EMIT failed(failure);
    });
}

DemoSandbox::~DemoSandbox()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.disconnect(this);
    m_process.terminate();
    if (!m_process.waitForFinished(1000))
        m_process.kill();
}

bool DemoSandbox::isInstalled()
{
    return QFileInfo(program()).isExecutable();
}

void DemoSandbox::start()
{
    launch(m_settings.value(portKey, 0).toInt());
}

void DemoSandbox::resume()
{
    if (m_accounts.find(accountName()) && m_settings.contains(portKey) && isInstalled())
        launch(m_settings.value(portKey).toInt());
}

void DemoSandbox::launch(int port)
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    m_output.clear();
    // Ten minutes from order to delivery: slow enough to watch, fast enough to see the end.
    m_process.start(program(), {QStringLiteral("--json"), QStringLiteral("--port"), QString::number(port),
                                QStringLiteral("--seed-orders"), QStringLiteral("200"), QStringLiteral("--order-life"),
                                QStringLiteral("600"), QStringLiteral("--failing"), QStringLiteral("4")});
}

void DemoSandbox::readLine()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0)
        return;
    const QString baseUrl =
        QJsonDocument::fromJson(m_output.left(end)).object().value(QLatin1String("listening")).toString();
    m_output.clear();
    m_settings.setValue(portKey, QUrl(baseUrl).port());
    if (m_accounts.find(accountName()))
        Q_EMIT ready();
    else
        addAccount(baseUrl);
}

void DemoSandbox::addAccount(const QString &baseUrl)
{
    const QJsonObject settings{{QStringLiteral("environment"), QStringLiteral("sandbox")},
                               {QStringLiteral("base_url"), baseUrl}};
    const QHash<QString, QString> secrets{{QStringLiteral("api_key"), demoKey}};
    const auto future = m_host.ask<AccountInfo>([settings, secrets](Engine &engine) {
        return engine.accounts().add(QStringLiteral("prodigi"), accountName(), settings, secrets);
    });
    whenDone(future, this, [this](Result<AccountInfo> added) {
        if (added)
            Q_EMIT ready();
        else
            Q_EMIT failed(added.error());
    });
}

} // namespace platen
