// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/account_book.h"

#include "core/providers/registry.h"
#include "core/store/setting_store.h"
#include "core/webhooks/listener.h"

#include <QUuid>

namespace platen {

namespace {

// Changes with an account's secrets; says nothing of them.
} // namespace

AccountBook::AccountBook(store::Database &database, CredentialStore &credentials, const EngineOptions &options)
    : m_database(database)
    , m_credentials(credentials, m_callOff)
    , m_options(options)
{
}

Result<void> AccountBook::reload()
{
    PLATEN_TRY(std::vector<store::AccountRecord> stored, store::AccountStore(m_database).all());
    QHash<qint64, Providers> kept;
    QHash<qint64, std::shared_ptr<net::HttpClient>> keepers;
    QHash<qint64, QString> stamps;
    store::SettingStore settings(m_database, store::SetBy::Engine);
    for (const store::AccountRecord &account : stored) {
        const store::AccountRecord *before = byId(account.id);
        const QString stamp = settings.value(store::settings::secretsStamp, account.uid).value_or(QString());
        if (before && before->uid == account.uid && before->settings == account.settings &&
            m_providers.contains(account.id) && m_stamps.value(account.id) == stamp) {
            kept.insert(account.id, m_providers.value(account.id));
            keepers.insert(account.id, m_paceKeepers.value(account.id));
        }
        stamps.insert(account.id, stamp);
    }
    m_providers = std::move(kept);
    m_paceKeepers = std::move(keepers);
    m_stamps = std::move(stamps);
    m_accounts = std::move(stored);
    return {};
}

Result<store::AccountRecord> AccountBook::byName(const QString &name) const
{
    return store::AccountStore(m_database).byName(name);
}

const store::AccountRecord *AccountBook::byId(qint64 id) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [id](const store::AccountRecord &account) { return account.id == id; });
    return found == m_accounts.end() ? nullptr : &*found;
}

Result<std::vector<store::AccountRecord>> AccountBook::select(const QStringList &names) const
{
    if (names.isEmpty())
        return m_accounts;
    std::vector<store::AccountRecord> selected;
    for (const QString &name : names) {
        PLATEN_TRY(store::AccountRecord account, byName(name));
        selected.push_back(std::move(account));
    }
    return selected;
}

AccountBook::Made AccountBook::make(const Declaration &declaration, const QString &name, const QJsonObject &settings,
                                    const QHash<QString, QString> &secrets, std::chrono::milliseconds timeout) const
{
    net::ClientOptions options;
    options.provider = declaration.id;
    options.timeout = timeout;
    options.longestWait = patienceOf(timeout);
    options.pace = declaration.pace;
    options.callOff = m_callOff;
    if (m_waiting)
        options.waiting = [waiting = m_waiting, name](std::chrono::milliseconds time) { waiting(name, time); };
    for (const QString &secret : secrets)
        options.secrets.push_back(secret.toUtf8());
    auto http = std::make_shared<net::HttpClient>(std::move(options), m_options.recorder);
    AccountSettings account;
    account.name = name;
    account.values = settings;
    account.secrets = secrets;
    return {makeProvider(declaration.id, account, http), http};
}

AccountBook::ProviderPtr AccountBook::kept(qint64 accountId, std::chrono::milliseconds timeout) const
{
    const Providers providers = m_providers.value(accountId);
    const auto found = providers.find(timeout);
    return found == providers.end() ? nullptr : found->second;
}

AccountBook::ProviderPtr AccountBook::keep(const store::AccountRecord &account, const Declaration &declaration,
                                           const QHash<QString, QString> &secrets, std::chrono::milliseconds timeout)
{
    const Made made = make(declaration, account.name, account.settings, secrets, timeout);
    if (const std::shared_ptr<net::HttpClient> keeper = m_paceKeepers.value(account.id))
        made.second->sharePace(keeper->pace());
    else
        m_paceKeepers.insert(account.id, made.second);
    m_providers[account.id][timeout] = made.first;
    return made.first;
}

void AccountBook::setWaiting(std::function<void(const QString &, std::chrono::milliseconds)> waiting)
{
    m_waiting = std::move(waiting);
}

Result<AccountBook::ProviderPtr> AccountBook::temporary(const QString &provider, const QString &name,
                                                        const QJsonObject &settings,
                                                        const QHash<QString, QString> &secrets) const
{
    const Declaration *declaration = findProvider(provider);
    if (!declaration)
        return fail(ErrorCode::Usage, Message::of("There is no provider “%1”", provider));
    PLATEN_TRY(QJsonObject complete, completeSettings(*declaration, settings));
    return make(*declaration, name, complete, secrets, m_options.timeout).first;
}

