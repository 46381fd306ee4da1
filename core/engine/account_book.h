// The accounts, and for each one its provider, made when it is first needed with the secrets from the keychain.
#pragma once

#include "core/credentials/credential_store.h"
#include "core/engine/engine_types.h"
#include "core/providers/provider.h"
#include "core/store/account_store.h"
#include "core/store/database.h"

#include <QCoroTask>
#include <QHash>

#include <memory>
#include <vector>

namespace platen {

namespace net {
class TrafficRecorder;
}

class AccountBook
{
public:
    using ProviderPtr = std::shared_ptr<Provider>;

    AccountBook(store::Database &database, CredentialStore &credentials, const EngineOptions &options);

    Result<void> reload(); // from the database; providers of accounts that did not change are kept
    [[nodiscard]] const std::vector<store::AccountRecord> &all() const { return m_accounts; }
    Result<store::AccountRecord> byName(const QString &name) const; // `notFound` names those that there are
    [[nodiscard]] const store::AccountRecord *byId(qint64 id) const;
    // Those named, or all of them if none is.
    Result<std::vector<store::AccountRecord>> select(const QStringList &names) const;

    // Ready to be asked; `credentials` where a secret is missing or the keychain refuses.
    QCoro::Task<Result<ProviderPtr>> provider(qint64 accountId);
    struct WebhookReader
    {
        ProviderPtr provider; // none: the account or its provider is not known
        QString unverifiable; // why no message can be verified now; empty: each can
    };
    // For verifying and reading webhooks, also while the account's provider cannot be asked for want of a secret.
    QCoro::Task<WebhookReader> webhookReader(qint64 accountId);
    // One for settings that are not stored yet.
    Result<ProviderPtr> temporary(const QString &provider, const QString &name, const QJsonObject &settings,
                                  const QHash<QString, QString> &secrets) const;
    void forget(qint64 accountId); // its secrets changed

    QCoro::Task<AccountInfo> describe(store::AccountRecord account, QString webhookBase);
    QCoro::Task<Result<void>> storeSecret(store::AccountRecord account, QString field, QString value);
    QCoro::Task<Result<void>> removeSecrets(store::AccountRecord account);

private:
    QCoro::Task<Result<QHash<QString, QString>>> secretsOf(store::AccountRecord account);
    ProviderPtr make(const Declaration &declaration, const QString &name, const QJsonObject &settings,
                     const QHash<QString, QString> &secrets) const;

    store::Database &m_database;
    CredentialStore &m_credentials;
    const EngineOptions &m_options;
    std::shared_ptr<net::TrafficRecorder> m_recorder;
    std::vector<store::AccountRecord> m_accounts;
    QHash<qint64, ProviderPtr> m_providers;
    QHash<qint64, QString> m_stamps; // of the secrets that those were made with
};

} // namespace platen
