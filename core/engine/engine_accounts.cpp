// Accounts: adding, testing, removing.

#include "core/engine/engine_private.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"

namespace platen {

QCoro::Task<Result<std::vector<AccountInfo>>> Engine::accounts()
{
    if (Result<void> loaded = d->book->reload(); !loaded)
        co_return Failure(loaded.error());
    std::vector<AccountInfo> infos;
    const std::vector<store::AccountRecord> accounts = d->book->all();
    const QString base = d->publicBase();
    for (const store::AccountRecord &account : accounts) {
        AccountInfo info = co_await d->book->describe(account, base);
        infos.push_back(std::move(info));
    }
    co_return infos;
}

QCoro::Task<Result<AccountInfo>> Engine::account(QString name)
{
    Result<store::AccountRecord> account = d->book->byName(name);
    if (!account)
        co_return Failure(account.error());
    const QString base = d->publicBase();
    const store::AccountRecord record = *account;
    AccountInfo info = co_await d->book->describe(record, base);
    co_return info;
}

QCoro::Task<Result<AccountInfo>> Engine::addAccount(QString provider, QString name, QJsonObject settings,
                                                    QHash<QString, QString> secrets)
{
    const Declaration *declaration = findProvider(provider);
    if (!declaration)
        co_return fail(ErrorCode::Usage, tr("There is no provider “%1”").arg(provider));
    Result<QJsonObject> complete = completeSettings(*declaration, settings);
    if (!complete)
        co_return Failure(complete.error());
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret) {
        const Setting *setting = declaration->setting(secret.key());
        if (!setting || !setting->secret)
            co_return fail(ErrorCode::Usage, tr("%1 has no secret “%2”").arg(declaration->name, secret.key()));
    }

    store::AccountRecord record;
    record.name = name;
    record.provider = declaration->id;
    record.settings = *complete;
    store::AccountStore accounts(*d->database);
    {
        Result<store::Transaction> transaction = store::Transaction::begin(*d->database, store::Durability::Promised);
        if (!transaction)
            co_return Failure(transaction.error());
        Result<store::AccountRecord> added = accounts.add(record);
        if (!added)
            co_return Failure(added.error());
        if (Result<void> committed = transaction->commit(); !committed)
            co_return Failure(committed.error());
        record = *added;
    }
    // The account's id names its keychain entries, so it is stored first, and taken back if the keychain refuses.
    std::optional<Error> refused;
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd() && !refused; ++secret) {
        const QString field = secret.key();
        const QString value = secret.value();
        Result<void> stored = co_await d->book->storeSecret(record, field, value);
        if (!stored)
            refused = stored.error();
    }
    if (refused) {
        (void)co_await d->book->removeSecrets(record);
        (void)accounts.remove(record.id);
        (void)d->book->reload();
        co_return Failure(*refused);
    }
    if (Result<void> loaded = d->book->reload(); !loaded)
        co_return Failure(loaded.error());
    if (d->listener->isListening())
        co_await d->renewEndpoints();
    Q_EMIT accountsChanged();
    const QString base = d->publicBase();
    AccountInfo info = co_await d->book->describe(record, base);
    co_return info;
}

QCoro::Task<Result<void>> Engine::removeAccount(QString name)
{
    Result<store::AccountRecord> account = d->book->byName(name);
    if (!account)
        co_return Failure(account.error());
    const store::AccountRecord record = *account;
    {
        Result<store::Transaction> transaction = store::Transaction::begin(*d->database, store::Durability::Promised);
        if (!transaction)
            co_return Failure(transaction.error());
        if (Result<void> removed = store::AccountStore(*d->database).remove(record.id); !removed)
            co_return removed;
        if (Result<void> committed = transaction->commit(); !committed)
            co_return committed;
    }
    // A keychain that refuses does not bring the account back: what is left there is of no use to anybody.
    (void)co_await d->book->removeSecrets(record);
    d->book->forget(record.id);
    if (Result<void> loaded = d->book->reload(); !loaded)
        co_return loaded;
    if (d->listener->isListening())
        co_await d->renewEndpoints();
    Q_EMIT accountsChanged();
    Q_EMIT ordersChanged({});
    co_return Result<void>();
}

QCoro::Task<Result<void>> Engine::testSettings(QString provider, QJsonObject settings, QHash<QString, QString> secrets)
{
    Result<AccountBook::ProviderPtr> made = d->book->temporary(provider, QString(), settings, secrets);
    if (!made)
        co_return Failure(made.error());
    const AccountBook::ProviderPtr tried = *made;
    co_return co_await tried->testConnection();
}

QCoro::Task<Result<void>> Engine::testAccount(QString name)
{
    Result<store::AccountRecord> account = d->book->byName(name);
    if (!account)
        co_return Failure(account.error());
    const qint64 id = account->id;
    Result<AccountBook::ProviderPtr> provider = co_await d->book->provider(id);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr tried = *provider;
    Result<void> tested = co_await tried->testConnection();
    store::AccountStore accounts(*d->database);
    const bool keyFails = !tested && outbox::concernsKey(tested.error());
    if (!tested && !keyFails)
        co_return tested;
    const Result<void> noted =
        keyFails ? accounts.noteSync(id, {}, errorObject(tested.error())) : accounts.noteVerified(id, d->now());
    (void)d->book->reload();
    Q_EMIT accountsChanged();
    if (tested)
        tested = noted;
    co_return tested;
}

QCoro::Task<Result<void>> Engine::setSecret(QString account, QString field, QString value)
{
    Result<store::AccountRecord> record = d->book->byName(account);
    if (!record)
        co_return Failure(record.error());
    const store::AccountRecord found = *record;
    const Declaration *declaration = findProvider(found.provider);
    const Setting *setting = declaration ? declaration->setting(field) : nullptr;
    if (!setting || !setting->secret)
        co_return fail(ErrorCode::Usage, tr("There is no secret “%1” for this account").arg(field));
    Result<void> stored = co_await d->book->storeSecret(found, field, value);
    if (stored) {
        if (d->listener->isListening())
            co_await d->renewEndpoints();
        Q_EMIT accountsChanged();
    }
    co_return stored;
}

} // namespace platen
