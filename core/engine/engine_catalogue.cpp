// What a provider keeps beside orders: catalogue, designs, batches, files, registered webhooks.

#include "core/domain/exact_json.h"
#include "core/engine/engine_private.h"
#include "core/providers/registry.h"

namespace platen {

namespace {

Failure cannot(const Declaration &declaration, const QString &what, const QString &able)
{
    const QString who =
        able.isEmpty() ? Engine::tr("No provider that Platen knows can") : Engine::tr("These can: %1").arg(able);
    return fail(ErrorCode::Unsupported,
                Engine::tr("%1 cannot %2; nothing was sent. %3").arg(declaration.name, what, who));
}

Result<void> checkCan(const Declaration &declaration, Capability capability)
{
    if (declaration.can(capability))
        return {};
    return cannot(declaration, capabilityPhrase(capability), providersThatCan(capability));
}

Result<void> checkCan(const Declaration &declaration, ResourceKind kind, ResourceVerb verb)
{
    if (declaration.can(kind, verb))
        return {};
    return cannot(declaration, resourcePhrase(kind, verb), providersThatCan(kind, verb));
}

} // namespace

QCoro::Task<Result<AccountBook::ProviderPtr>> Engine::Private::providerFor(QString account, Capability capability)
{
    const Result<store::AccountRecord> record = book->byName(account);
    if (!record)
        co_return Failure(record.error());
    const Declaration *declaration = findProvider(record->provider);
    const Result<void> can = declaration ? checkCan(*declaration, capability) : Result<void>();
    if (!can)
        co_return Failure(can.error());
    const qint64 accountId = record->id;
    co_return co_await book->provider(accountId);
}

QCoro::Task<Result<AccountBook::ProviderPtr>> Engine::Private::providerFor(QString account, ResourceKind kind,
                                                                           ResourceVerb verb)
{
    const Result<store::AccountRecord> record = book->byName(account);
    if (!record)
        co_return Failure(record.error());
    const Declaration *declaration = findProvider(record->provider);
    const Result<void> can = declaration ? checkCan(*declaration, kind, verb) : Result<void>();
    if (!can)
        co_return Failure(can.error());
    const qint64 accountId = record->id;
    co_return co_await book->provider(accountId);
}

QCoro::Task<Result<ResourcePage>> Engine::listResources(QString account, ResourceKind kind, QString cursor)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, kind, ResourceVerb::List);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->listResources(kind, cursor);
}

QCoro::Task<Result<Resource>> Engine::resource(QString account, ResourceKind kind, QString id)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, kind, ResourceVerb::Show);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->resource(kind, id);
}

QCoro::Task<Result<Resource>> Engine::createResource(QString account, ResourceKind kind, QByteArray json)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, kind, ResourceVerb::Create);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    const Result<void> checked = checkResource(asked->declaration(), kind, json, true);
    if (!checked)
        co_return Failure(checked.error());
    co_return co_await asked->createResource(kind, json);
}

QCoro::Task<Result<Resource>> Engine::updateResource(QString account, ResourceKind kind, QString id, QByteArray json)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, kind, ResourceVerb::Update);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    const Result<void> checked = checkResource(asked->declaration(), kind, json, false);
    if (!checked)
        co_return Failure(checked.error());
    co_return co_await asked->updateResource(kind, id, json);
}

QCoro::Task<Result<Resource>> Engine::deleteResource(QString account, ResourceKind kind, QString id)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, kind, ResourceVerb::Delete);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->deleteResource(kind, id);
}

QCoro::Task<Result<Resource>> Engine::registerWebhook(QString account, QStringList events, QString url)
{
    const ResourceKind kind = ResourceKind::Webhook;
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, kind, ResourceVerb::Create);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    const Declaration &declaration = asked->declaration();
    if (events.isEmpty())
        co_return fail(ErrorCode::Usage, tr("Which events? There are: %1").arg(declaration.webhookEvents.join(u", ")));
    for (const QString &event : events) {
        if (!declaration.webhookEvents.contains(event))
            co_return fail(ErrorCode::Usage, tr("%1 has no event “%2”; there are: %3")
                                                 .arg(declaration.name, event, declaration.webhookEvents.join(u", ")));
    }
    const Result<QString> own = co_await webhookUrl(account, false);
    if (!own && url.isEmpty())
        co_return Failure(own.error());
    const QString told = url.isEmpty() ? *own : url;
    const QJsonObject document{{"url", told}, {"events", QJsonArray::fromStringList(events)}};
    const QByteArray json = writeJson(document);
    Result<Resource> registered = co_await asked->createResource(kind, json);
    if (!registered)
        co_return registered;
    const QString secret = std::exchange(registered->secret, {});
    if (!secret.isEmpty() && own && told == *own) {
        const QString field = QStringLiteral("webhook_secret");
        const Result<void> kept = co_await setSecret(account, field, secret);
        if (!kept) {
            // Registered, but what it sends could not be verified: better not registered.
            const QString id = registered->id;
            const Result<Resource> removed = co_await asked->deleteResource(kind, id);
            Error error = kept.error();
            error.message +=
                u' ' + (removed ? tr("The webhook was removed again at %1").arg(declaration.name)
                                : tr("The webhook %1 is still registered at %2").arg(id, declaration.name));
            co_return Failure(error);
        }
    }
    co_return registered;
}

QCoro::Task<Result<PrintFileAnswer>> Engine::printFile(QString account, QString item)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, Capability::PrintFiles);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->printFile(item);
}

QCoro::Task<Result<Download>> Engine::downloadPrintFile(QString account, QString url, TransferProgress progress)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, Capability::PrintFiles);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->downloadPrintFile(url, progress);
}

QCoro::Task<Result<Download>> Engine::renderDesign(QString account, QString id, TransferProgress progress)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, Capability::RenderDesigns);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->renderDesign(id, progress);
}

QCoro::Task<Result<QJsonValue>> Engine::uploadFile(QString account, QString path, TransferProgress progress)
{
    const Result<AccountBook::ProviderPtr> provider = co_await d->providerFor(account, Capability::UploadFiles);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr &asked = *provider;
    co_return co_await asked->uploadFile(path, progress);
}

} // namespace platen
