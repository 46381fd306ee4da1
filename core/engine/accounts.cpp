// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/accounts.h"

#include "core/engine/engine.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/wire/led_settings.h"

namespace platen {

Accounts::Accounts(EngineContext &context, Webhooks &webhooks)
    : m_context(context)
    , m_webhooks(webhooks)
{
}

QCoro::Task<Result<std::vector<AccountInfo>>> Accounts::all()
{
    PLATEN_CO_CHECK(m_context.accounts.reload());
    std::vector<AccountInfo> infos;
    const std::vector<store::AccountRecord> accounts = m_context.accounts.all();
    const QString base = m_webhooks.base();
    for (const store::AccountRecord &account : accounts) {
        AccountInfo info = co_await m_context.accounts.describe(account, base);
        infos.push_back(std::move(info));
    }
    co_return infos;
}

QCoro::Task<Result<AccountInfo>> Accounts::find(QString name)
{
    PLATEN_CO_TRY(store::AccountRecord account, m_context.accounts.byName(name));
    const QString base = m_webhooks.base();
    const store::AccountRecord record = account;
    AccountInfo info = co_await m_context.accounts.describe(record, base);
    co_return info;
}

static Result<void> checkSecrets(const Declaration &declaration, const QHash<QString, QString> &secrets)
{
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret) {
        const Setting *setting = declaration.setting(secret.key());
        if (!setting || !setting->secret)
            return fail(ErrorCode::Usage, Message::of("%1 has no secret “%2”", declaration.name, secret.key()));
    }
    return {};
}

QCoro::Task<Result<AccountInfo>> Accounts::add(QString provider, QString name, QJsonObject settings,
                                               QHash<QString, QString> secrets)
{
    const Declaration *declaration = findProvider(provider);
    if (!declaration)
        co_return fail(ErrorCode::Usage, Message::of("There is no provider “%1”", provider));
    PLATEN_CO_TRY(QJsonObject complete, completeSettings(*declaration, settings));
    PLATEN_CO_CHECK(checkSecrets(*declaration, secrets));

    store::AccountRecord record;
    record.name = name;
    record.provider = declaration->id;
    record.settings = complete;
    store::AccountStore accounts(m_context.database);
    {
        Result<store::Transaction> transaction =
            store::Transaction::begin(m_context.database, store::Durability::Promised);
        PLATEN_CO_CHECK(transaction);
        PLATEN_CO_TRY(store::AccountRecord added, accounts.add(record));
        PLATEN_CO_CHECK(transaction->commit());
        record = added;
    }
    // The account's id names its keychain entries, so it is stored first, and removed again if the keychain refuses.
    const std::optional<Error> refused = co_await storeSecrets(record, secrets);
    if (refused) {
        (void)co_await m_context.accounts.removeSecrets(record);
        (void)accounts.remove(record.id);
        (void)m_context.accounts.reload();
        co_return Failure(*refused);
    }
    PLATEN_CO_CHECK(m_context.accounts.reload());
    co_await m_webhooks.renew();
    Q_EMIT m_context.engine.accountsChanged();
    const QString base = m_webhooks.base();
    AccountInfo info = co_await m_context.accounts.describe(record, base);
    co_return info;
}

// Why one of them was not stored.
QCoro::Task<std::optional<Error>> Accounts::storeSecrets(store::AccountRecord account, QHash<QString, QString> secrets)
{
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret) {
        const QString field = secret.key();
        const QString value = secret.value();
        const Result<void> stored = co_await m_context.accounts.storeSecret(account, field, value);
        if (!stored)
            co_return stored.error();
    }
    co_return std::nullopt;
}

