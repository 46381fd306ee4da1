// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/catalogue.h"

#include "core/domain/draft_texts.h"
#include "core/domain/exact_json.h"
#include "core/engine/engine.h"
#include "core/providers/registry.h"

#include <QJsonArray>

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

Catalogue::Catalogue(EngineContext &context, Webhooks &webhooks, Accounts &accounts)
    : m_context(context)
    , m_webhooks(webhooks)
    , m_accounts(accounts)
{
}

QCoro::Task<Result<AccountBook::SessionPtr>> Catalogue::sessionFor(QString account, Capability capability)
{
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    const Declaration *declaration = findProvider(record.provider);
    PLATEN_CO_CHECK(declaration ? checkCan(*declaration, capability) : Result<void>());
    const qint64 accountId = record.id;
    co_return co_await m_context.accounts.session(accountId);
}

QCoro::Task<Result<AccountBook::SessionPtr>> Catalogue::sessionFor(QString account, ResourceKind kind,
                                                                   ResourceVerb verb)
{
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    const Declaration *declaration = findProvider(record.provider);
    PLATEN_CO_CHECK(declaration ? checkCan(*declaration, kind, verb) : Result<void>());
    const qint64 accountId = record.id;
    co_return co_await m_context.accounts.session(accountId);
}

QCoro::Task<Result<ResourcePage>> Catalogue::listResources(QString account, ResourceKind kind, QString cursor)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::List));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->listResources(kind, cursor);
}

QCoro::Task<Result<Resource>> Catalogue::resource(QString account, ResourceKind kind, QString id)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Show));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->resource(kind, id);
}

QCoro::Task<Result<Resource>> Catalogue::createResource(QString account, ResourceKind kind, QByteArray json)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Create));
    const AccountBook::SessionPtr &asked = session;
    PLATEN_CO_CHECK(checkResource(asked->declaration(), kind, json, true));
    co_return co_await asked->createResource(kind, json);
}

QCoro::Task<Result<Resource>> Catalogue::updateResource(QString account, ResourceKind kind, QString id, QByteArray json)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Update));
    const AccountBook::SessionPtr &asked = session;
    PLATEN_CO_CHECK(checkResource(asked->declaration(), kind, json, false));
    co_return co_await asked->updateResource(kind, id, json);
}

QCoro::Task<Result<Resource>> Catalogue::deleteResource(QString account, ResourceKind kind, QString id)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Delete));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->deleteResource(kind, id);
}

QCoro::Task<Result<Resource>> Catalogue::registerWebhook(QString account, QStringList events, QString url)
{
    const ResourceKind kind = ResourceKind::Webhook;
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Create));
    const AccountBook::SessionPtr &asked = session;
    const Declaration &declaration = asked->declaration();
    if (events.isEmpty())
        co_return fail(ErrorCode::Usage,
                       Engine::tr("Which events? There are: %1").arg(declaration.webhookEvents.join(u", ")));
    for (const QString &event : events) {
        if (!declaration.webhookEvents.contains(event))
            co_return fail(ErrorCode::Usage, Engine::tr("%1 has no event “%2”; there are: %3")
                                                 .arg(declaration.name, event, declaration.webhookEvents.join(u", ")));
    }
    const Result<QString> own = co_await m_webhooks.url(account, false);
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
        const Result<void> kept = co_await m_accounts.setSecret(account, field, secret);
        if (!kept) {
            // Registered, but what it sends could not be verified: better not registered.
            const QString id = registered->id;
            const Result<Resource> removed = co_await asked->deleteResource(kind, id);
            Error error = kept.error();
            error.message +=
                u' ' + (removed ? Engine::tr("The webhook was removed again at %1").arg(declaration.name)
                                : Engine::tr("The webhook %1 is still registered at %2").arg(id, declaration.name));
            co_return Failure(error);
        }
    }
    co_return registered;
}

QCoro::Task<Result<PrintFileAnswer>> Catalogue::printFile(QString account, QString item)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, Capability::PrintFiles));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->printFile(item);
}

QCoro::Task<Result<Download>> Catalogue::downloadPrintFile(QString account, QString url, TransferProgress progress)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, Capability::PrintFiles));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->downloadPrintFile(url, progress);
}

QCoro::Task<Result<Download>> Catalogue::renderDesign(QString account, QString id, TransferProgress progress)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, Capability::RenderDesigns));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->renderDesign(id, progress);
}

QCoro::Task<Result<QJsonValue>> Catalogue::uploadFile(QString account, QString path, TransferProgress progress)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, Capability::UploadFiles));
    const AccountBook::SessionPtr &asked = session;
    co_return co_await asked->uploadFile(path, progress);
}

QCoro::Task<Result<QuoteReport>> Catalogue::quote(Draft draft, QStringList accounts)
{
    trimTexts(draft);
    PLATEN_CO_TRY(std::vector<store::AccountRecord> selected, m_context.accounts.select(accounts));
    if (selected.empty())
        co_return fail(ErrorCode::NotFound, Engine::tr("There is no account yet; add one first"));
    QuoteReport report;
    std::vector<Error> refusals;
    for (const store::AccountRecord &account : selected) {
        const Declaration *declaration = findProvider(account.provider);
        if (!declaration)
            continue;
        if (!declaration->can(Capability::Quote)) {
            Error error = fail(ErrorCode::Unsupported, Engine::tr("%1 gives no quotes; these do: %2")
                                                           .arg(declaration->name, providersThatCan(Capability::Quote)))
                              .value();
            // Asked for by name, it is a mistake; else it is only not among those that can be compared.
            if (!accounts.isEmpty())
                co_return Failure(error);
            report.unavailable.emplace_back(account.name, std::move(error));
            continue;
        }
        const qint64 accountId = account.id;
        Result<AccountBook::SessionPtr> session = co_await m_context.accounts.session(accountId);
        Result<std::vector<Quote>> quotes;
        if (session) {
            const AccountBook::SessionPtr asked = *session;
            quotes = co_await asked->quote(draft);
        } else {
            quotes = Failure(session.error());
        }
        if (!quotes) {
            refusals.push_back(quotes.error());
            report.unavailable.emplace_back(account.name, quotes.error());
            continue;
        }
        for (Quote &quote : *quotes) {
            quote.account = account.name;
            quote.provider = account.provider;
            report.quotes.push_back(std::move(quote));
        }
    }
    // Where only one was asked, its error is the answer.
    if (report.quotes.empty() && selected.size() == 1 && refusals.size() == 1)
        co_return Failure(refusals.front());
    sortQuotes(report.quotes);
    co_return report;
}

QCoro::Task<Result<Product>> Catalogue::product(QString account, QString sku)
{
    PLATEN_CO_TRY(store::AccountRecord record, m_context.accounts.byName(account));
    const qint64 accountId = record.id;
    PLATEN_CO_TRY(AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId));
    const AccountBook::SessionPtr asked = session;
    co_return co_await asked->product(sku);
}

QCoro::Task<Result<SpineInfo>> Catalogue::productSpine(QString account, SpineRequest request)
{
    PLATEN_CO_TRY(store::AccountRecord record, m_context.accounts.byName(account));
    const qint64 accountId = record.id;
    PLATEN_CO_TRY(AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId));
    const AccountBook::SessionPtr asked = session;
    co_return co_await asked->productSpine(request);
}

} // namespace platen
