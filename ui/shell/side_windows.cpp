// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_windows.h"

#include "ui/catalogue/catalogue_window.h"
#include "ui/session/account_directory.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"
#include "ui/webhooks/webhooks_window.h"

namespace platen {

namespace {

void bring(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

SideWindows::SideWindows(EngineHost &host, AccountDirectory &accounts, QWidget *window)
    : QObject(window)
    , m_host(host)
    , m_accounts(accounts)
    , m_window(window)
{
}

void SideWindows::openAccounts()
{
    openSettings(QStringLiteral("accounts"));
}

void SideWindows::addAccount()
{
    openAccounts();
    m_settings->page()->addOne();
}

void SideWindows::openRejectedWebhooks(const QString &account)
{
    openWebhooks();
    m_webhooks->showRejected(account);
}

void SideWindows::openWebhooks()
{
    if (!m_webhooks) {
        m_webhooks = new WebhooksWindow(m_host, m_window);
        m_webhooks->setWindowFlag(Qt::Window);
        m_webhooks->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_webhooks, &WebhooksWindow::orderWanted, this, &SideWindows::orderWanted);
    }
    bring(m_webhooks);
}

void SideWindows::openCatalogue()
{
    if (!m_catalogue) {
        m_catalogue = new CatalogueWindow(m_host, m_accounts, m_window);
        m_catalogue->setWindowFlag(Qt::Window);
        m_catalogue->setAttribute(Qt::WA_DeleteOnClose);
    }
    bring(m_catalogue);
}

void SideWindows::openSettings(const QString &page)
{
    if (!m_settings) {
        m_settings = new SettingsWindow({m_host, m_accounts}, m_window);
        m_settings->setWindowFlag(Qt::Window);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
    }
    bring(m_settings);
    m_settings->showPage(page);
}

void SideWindows::openEntry(const QString &page, const QString &name)
{
    openSettings(page);
    m_settings->page()->showOne(name);
}

} // namespace platen
