// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/account_directory.h"

#include "core/providers/registry.h"
#include "ui/widgets/when_done.h"

namespace platen {

namespace {

std::vector<AccountInfo> described(const std::vector<store::AccountRecord> &records)
{
    std::vector<AccountInfo> accounts;
    for (const store::AccountRecord &record : records) {
        const Declaration *declaration = findProvider(record.provider);
        accounts.push_back(
            {record, declaration ? accountEnvironment(*declaration, record.settings) : QString(), {}, {}});
    }
    return accounts;
}

} // namespace

AccountDirectory::AccountDirectory(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    connect(&host, &EngineHost::accountsChanged, this, &AccountDirectory::refresh);
    connect(&host, &EngineHost::syncProgress, this, [this](const SyncProgress &progress) {
        if (progress.finished)
            refresh();
    });
}

void AccountDirectory::refresh()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    whenDone(m_host.accounts(), this, [this](const Result<std::vector<store::AccountRecord>> &records) {
        m_asking = false;
        if (records) {
            m_accounts = described(*records);
            m_loaded = true;
            Q_EMIT changed();
        }
        if (std::exchange(m_askAgain, false))
            refresh();
    });
}

const AccountInfo *AccountDirectory::find(const QString &name) const
{
    for (const AccountInfo &info : m_accounts) {
        if (info.account.name == name)
            return &info;
    }
    return nullptr;
}

QString AccountDirectory::environment(const QString &account) const
{
    const AccountInfo *info = find(account);
    return info ? info->environment : QString();
}

const Declaration *AccountDirectory::declaration(const QString &account) const
{
    const AccountInfo *info = find(account);
    return info ? findProvider(info->account.provider) : nullptr;
}

} // namespace platen
