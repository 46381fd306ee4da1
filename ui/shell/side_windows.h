// SPDX-License-Identifier: GPL-3.0-or-later
// The windows beside the main one: accounts, webhooks and the catalogue, each at most once.
#pragma once

#include "core/engine/engine_host.h"

#include <QPointer>
#include <QWidget>

namespace platen {

class AccountDirectory;
class CatalogueWindow;
class SettingsWindow;
class WebhooksWindow;

class SideWindows : public QObject
{
    Q_OBJECT
public:
    SideWindows(EngineHost &host, AccountDirectory &accounts, QWidget *window);

    void openAccounts();
    void addAccount();
    void openWebhooks();
    void openRejectedWebhooks(const QString &account);
    void openCatalogue();
    void openSettings(const QString &page);                   // empty: the one shown last
    void openEntry(const QString &page, const QString &name); // an entry of that page, with the focus in its form

Q_SIGNALS:
    void orderWanted(const QString &orderId);

private:
    EngineHost &m_host;
    AccountDirectory &m_accounts;
    QWidget *m_window;
    QPointer<WebhooksWindow> m_webhooks;
    QPointer<CatalogueWindow> m_catalogue;
    QPointer<SettingsWindow> m_settings;
};

} // namespace platen
