// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox that comes with Platen, for looking around without an account anywhere: a program beside this one that
// speaks a provider's API on this machine. It runs while the window does, and is started again with it for as long as
// its account is there.
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
    // Starts it, adds its account if that is not there yet, and syncs.
    void start();
    // Starts it if its account is there.
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
