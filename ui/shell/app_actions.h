// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for accounts, help and quitting, and the menu bar with all of the window's actions.
#pragma once

#include <QCoreApplication>

#include <functional>

class QMenuBar;
class QWidget;

namespace platen {

class ActionRegistry;

class AppActions
{
    Q_DECLARE_TR_FUNCTIONS(platen::AppActions)
public:
    // Implemented by the window.
    struct Calls
    {
        std::function<void()> quit;
        std::function<void(bool full)> sync;
        std::function<void()> addAccount;
        std::function<void()> showWebhooks;
        std::function<void()> showCatalogue;
        std::function<void()> trySandbox;
        std::function<void(const QString &page)> showSettings;
        std::function<void()> showData;
        std::function<void()> showAbout;
        std::function<bool()> isStarted;
        std::function<bool()> maySync;
        std::function<bool()> isCatalogueUseful;
    };
    static void registerAll(ActionRegistry &actions, const Calls &calls);
    static void fillMenus(QMenuBar *bar, const ActionRegistry &actions);
    static void showAbout(QWidget *window);

private:
    static void registerAccounts(ActionRegistry &actions, const Calls &calls);
    static void registerSettings(ActionRegistry &actions, const Calls &calls);
};

} // namespace platen
