// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the settings, each a row in one table: the window's list, the menus and the palette follow from it.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <vector>

class QWidget;

namespace platen {

class AccountDirectory;
class EngineHost;
class SettingsPage;

struct SettingsContext
{
    EngineHost &host;
    AccountDirectory &accounts;
};

struct SettingsPageKind
{
    QString id;
    QString title;
    QString action; // as a menu names it, with its mnemonic
    QList<QKeySequence> shortcuts;
    SettingsPage *(*make)(const SettingsContext &context, QWidget *parent);
};

[[nodiscard]] std::vector<SettingsPageKind> settingsPages(); // in the person's language

} // namespace platen