QCoro::Task<Result<AccountInfo>> Accounts::change(QString account, QString name, SettingsChange change)
{
    PLATEN_CO_TRY(const store::AccountRecord before, m_context.accounts.byName(account));
    const Declaration *declaration = findProvider(before.provider);
    if (!declaration)
        co_return fail(ErrorCode::Usage, Message::of("There is no provider “%1”", before.provider));
    const QJsonObject settings = changedSettings(before.settings, change, declaration->settings);
    PLATEN_CO_TRY(const QJsonObject complete, completeSettings(*declaration, settings));
    PLATEN_CO_CHECK(checkSecrets(*declaration, change.secrets));
    store::AccountStore accounts(m_context.database);
    PLATEN_CO_TRY(const store::AccountRecord after, accounts.change(before.id, name, complete));
    const std::optional<Error> refused = co_await storeSecrets(after, change.secrets);
    if (refused)
        (void)accounts.change(before.id, before.name, before.settings);
    PLATEN_CO_CHECK(m_context.accounts.reload());
    co_await m_webhooks.renew();
    Q_EMIT m_context.engine.accountsChanged();
    Q_EMIT m_context.engine.ordersChanged({});
    if (refused)
        co_return Failure(*refused);
    const QString base = m_webhooks.base();
    AccountInfo info = co_await m_context.accounts.describe(after, base);
    co_return info;
}

QCoro::Task<Result<void>> Accounts::remove(QString name)
{
    PLATEN_CO_TRY(store::AccountRecord account, m_context.accounts.byName(name));
    const store::AccountRecord record = account;
    {
        Result<store::Transaction> transaction =
            store::Transaction::begin(m_context.database, store::Durability::Promised);
        PLATEN_CO_CHECK(transaction);
        if (Result<void> removed = store::AccountStore(m_context.database).remove(record.id); !removed)
            co_return removed;
        if (Result<void> committed = transaction->commit(); !committed)
            co_return committed;
    }
    // If the keychain refuses, the account stays removed: what is left in the keychain is of no use to anyone.
    (void)co_await m_context.accounts.removeSecrets(record);
    m_context.accounts.forget(record.id);
    if (Result<void> loaded = m_context.accounts.reload(); !loaded)
        co_return loaded;
    co_await m_webhooks.renew();
    Q_EMIT m_context.engine.accountsChanged();
    Q_EMIT m_context.engine.ordersChanged({});
    co_return Result<void>();
}

QCoro::Task<Result<void>> Accounts::testSettings(QString provider, QJsonObject settings,
                                                 QHash<QString, QString> secrets)
{
    PLATEN_CO_TRY(AccountBook::SessionPtr made, m_context.accounts.temporary(provider, QString(), settings, secrets));
    const AccountBook::SessionPtr tried = made;
    co_return co_await tried->testConnection();
}

QCoro::Task<Result<void>> Accounts::testChange(QString account, SettingsChange change)
{
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    PLATEN_CO_TRY(AccountBook::SessionPtr made, co_await m_context.accounts.changed(record, change));
    const AccountBook::SessionPtr tried = made;
    co_return co_await tried->testConnection();
}

QCoro::Task<Result<void>> Accounts::test(QString name)
{
    PLATEN_CO_TRY(store::AccountRecord account, m_context.accounts.byName(name));
    const qint64 id = account.id;
    PLATEN_CO_TRY(AccountBook::SessionPtr session, co_await m_context.accounts.session(id));
    const AccountBook::SessionPtr tried = session;
    Result<void> tested = co_await tried->testConnection();
    store::AccountStore accounts(m_context.database);
    const bool keyFails = !tested && outbox::concernsKey(tested.error());
    if (!tested && !keyFails)
        co_return tested;
    const Result<void> noted =
        keyFails ? accounts.noteSync(id, {}, storedError(tested.error())) : accounts.noteVerified(id, m_context.now());
    (void)m_context.accounts.reload();
    Q_EMIT m_context.engine.accountsChanged();
    if (tested)
        tested = noted;
    co_return tested;
}

QCoro::Task<Result<void>> Accounts::setSecret(QString account, QString field, QString value)
{
    PLATEN_CO_TRY(store::AccountRecord record, m_context.accounts.byName(account));
    const store::AccountRecord found = record;
    const Declaration *declaration = findProvider(found.provider);
    const Setting *setting = declaration ? declaration->setting(field) : nullptr;
    if (!setting || !setting->secret)
        co_return fail(ErrorCode::Usage, Message::of("There is no secret “%1” for this account", field));
    Result<void> stored = co_await m_context.accounts.storeSecret(found, field, value);
    if (stored) {
        co_await m_webhooks.renew();
        Q_EMIT m_context.engine.accountsChanged();
    }
    co_return stored;
}

} // namespace platen
