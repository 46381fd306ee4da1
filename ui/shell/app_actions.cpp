// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/app_actions.h"

#include "ui/session/actions.h"
#include "ui/settings/settings_pages.h"

#include <QMenuBar>
#include <QMessageBox>

#include <utility>

namespace platen {

void AppActions::registerAll(ActionRegistry &actions, const Calls &calls)
{
    actions.add({QStringLiteral("settings.show"),
                 tr("Settin&gs…"),
                 ActionMenu::Order,
                 {},
                 {},
                 [show = calls.showSettings] { show({}); },
                 calls.isStarted,
                 true});
    actions.add({QStringLiteral("app.quit"),
                 tr("&Quit"),
                 ActionMenu::Order,
                 {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                 {},
                 calls.quit,
                 {},
                 true});
    registerAccounts(actions, calls);
    registerSettings(actions, calls);
    actions.add({QStringLiteral("help.data"), tr("Show the &data folder"), ActionMenu::Help, {}, {}, calls.showData});
    actions.add(
        {QStringLiteral("help.about"), tr("&About Platen"), ActionMenu::Help, {}, {}, calls.showAbout, {}, true});
    actions.action(QStringLiteral("app.quit"))->setMenuRole(QAction::QuitRole);
    actions.action(QStringLiteral("settings.show"))->setMenuRole(QAction::PreferencesRole);
    actions.action(QStringLiteral("help.about"))->setMenuRole(QAction::AboutRole);
}

void AppActions::registerAccounts(ActionRegistry &actions, const Calls &calls)
{
    actions.add({QStringLiteral("accounts.sync"),
                 tr("&Sync now"),
                 ActionMenu::Accounts,
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                 QStringLiteral("sync"),
                 [sync = calls.sync] { sync(false); },
                 calls.maySync});
    actions.add({QStringLiteral("accounts.syncAll"),
                 tr("R&e-sync all orders"),
                 ActionMenu::Accounts,
                 {},
                 {},
                 [sync = calls.sync] { sync(true); },
                 calls.maySync});
    actions.add({QStringLiteral("accounts.add"),
                 tr("&Add an account…"),
                 ActionMenu::Accounts,
                 {},
                 {},
                 calls.addAccount,
                 calls.isStarted,
                 true});
    actions.add({QStringLiteral("accounts.webhooks"),
                 tr("&Webhooks…"),
                 ActionMenu::Accounts,
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
                 QStringLiteral("listener"),
                 calls.showWebhooks,
                 calls.isStarted});
    actions.add({QStringLiteral("accounts.catalogue"),
                 tr("Cata&logue…"),
                 ActionMenu::Accounts,
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                 QStringLiteral("catalogue"),
                 calls.showCatalogue,
                 calls.isStarted,
                 false,
                 calls.isCatalogueUseful});
    actions.add({QStringLiteral("accounts.sandbox"),
                 tr("&Try it with the sandbox"),
                 ActionMenu::Accounts,
                 {},
                 {},
                 calls.trySandbox,
                 calls.isStarted});
}

// A page each, so that the palette finds what is on it.
void AppActions::registerSettings(ActionRegistry &actions, const Calls &calls)
{
    bool isFirst = true;
    for (const SettingsPageKind &page : settingsPages()) {
        actions.add({QStringLiteral("settings.") + page.id,
                     page.action,
                     ActionMenu::Accounts,
                     page.shortcuts,
                     {},
                     [show = calls.showSettings, id = page.id] { show(id); },
                     calls.isStarted,
                     std::exchange(isFirst, false)});
    }
}

void AppActions::showAbout(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Platen"), {}, QMessageBox::Close, window);
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->setText(QStringLiteral("Platen %1").arg(QStringLiteral(PLATEN_VERSION)));
    box->setInformativeText(tr("The order desk for print shops.\nFree software under the GNU General Public "
                               "License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void AppActions::fillMenus(QMenuBar *bar, const ActionRegistry &actions)
{
    const std::pair<QString, ActionMenu> menus[] = {{tr("&Order"), ActionMenu::Order},
                                                    {tr("&View"), ActionMenu::View},
                                                    {tr("&Accounts"), ActionMenu::Accounts},
                                                    {tr("&Help"), ActionMenu::Help}};
    for (const auto &[title, which] : menus) {
        QMenu *menu = bar->addMenu(title);
        menu->setToolTipsVisible(true);
        actions.fill(menu, which);
        if (which != ActionMenu::View)
            continue;
        const std::pair<QString, ActionMenu> submenus[] = {{tr("C&olumns"), ActionMenu::Columns},
                                                           {tr("Sor&t by"), ActionMenu::Sort},
                                                           {tr("Needs &attention"), ActionMenu::Attention}};
        for (const auto &[name, inside] : submenus) {
            auto *submenu = new QMenu(name, menu);
            actions.fill(submenu, inside);
            menu->insertMenu(actions.action(QStringLiteral("view.sidebar")), submenu);
        }
    }
}

} // namespace platen
