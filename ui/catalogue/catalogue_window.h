// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: what the accounts' providers hold beside orders, by account and kind. Shows only what they declare.
#pragma once

#include "core/engine/engine_host.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace platen {

class AccountDirectory;
class Shelf;

class CatalogueWindow : public QWidget
{
    Q_OBJECT
public:
    CatalogueWindow(EngineHost &host, const AccountDirectory &accounts, QWidget *parent = nullptr);

    // Whether any account has something to show here.
    static bool isUseful(const AccountDirectory &accounts);

private:
    void list();
    void showChosen();
    void upload();
    [[nodiscard]] const AccountInfo *chosenAccount() const;

    EngineHost &m_host;
    const AccountDirectory &m_accounts;
    QTreeWidget *m_list;
    QStackedWidget *m_place;
    QPushButton *m_upload;
    QHash<QString, Shelf *> m_shelves; // by account and kind; each keeps what was typed into it
};

} // namespace platen
