// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_list.h"

#include "core/providers/registry.h"

namespace platen {

namespace {

QString troubleOf(const AccountInfo &info)
{
    const Declaration *declaration = findProvider(info.account.provider);
    if (!declaration)
        return AccountList::tr("This version does not know its provider");
    for (auto secret = info.secrets.begin(); secret != info.secrets.end(); ++secret) {
        const Setting *setting = declaration->setting(secret.key());
        if (secret.value() == u"missing" && setting && setting->required)
            return AccountList::tr("A secret is missing");
        if (secret.value() == u"unavailable" && setting && setting->required)
            return AccountList::tr("The keychain is not available");
    }
    if (info.account.lastError.isEmpty())
        return {};
    const ErrorCode code = errorFromObject(info.account.lastError).code;
    return code == ErrorCode::Unauthorized || code == ErrorCode::Forbidden ? AccountList::tr("The key was refused")
                                                                           : AccountList::tr("The last sync failed");
}

} // namespace

AccountList::AccountList(QWidget *parent)
    : EntryList(tr("Accounts"), parent)
{
    setObjectName(QStringLiteral("accounts"));
}

void AccountList::setAccounts(const std::vector<AccountInfo> &accounts, const QString &current)
{
    std::vector<Entry> entries;
    for (const AccountInfo &info : accounts) {
        const Declaration *declaration = findProvider(info.account.provider);
        const QString provider = declaration ? declaration->name : info.account.provider;
        entries.push_back({info.account.name, info.environment, provider, troubleOf(info)});
    }
    setEntries(entries, current);
}

} // namespace platen
