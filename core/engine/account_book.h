// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts, and for each one its provider, made when it is first needed with the secrets from the keychain.
#pragma once

#include "core/credentials/credential_store.h"
#include "core/engine/ending_credentials.h"
#include "core/engine/engine_types.h"
#include "core/providers/provider.h"
#include "core/store/account_store.h"
#include "core/store/database.h"

#include <QCoroTask>
#include <QHash>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace platen {

namespace net {
class HttpClient;
} // namespace net

class AccountBook
{
public:
    using ProviderPtr = std::shared_ptr<Provider>;

    AccountBook(store::Database &database, CredentialStore &credentials, const EngineOptions &options);

    Result<void> reload(); // from the database; providers of accounts that did not change are kept
    // A copy: what is done for each account may have the accounts read again.
    [[nodiscard]] std::vector<store::AccountRecord> all() const { return m_accounts; }
    Result<store::AccountRecord> byName(const QString &name) const; // `notFound` names those that there are
    [[nodiscard]] const store::AccountRecord *byId(qint64 id) const;
    // Those named, or all of them if none is.
    Result<std::vector<store::AccountRecord>> select(const QStringList &names) const;

    // Ready to be asked; `credentials` where a secret is missing or the keychain refuses. `timeout` bounds each
    // request; 0: the one of this engine's options. All providers of one account keep one pace.
    QCoro::Task<Result<ProviderPtr>> provider(qint64 accountId, std::chrono::milliseconds timeout = {});
    struct WebhookReader
    {
        ProviderPtr provider; // none: the account or its provider is not known
        Message unverifiable; // why no message can be verified now; empty: each can
    };
    // For verifying and reading webhooks, also while the account's provider cannot be asked for want of a secret.
    QCoro::Task<WebhookReader> webhookReader(qint64 accountId, std::chrono::milliseconds timeout = {});
    // One for settings that are not stored yet.
    Result<ProviderPtr> temporary(const QString &provider, const QString &name, const QJsonObject &settings,
                                  const QHash<QString, QString> &secrets) const;
    void forget(qint64 accountId); // its secrets changed
    // A request of that account waits that long for its provider's rate limit.
    void setWaiting(std::function<void(const QString &account, std::chrono::milliseconds)> waiting);

    // Ends every request and every question to the keychain with an error, here and now, and admits no more.
    void callOff() { m_callOff->now(); }

    QCoro::Task<AccountInfo> describe(store::AccountRecord account, QString webhookBase);
    QCoro::Task<Result<void>> storeSecret(store::AccountRecord account, QString field, QString value);
    QCoro::Task<Result<void>> removeSecrets(store::AccountRecord account);

private:
    QCoro::Task<Result<QHash<QString, QString>>> secretsOf(store::AccountRecord account);
    using Made = std::pair<ProviderPtr, std::shared_ptr<net::HttpClient>>;
    Made make(const Declaration &declaration, const QString &name, const QJsonObject &settings,
              const QHash<QString, QString> &secrets, std::chrono::milliseconds timeout) const;
    [[nodiscard]] ProviderPtr kept(qint64 accountId, std::chrono::milliseconds timeout) const;
    ProviderPtr keep(const store::AccountRecord &account, const Declaration &declaration,
                     const QHash<QString, QString> &secrets, std::chrono::milliseconds timeout);

    store::Database &m_database;
    std::shared_ptr<CallOff> m_callOff = std::make_shared<CallOff>();
    EndingCredentials m_credentials;
    const EngineOptions &m_options;
    std::vector<store::AccountRecord> m_accounts;
    std::function<void(const QString &, std::chrono::milliseconds)> m_waiting;
    // An account's providers by the time limit of their requests.
    using Providers = std::map<std::chrono::milliseconds, ProviderPtr>;
    QHash<qint64, Providers> m_providers;
    QHash<qint64, std::shared_ptr<net::HttpClient>> m_paceKeepers; // the client whose pace the others share
    QHash<qint64, QString> m_stamps;                               // of the secrets that those were made with
};

} // namespace platen
