// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox that comes with Platen, for looking around without any account: a program beside this one that implements
// a provider's API on this computer. It runs while the window does, and starts again with it as long as its account
// exists.
#pragma once

#include "core/engine/engine_host.h"

#include <QObject>
#include <QPointer>
#include <QProcess>

class QSettings;

namespace platen {

class AccountDirectory;

class DemoSandbox : public QObject
{
    Q_OBJECT
public:
    DemoSandbox(EngineHost &host, const AccountDirectory &accounts, QSettings &settings, QObject *parent = nullptr);
    ~DemoSandbox() override; // ends the program

    static bool isInstalled();
    // Starts it, adds its account if missing, and syncs.
    void start();
    // Starts it if its account exists.
    void resume();

Q_SIGNALS:
    void ready();
    void failed(const platen::Error &error);

private:
    void launch(int port);
    void readLine();
    void addAccount(const QString &baseUrl);

    EngineHost &m_host;
    const AccountDirectory &m_accounts;
    QSettings &m_settings;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace platen
