// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts, and for each one its session, created on first use with the secrets from the keychain.
#pragma once

#include "core/async/call_off.h"
#include "core/credentials/credential_store.h"
#include "core/engine/engine_types.h"
#include "core/sessions/session.h"
#include "core/store/account_store.h"
#include "core/store/database.h"
#include "core/wire/complete_settings.h"

#include <QCoroTask>
#include <QHash>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace platen {

class AccountBook
{
public:
    using SessionPtr = std::shared_ptr<Session>;

    AccountBook(store::Database &database, CredentialStore &credentials, const EngineOptions &options);

    Result<void> reload(); // from the database; sessions of unchanged accounts are kept
    // A copy, because work on an account may cause the accounts to be reloaded.
    [[nodiscard]] std::vector<store::AccountRecord> all() const { return m_accounts; }
    Result<store::AccountRecord> byName(const QString &name) const; // `notFound` lists the existing names
    [[nodiscard]] const store::AccountRecord *byId(qint64 id) const;
    // Those named, or all if `names` is empty.
    Result<std::vector<store::AccountRecord>> select(const QStringList &names) const;

    // Ready for requests; `credentials` if a secret is missing or the keychain refuses. `timeout` limits each request;
    // 0: as in this engine's options. All sessions of one account share one rate limit.
    QCoro::Task<Result<SessionPtr>> session(qint64 accountId, std::chrono::milliseconds timeout = {});
    // What verifying and reading an account's webhooks needs, available even if a missing secret prevents requests to
    // its provider.
    struct WebhookReader
    {
        const Connector *connector = nullptr; // null: the account or its provider is unknown
        AccountSettings account;
        Message unverifiable; // why no message can be verified now; empty: each can
    };
    QCoro::Task<WebhookReader> webhookReader(qint64 accountId);
    // For a stored account with other settings and secrets, which are not stored yet.
    QCoro::Task<Result<SessionPtr>> changed(store::AccountRecord account, SettingsChange change);
    // For settings that are not stored yet.
    Result<SessionPtr> temporary(const QString &provider, const QString &name, const QJsonObject &settings,
                                 const QHash<QString, QString> &secrets) const;
    void forget(qint64 accountId); // call after its secrets changed
    // Called when a request of that account waits that long for its provider's rate limit.
    void setWaiting(std::function<void(const QString &account, std::chrono::milliseconds)> waiting);

    // Ends every request, and every wait for the keychain, with an error from within this call, and admits no more.
    void callOff() { m_callOff->now(); }

    QCoro::Task<AccountInfo> describe(store::AccountRecord account, QString webhookBase);
    QCoro::Task<Result<void>> storeSecret(store::AccountRecord account, QString field, QString value);
    QCoro::Task<Result<void>> removeSecrets(store::AccountRecord account);

private:
    // An account with its secrets, and what was opened with them.
    struct Ready
    {
        QString uid;
        QString stamp; // of the secrets
        AccountSettings settings;
        std::map<std::chrono::milliseconds, SessionPtr> sessions; // by the time limit of their requests
        std::shared_ptr<net::HttpClient> paceKeeper;              // the client whose pace the others share

        [[nodiscard]] SessionPtr session(std::chrono::milliseconds timeout) const;
    };

    QCoro::Task<Result<AccountSettings>> settingsOf(store::AccountRecord account);
    [[nodiscard]] std::shared_ptr<net::HttpClient>
    clientFor(const Declaration &declaration, const AccountSettings &account, std::chrono::milliseconds timeout) const;
    [[nodiscard]] QString secretsStamp(const QString &uid) const;

    store::Database &m_database;
    std::shared_ptr<CallOff> m_callOff = std::make_shared<CallOff>();
    std::shared_ptr<CredentialStore> m_credentials; // ends with the engine
    const EngineOptions &m_options;
    std::vector<store::AccountRecord> m_accounts;
    std::function<void(const QString &, std::chrono::milliseconds)> m_waiting;
    QHash<qint64, Ready> m_ready;
};

} // namespace platen
