// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/catalogue.h"

#include "core/domain/draft_texts.h"
#include "core/domain/exact_json.h"
#include "core/engine/engine.h"
#include "core/providers/registry.h"
#include "core/wire/server_name.h"

#include <QJsonArray>

namespace platen {

namespace {

Result<void> checkCan(const Declaration &declaration, Capability capability)
{
    if (declaration.can(capability))
        return {};
    return unsupported(declaration, capability);
}

Result<void> checkCan(const Declaration &declaration, ResourceKind kind, ResourceVerb verb)
{
    if (declaration.can(kind, verb))
        return {};
    return unsupported(declaration, kind, verb);
}

// A change that was sent and had no clear response is reported as such, whatever the reason.
Result<Resource> outcomeOf(Result<Resource> changed)
{
    if (changed || !changed.error().maybeProcessed)
        return changed;
    Error &error = changed.error();
    error.code = ErrorCode::UnknownOutcome;
    error.message = Message::joined(
        {error.message,
         Message::of("It was sent and may have been carried out: look at the provider before you send it "
                     "again.")});
    return changed;
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
    Result<Resource> created = co_await asked->createResource(kind, json);
    co_return outcomeOf(std::move(created));
}

QCoro::Task<Result<Resource>> Catalogue::updateResource(QString account, ResourceKind kind, QString id, QByteArray json)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Update));
    const AccountBook::SessionPtr &asked = session;
    PLATEN_CO_CHECK(checkResource(asked->declaration(), kind, json, false));
    Result<Resource> updated = co_await asked->updateResource(kind, id, json);
    co_return outcomeOf(std::move(updated));
}

QCoro::Task<Result<Resource>> Catalogue::deleteResource(QString account, ResourceKind kind, QString id)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Delete));
    const AccountBook::SessionPtr &asked = session;
    Result<Resource> deleted = co_await asked->deleteResource(kind, id);
    co_return outcomeOf(std::move(deleted));
}

QCoro::Task<Result<Resource>> Catalogue::registerWebhook(QString account, QStringList events, QString url)
{
    const ResourceKind kind = ResourceKind::Webhook;
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await sessionFor(account, kind, ResourceVerb::Create));
    const AccountBook::SessionPtr &asked = session;
    const Declaration &declaration = asked->declaration();
    if (events.isEmpty())
        co_return fail(ErrorCode::Usage,
                       Message::of("Which events? There are: %1", declaration.webhookEvents.join(u", ")));
    for (const QString &event : events) {
        if (!declaration.webhookEvents.contains(event))
            co_return fail(ErrorCode::Usage, Message::of("%1 has no event “%2”; there are: %3", declaration.name, event,
                                                         declaration.webhookEvents.join(u", ")));
    }
    const Result<QString> own = co_await m_webhooks.url(account, false);
    if (!own && url.isEmpty())
        co_return Failure(own.error());
    const QString target = url.isEmpty() ? *own : url;
    // One of this machine is of use to a provider on this machine only.
    const store::AccountRecord record = m_context.accounts.byName(account).value_or(store::AccountRecord());
    const QUrl base(record.settings["base_url"].toString());
    if (net::isThisComputer(QUrl(target).host()) && !net::isThisComputer(base.host()))
        co_return fail(ErrorCode::Usage,
                       Message::of("%1 cannot reach %2, an address of this computer only. Give the address that leads "
                                   "here from outside; nothing was registered.",
                                   declaration.name, target));
    const QJsonObject document{{"url", target}, {"events", QJsonArray::fromStringList(events)}};
    const QByteArray json = writeJson(document);
    Result<Resource> registered = co_await asked->createResource(kind, json);
    if (!registered)
        co_return outcomeOf(std::move(registered));
    const QString secret = std::exchange(registered->secret, {});
    if (!secret.isEmpty() && own && target == *own) {
        const QString field = QStringLiteral("webhook_secret");
        const Result<void> kept = co_await m_accounts.setSecret(account, field, secret);
        if (!kept) {
            // The webhook is registered, but its messages could not be verified, so it is removed again.
            const QString id = registered->id;
            const Result<Resource> removed = co_await asked->deleteResource(kind, id);
            Error error = kept.error();
            const Message now = removed
                                    ? Message::of("The webhook was removed again at %1.", declaration.name)
                                    : Message::of("The webhook %1 is still registered at %2.", id, declaration.name);
            error.message = Message::joined({error.message, now});
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
    PLATEN_CO_TRY(const UploadedFile uploaded, co_await asked->uploadFile(path, progress));
    co_return uploaded.raw;
}

QCoro::Task<Result<QuoteReport>> Catalogue::quote(Draft draft, QStringList accounts)
{
    trimTexts(draft);
    PLATEN_CO_TRY(std::vector<store::AccountRecord> selected, m_context.accounts.select(accounts));
    if (selected.empty())
        co_return fail(ErrorCode::NotFound, Message::of("There is no account yet; add one first"));
    QuoteReport report;
    std::vector<Error> refusals;
    for (const store::AccountRecord &account : selected) {
        const Declaration *declaration = findProvider(account.provider);
        if (!declaration)
            continue;
        if (!declaration->can(Capability::Quote)) {
            Error error =
                fail(ErrorCode::Unsupported, Message::of("%1 gives no quotes; these do: %2", declaration->name,
                                                         providersThatCan(Capability::Quote)))
                    .value();
            // An account that was named and cannot quote is an error; otherwise it is only left out of the comparison.
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
    // If only one account was named, its error is the result.
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
