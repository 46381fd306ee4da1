// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/resources.h"

#include "core/providers/printintegrator/mapping.h"
#include "core/sessions/printintegrator/listing.h"

namespace platen::printintegrator {

namespace {

QString nounOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Design:
        return QStringLiteral("designs");
    case ResourceKind::Webhook:
        return QStringLiteral("webhooks");
    default:
        return QStringLiteral("products");
    }
}

Result<void> checkId(ResourceKind kind, const QString &id)
{
    if (isPathSegment(id))
        return {};
    return fail(ErrorCode::NotFound,
                Message::of("“%1” cannot be the id of a %2 at PrintIntegrator.", id, resourceNoun(kind)));
}

} // namespace

QCoro::Task<Result<ResourcePage>> listResources(Client client, ResourceKind kind, QString cursor)
{
    if (cursor.isEmpty())
        cursor = firstPage(client, {nounOf(kind)});
    const Message what = Message::of("list of %1", nounOf(kind));
    const Result<Page> page = co_await askForPage(client, cursor, what);
    PLATEN_CO_CHECK(page);
    if (page->broken)
        co_return Failure(*page->broken);
    ResourcePage resources;
    resources.next = page->next;
    resources.raw = withoutSecrets(page->answer.body);
    for (const QJsonValue &document : page->rows) {
        if (!document.isObject())
            co_return holdsNo(page->answer, what, Effect::Asks);
        Resource resource = readResource(document.toObject(), kind);
        resource.secret.clear(); // nobody requested them
        if (!resource.id.isEmpty())
            resources.resources.push_back(std::move(resource));
    }
    co_return resources;
}

QCoro::Task<Result<Resource>> showResource(Client client, ResourceKind kind, QString id)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    const QUrl url = client.url({nounOf(kind), id});
    PLATEN_CO_TRY(const Answer answer, co_await client.get(url));
    co_return readResourceAnswer(answer, kind, Effect::Asks);
}

QCoro::Task<Result<Resource>> createResource(Client client, ResourceKind kind, QByteArray json)
{
    const QUrl url = client.url({nounOf(kind)});
    const Result<Answer> answer = co_await client.post(url, json, Effect::Creates);
    if (!answer)
        co_return Failure(pointedAtDocument(answer.error()));
    co_return readResourceAnswer(*answer, kind, Effect::Creates);
}

QCoro::Task<Result<Resource>> updateResource(Client client, ResourceKind kind, QString id, QByteArray json)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    const QUrl url = client.url({nounOf(kind), id});
    const Result<Answer> answer = co_await client.patch(url, json);
    if (!answer)
        co_return Failure(pointedAtDocument(answer.error()));
    co_return readResourceAnswer(*answer, kind, Effect::Changes);
}

QCoro::Task<Result<Resource>> deleteResource(Client client, ResourceKind kind, QString id)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    const QUrl url = client.url({nounOf(kind), id});
    PLATEN_CO_TRY(const Answer answer, co_await client.remove(url));
    // The response to a success is not documented, and is often empty.
    if (!answer.body.isUndefined() && !answer.body.isObject())
        co_return holdsNo(answer, Message::of("word of what was removed"), Effect::Changes);
    Resource resource;
    resource.id = id;
    resource.raw = withoutSecrets(answer.body.toObject());
    co_return resource;
}

QCoro::Task<Result<Product>> productOf(Client client, QString slug)
{
    const QString trimmed = slug.trimmed();
    PLATEN_CO_CHECK(checkId(ResourceKind::Product, trimmed));
    const QUrl url = client.url({QStringLiteral("products"), trimmed});
    PLATEN_CO_TRY(const Answer answer, co_await client.get(url));
    co_return readProduct(answer);
}

} // namespace platen::printintegrator
