// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/account_directory.h"

#include "core/providers/registry.h"
#include "ui/widgets/when_done.h"

namespace platen {

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
    whenDone(m_host.ask<std::vector<AccountInfo>>([](Engine &engine) { return engine.accounts().all(); }), this,
             [this](Result<std::vector<AccountInfo>> accounts) {
                 m_asking = false;
                 if (accounts) {
                     m_accounts = std::move(*accounts);
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
