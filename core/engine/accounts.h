// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: adding, testing, removing.
#pragma once

#include "core/engine/context.h"
#include "core/engine/webhooks.h"
#include "core/wire/complete_settings.h"

#include <vector>

namespace platen {

class Accounts
{
public:
    Accounts(EngineContext &context, Webhooks &webhooks);

    QCoro::Task<Result<std::vector<AccountInfo>>> all();
    QCoro::Task<Result<AccountInfo>> find(QString name);
    // The account is stored first, because its id names its keychain entries; if the keychain refuses a secret, the
    // account is removed again. Secrets that the environment provides may be left out.
    QCoro::Task<Result<AccountInfo>> add(QString provider, QString name, QJsonObject settings,
                                         QHash<QString, QString> secrets);
    // Secrets can always be changed; settings are `refused` while something of the account is not sent or unknown: it
    // would be looked up or sent elsewhere. If the keychain refuses a secret, name and settings stay as they were.
    // `name`: the new one, or the old.
    QCoro::Task<Result<AccountInfo>> change(QString account, QString name, SettingsChange change);
    // Also removes its secrets, orders and events. `refused` while it has drafts or unsent orders.
    QCoro::Task<Result<void>> remove(QString name);
    // With settings that are not stored yet, for a new account or for a stored one; or an account as it is stored.
    QCoro::Task<Result<void>> testSettings(QString provider, QJsonObject settings, QHash<QString, QString> secrets);
    QCoro::Task<Result<void>> testChange(QString account, SettingsChange change);
    QCoro::Task<Result<void>> test(QString name);
    QCoro::Task<Result<void>> setSecret(QString account, QString field, QString value);

private:
    QCoro::Task<std::optional<Error>> storeSecrets(store::AccountRecord account, QHash<QString, QString> secrets);

    EngineContext &m_context;
    Webhooks &m_webhooks;
};

} // namespace platen
