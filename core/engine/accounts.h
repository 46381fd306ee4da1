// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: adding, testing, removing.
#pragma once

#include "core/engine/context.h"
#include "core/engine/webhooks.h"

#include <vector>

namespace platen {

class Accounts
{
public:
    Accounts(EngineContext &context, Webhooks &webhooks);

    QCoro::Task<Result<std::vector<AccountInfo>>> all();
    QCoro::Task<Result<AccountInfo>> find(QString name);
    // Secrets go to the keychain before the account is stored; if that fails nothing is stored. A secret may be missing
    // where the environment has it.
    QCoro::Task<Result<AccountInfo>> add(QString provider, QString name, QJsonObject settings,
                                         QHash<QString, QString> secrets);
    // With its secrets, orders and events. `refused` while it has drafts or unsent orders.
    QCoro::Task<Result<void>> remove(QString name);
    // Before an account is stored (the form's *Test connection*), and of one that is.
    QCoro::Task<Result<void>> testSettings(QString provider, QJsonObject settings, QHash<QString, QString> secrets);
    QCoro::Task<Result<void>> test(QString name);
    QCoro::Task<Result<void>> setSecret(QString account, QString field, QString value);

private:
    EngineContext &m_context;
    Webhooks &m_webhooks;
};

} // namespace platen