QCoro::Task<Result<QHash<QString, QString>>> AccountBook::secretsOf(store::AccountRecord account)
{
    QHash<QString, QString> secrets;
    const Declaration *declaration = findProvider(account.provider);
    for (const Setting &setting : declaration->settings) {
        if (!setting.secret)
            continue;
        SecretKey key{account.uid, account.name, setting.key};
        Result<QString> value = co_await m_credentials.read(key);
        if (value)
            secrets.insert(setting.key, *value);
        // One that is locked away is not one that is not set: without it a message would go unverified. Without a
        // keychain there is none, as long as what is required comes from elsewhere.
        else if (setting.required || !(isMissingSecret(value.error(), key) || isWithoutKeychain(value.error(), key)))
            co_return Failure(value.error());
    }
    co_return secrets;
}

QCoro::Task<Result<AccountBook::ProviderPtr>> AccountBook::provider(qint64 accountId, std::chrono::milliseconds timeout)
{
    if (timeout <= std::chrono::milliseconds(0))
        timeout = m_options.timeout;
    if (const ProviderPtr known = kept(accountId, timeout))
        co_return known;
    const store::AccountRecord *found = byId(accountId);
    if (!found)
        co_return fail(ErrorCode::NotFound, Message::of("The account is no longer there"));
    const store::AccountRecord account = *found;
    const Declaration *declaration = findProvider(account.provider);
    if (!declaration)
        co_return fail(ErrorCode::Unsupported,
                       Message::of("This version of Platen does not know the provider “%1”", account.provider));
    PLATEN_CO_TRY(auto secrets, co_await secretsOf(account));
    // Another call may have been quicker while the keychain was asked: one account has one pace.
    if (const ProviderPtr known = kept(accountId, timeout))
        co_return known;
    co_return keep(account, *declaration, secrets, timeout);
}

QCoro::Task<AccountBook::WebhookReader> AccountBook::webhookReader(qint64 accountId, std::chrono::milliseconds timeout)
{
    WebhookReader reader;
    const Result<ProviderPtr> ready = co_await provider(accountId, timeout);
    if (ready) {
        reader.provider = *ready;
        co_return reader;
    }
    const store::AccountRecord *found = byId(accountId);
    const Declaration *declaration = found ? findProvider(found->provider) : nullptr;
    if (!declaration)
        co_return reader;
    // What an account can do without is what its messages may have to bear.
    const store::AccountRecord account = *found;
    QHash<QString, QString> secrets;
    for (const Setting &setting : declaration->settings) {
        if (!setting.secret || setting.required)
            continue;
        SecretKey key{account.uid, account.name, setting.key};
        Result<QString> value = co_await m_credentials.read(key);
        if (value)
            secrets.insert(setting.key, *value);
        else if (!isMissingSecret(value.error(), key))
            reader.unverifiable = value.error().message;
    }
    reader.provider = make(*declaration, account.name, account.settings, secrets, m_options.timeout).first;
    co_return reader;
}

void AccountBook::forget(qint64 accountId)
{
    m_providers.remove(accountId);
    m_paceKeepers.remove(accountId);
}

QCoro::Task<AccountInfo> AccountBook::describe(store::AccountRecord account, QString webhookBase)
{
    AccountInfo info;
    const Declaration *declaration = findProvider(account.provider);
    if (declaration) {
        info.environment = accountEnvironment(*declaration, account.settings);
        for (const Setting &setting : declaration->settings) {
            if (!setting.secret)
                continue;
            const QByteArray variable = secretVariable(account.name, setting.key).toUtf8();
            if (!qEnvironmentVariableIsEmpty(variable.constData())) {
                info.secrets.insert(setting.key, QStringLiteral("environment"));
                continue;
            }
            SecretKey key{account.uid, account.name, setting.key};
            const Result<QString> value = co_await m_credentials.read(key);
            info.secrets.insert(setting.key, value                                 ? QStringLiteral("keychain")
                                             : isMissingSecret(value.error(), key) ? QStringLiteral("missing")
                                                                                   : QStringLiteral("unavailable"));
        }
        if (declaration->can(Capability::Webhooks) && !webhookBase.isEmpty())
            info.webhookUrl = webhookBase + webhookPath(account);
    }
    info.account = std::move(account);
    co_return info;
}

QCoro::Task<Result<void>> AccountBook::storeSecret(store::AccountRecord account, QString field, QString value)
{
    SecretKey key{account.uid, account.name, field};
    Result<void> stored = co_await m_credentials.write(key, value);
    if (!stored)
        co_return stored;
    forget(account.id);
    // Other processes hold providers with the old one.
    const QString stamp = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<void> told =
        store::SettingStore(m_database, store::SetBy::Engine).set(store::settings::secretsStamp, stamp, account.uid);
    if (told)
        m_stamps.insert(account.id, stamp);
    co_return told;
}

QCoro::Task<Result<void>> AccountBook::removeSecrets(store::AccountRecord account)
{
    const Declaration *declaration = findProvider(account.provider);
    Result<void> outcome;
    if (!declaration)
        co_return outcome;
    for (const Setting &setting : declaration->settings) {
        if (!setting.secret)
            continue;
        SecretKey key{account.uid, account.name, setting.key};
        Result<void> removed = co_await m_credentials.remove(key);
        if (!removed)
            outcome = removed;
    }
    co_return outcome;
}

} // namespace platen
