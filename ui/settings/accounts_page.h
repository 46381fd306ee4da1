// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts, to which orders go.
#pragma once

#include "core/engine/engine_types.h"
#include "ui/settings/entries_page.h"
#include "ui/settings/settings_pages.h"

namespace platen {

class AccountCard;

class AccountsPage : public EntriesPage
{
    Q_OBJECT
public:
    AccountsPage(const SettingsContext &context, QWidget *parent);

    void refresh() override;

protected:
    void showEntry(const QString &name) override;
    void showNew() override;

private:
    AccountsPage(const SettingsContext &context, AccountCard *card, QWidget *parent);

    EngineHost &m_host;
    AccountCard *m_card;
    std::vector<AccountInfo> m_accounts;
};

} // namespace platen
