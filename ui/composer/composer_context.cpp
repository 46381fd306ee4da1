// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_context.h"

#include "core/providers/registry.h"

#include <algorithm>

namespace platen {

ComposerContext::ComposerContext(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_model([this](const QString &account, const QString &sku) { return products().find(account, sku); })
    , m_artwork(host, m_model)
{
    connect(&products(), &ProductCache::found, &m_model, &DraftModel::productFound);
}

void ComposerContext::load(const Draft &draft)
{
    m_model.load(draft, providerOf(draft.account));
}

void ComposerContext::setAccounts(std::vector<AccountInfo> accounts)
{
    std::erase_if(accounts, [](const AccountInfo &info) {
        const Declaration *declaration = findProvider(info.account.provider);
        return !declaration || !declaration->can(Create());
    });
    m_accounts = std::move(accounts);
    Q_EMIT accountsChanged();
    const QString chosen = accountName();
    m_model.setAccount(chosen, providerOf(chosen)); // its declaration may be known only now
}

void ComposerContext::chooseAccount(const QString &name)
{
    if (name != accountName())
        m_model.setAccount(name, providerOf(name));
}

void ComposerContext::chooseFirstAccount(const QString &last)
{
    if (find(last))
        chooseAccount(last);
    else if (m_accounts.size() == 1)
        chooseAccount(QString(m_accounts.front().account.name));
}

const AccountInfo *ComposerContext::find(const QString &name) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&name](const AccountInfo &info) { return info.account.name == name; });
    return found == m_accounts.end() ? nullptr : &*found;
}

const Declaration *ComposerContext::providerOf(const QString &name) const
{
    const AccountInfo *info = find(name);
    return info ? findProvider(info->account.provider) : nullptr;
}

bool ComposerContext::can(Capability capability) const
{
    return declaration() && declaration()->can(capability);
}

} // namespace platen
