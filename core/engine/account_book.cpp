// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/account_book.h"

#include "core/engine/ending_credentials.h"
#include "core/engine/owned_secrets.h"
#include "core/providers/registry.h"
#include "core/sessions/open_session.h"
#include "core/store/setting_store.h"
#include "core/webhooks/listener.h"
#include "core/wire/led_settings.h"

#include <QUuid>

namespace platen {

namespace {

SecretOwner ownerOf(const store::AccountRecord &account)
{
    const Declaration *declaration = findProvider(account.provider);
    return {account.uid, account.name, declaration ? declaration->settings : std::vector<Setting>()};
}

} // namespace

AccountBook::AccountBook(store::Database &database, CredentialStore &credentials, const EngineOptions &options)
    : m_database(database)
    , m_credentials(std::make_shared<EndingCredentials>(credentials, m_callOff))
    , m_options(options)
{
}

Result<void> AccountBook::reload()
{
    PLATEN_TRY(std::vector<store::AccountRecord> stored, store::AccountStore(m_database).all());
    QHash<qint64, Ready> kept;
    for (const store::AccountRecord &account : stored) {
        const auto ready = m_ready.constFind(account.id);
        if (ready != m_ready.constEnd() && ready->uid == account.uid && ready->settings.values == account.settings &&
            ready->stamp == secretsStamp(account.uid))
            kept.insert(account.id, *ready);
    }
    m_ready = std::move(kept);
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

AccountBook::SessionPtr AccountBook::Ready::session(std::chrono::milliseconds timeout) const
{
    const auto found = sessions.find(timeout);
    return found == sessions.end() ? nullptr : found->second;
}

// Changes with an account's secrets without revealing them.
QString AccountBook::secretsStamp(const QString &uid) const
{
    return store::SettingStore(m_database, store::SetBy::Engine)
        .value(store::settings::secretsStamp, uid)
        .value_or(QString());
}

std::shared_ptr<net::HttpClient> AccountBook::clientFor(const Declaration &declaration, const AccountSettings &account,
                                                        std::chrono::milliseconds timeout) const
{
    net::ClientOptions options;
    options.provider = declaration.id;
    options.timeout = timeout;
    options.longestWait = patienceOf(timeout);
    options.pace = declaration.pace;
    options.callOff = m_callOff;
    if (m_waiting)
        options.waiting = [waiting = m_waiting, name = account.name](std::chrono::milliseconds time) {
            waiting(name, time);
        };
    for (const QString &secret : account.secrets)
        options.secrets.push_back(secret.toUtf8());
    return std::make_shared<net::HttpClient>(std::move(options), m_options.recorder);
}

void AccountBook::setWaiting(std::function<void(const QString &, std::chrono::milliseconds)> waiting)
{
    m_waiting = std::move(waiting);
}

Result<AccountBook::SessionPtr> AccountBook::temporary(const QString &provider, const QString &name,
                                                       const QJsonObject &settings,
                                                       const QHash<QString, QString> &secrets) const
{
    const Declaration *declaration = findProvider(provider);
    if (!declaration)
        return fail(ErrorCode::Usage, Message::of("There is no provider “%1”", provider));
    PLATEN_TRY(QJsonObject complete, completeSettings(*declaration, settings));
    const AccountSettings account{name, complete, secrets};
    return SessionPtr(openSession(provider, account, clientFor(*declaration, account, m_options.timeout)));
}

QCoro::Task<Result<AccountBook::SessionPtr>> AccountBook::changed(store::AccountRecord account, SettingsChange change)
{
    SecretOwner owner = ownerOf(account);
    const QJsonObject settings = changedSettings(account.settings, change, owner.settings);
    std::erase_if(owner.settings, [&](const Setting &setting) { return change.secrets.contains(setting.key); });
    PLATEN_CO_TRY(Secrets secrets, co_await readSecrets(m_credentials, owner));
    secrets.insert(change.secrets);
    co_return temporary(account.provider, account.name, settings, secrets);
}

// From the keychain unless they are known. `account` has a provider that is known.
QCoro::Task<Result<AccountSettings>> AccountBook::settingsOf(store::AccountRecord account)
{
    // What is returned is moved from: a copy.
    AccountSettings settings = m_ready.value(account.id).settings;
    if (m_ready.contains(account.id))
        co_return settings;
    const QString stamp = secretsStamp(account.uid);
    const SecretOwner owner = ownerOf(account);
    PLATEN_CO_TRY(const Secrets secrets, co_await readSecrets(m_credentials, owner));
    // Another call may have finished while the keychain was read: an account has only one rate limit.
    if (!m_ready.contains(account.id)) {
        settings = AccountSettings{account.name, account.settings, secrets};
        m_ready.insert(account.id, Ready{account.uid, stamp, settings, {}, {}});
    }
    settings = m_ready.value(account.id).settings;
    co_return settings;
}

QCoro::Task<Result<AccountBook::SessionPtr>> AccountBook::session(qint64 accountId, std::chrono::milliseconds timeout)
{
    if (timeout <= std::chrono::milliseconds(0))
        timeout = m_options.timeout;
    if (const auto ready = m_ready.constFind(accountId); ready != m_ready.constEnd()) {
        if (const SessionPtr known = ready->session(timeout))
            co_return known;
    }
    const store::AccountRecord *found = byId(accountId);
    if (!found)
        co_return fail(ErrorCode::NotFound, Message::of("The account no longer exists"));
    const store::AccountRecord account = *found;
    const Declaration *declaration = findProvider(account.provider);
    if (!declaration)
        co_return fail(ErrorCode::Unsupported,
                       Message::of("This version of Platen does not know the provider “%1”", account.provider));
    PLATEN_CO_TRY(const AccountSettings settings, co_await settingsOf(account));
    Ready &ready = m_ready[accountId];
    if (const SessionPtr known = ready.session(timeout))
        co_return known;
    const std::shared_ptr<net::HttpClient> http = clientFor(*declaration, settings, timeout);
    if (ready.paceKeeper)
        http->sharePace(ready.paceKeeper->pace());
    else
        ready.paceKeeper = http;
    const SessionPtr opened = openSession(account.provider, settings, http);
    ready.sessions[timeout] = opened;
    co_return opened;
}

QCoro::Task<AccountBook::WebhookReader> AccountBook::webhookReader(qint64 accountId)
{
    WebhookReader reader;
    const store::AccountRecord *found = byId(accountId);
    const Connector *connector = found ? findConnector(found->provider) : nullptr;
    if (!connector)
        co_return reader;
    const store::AccountRecord account = *found;
    reader.connector = connector;
    const Result<AccountSettings> settings = co_await settingsOf(account);
    if (settings) {
        reader.account = *settings;
        co_return reader;
    }
    // An account's optional secrets are those that its messages may have to contain.
    reader.account = AccountSettings{account.name, account.settings, {}};
    for (const Setting &setting : connector->declaration().settings) {
        if (!setting.secret || setting.required)
            continue;
        SecretKey key{account.uid, account.name, setting.key};
        Result<QString> value = co_await m_credentials->read(key);
        if (value)
            reader.account.secrets.insert(setting.key, *value);
        else if (!isMissingSecret(value.error(), key))
            reader.unverifiable = value.error().message;
    }
    co_return reader;
}

void AccountBook::forget(qint64 accountId)
{
    m_ready.remove(accountId);
}

QCoro::Task<AccountInfo> AccountBook::describe(store::AccountRecord account, QString webhookBase)
{
    AccountInfo info;
    const Declaration *declaration = findProvider(account.provider);
    if (declaration) {
        info.environment = accountEnvironment(*declaration, account.settings);
        const SecretOwner owner = ownerOf(account);
        info.secrets = co_await secretPlaces(m_credentials, owner);
        if (declaration->can(Capability::Webhooks) && !webhookBase.isEmpty())
            info.webhookUrl = webhookBase + webhookPath(account);
    }
    info.account = std::move(account);
    co_return info;
}

QCoro::Task<Result<void>> AccountBook::storeSecret(store::AccountRecord account, QString field, QString value)
{
    SecretKey key{account.uid, account.name, field};
    Result<void> stored = co_await m_credentials->write(key, value);
    if (!stored)
        co_return stored;
    forget(account.id);
    // Other processes have sessions with the old one.
    const QString stamp = QUuid::createUuid().toString(QUuid::WithoutBraces);
    co_return store::SettingStore(m_database, store::SetBy::Engine)
        .set(store::settings::secretsStamp, stamp, account.uid);
}

QCoro::Task<Result<void>> AccountBook::removeSecrets(store::AccountRecord account)
{
    const SecretOwner owner = ownerOf(account);
    co_return co_await platen::removeSecrets(m_credentials, owner);
}

} // namespace platen
