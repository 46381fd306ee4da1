// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accounts_page.h"

#include "ui/settings/account_card.h"
#include "ui/settings/account_words.h"
#include "ui/widgets/when_done.h"

#include <algorithm>

namespace platen {

AccountsPage::AccountsPage(const SettingsContext &context, QWidget *parent)
    : AccountsPage(context, new AccountCard(context.host), parent)
{
}

AccountsPage::AccountsPage(const SettingsContext &context, AccountCard *card, QWidget *parent)
    : EntriesPage({tr("Accounts"), tr("&Add an account"),
                   tr("No accounts yet.\nAn account is where orders go: your account with a print provider, live or "
                      "sandbox.")},
                  card, parent)
    , m_host(context.host)
    , m_card(card)
{
    connect(&m_host, &EngineHost::accountsChanged, this, &AccountsPage::refresh);
}

void AccountsPage::refresh()
{
    auto call = [](Engine &engine) { return engine.accounts().all(); };
    whenDone(m_host.ask<std::vector<AccountInfo>>(call), this, [this](const Result<std::vector<AccountInfo>> &known) {
        if (!known)
            return failWith(known.error());
        // Another window may have renamed the one that is shown.
        const auto wasRenamed = [this](const AccountInfo &info) { return info.account.uid == m_card->shown(); };
        const auto shown = std::find_if(known->begin(), known->end(), wasRenamed);
        m_accounts = *known;
        std::vector<Entry> entries;
        for (const AccountInfo &info : m_accounts)
            entries.push_back(
                {info.account.name, info.environment, providerName(info.account.provider), accountTrouble(info)});
        setEntries(entries, shown == known->end() ? QString() : shown->account.name);
    });
}

void AccountsPage::showEntry(const QString &name)
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&name](const AccountInfo &info) { return info.account.name == name; });
    if (found != m_accounts.end())
        m_card->show(*found);
}

void AccountsPage::showNew()
{
    m_card->startNew();
}

} // namespace platen
