// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/resources.h"

#include "core/providers/printintegrator/listing.h"
#include "core/providers/printintegrator/mapping.h"

namespace platen::printintegrator {

namespace {

constexpr std::array secretMembers = {"secret", "signingSecret", "signing_secret", "webhookSecret"};

struct Noun
{
    QString path;                  // "products"
    std::vector<const char *> one; // possible wrappers of a response about one
    std::vector<const char *> ids; // the member that its URL contains
};

Noun nounOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Design:
        return {QStringLiteral("designs"), {"design"}, {"id", "designId"}};
    case ResourceKind::Webhook:
        return {QStringLiteral("webhooks"), {"webhook"}, {"id", "webhookId"}};
    default:
        return {QStringLiteral("products"), {"product"}, {"slug", "id"}};
    }
}

Result<void> checkId(ResourceKind kind, const QString &id)
{
    if (isPathSegment(id))
        return {};
    return fail(ErrorCode::NotFound,
                QStringLiteral("“%1” cannot be the id of a %2 at PrintIntegrator.").arg(id, resourceKindName(kind)));
}

// Without the secrets in it, at any depth.
QJsonValue withoutSecrets(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list.append(withoutSecrets(one));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject from = value.toObject();
    for (auto member = from.constBegin(); member != from.constEnd(); ++member) {
        const bool isSecret = std::any_of(secretMembers.begin(), secretMembers.end(),
                                          [&](const char *name) { return member.key() == QLatin1String(name); });
        if (!isSecret)
            object[member.key()] = withoutSecrets(member.value());
    }
    return object;
}

// A secret that the account already has is returned masked, and must not replace the stored one.
QString newSecretIn(const QJsonObject &document)
{
    const QString secret = firstText(document, {secretMembers.begin(), secretMembers.end()});
    return secret.contains(QString::fromUtf8(net::redactionMark)) ? QString() : secret;
}

Resource readResource(ResourceKind kind, const QJsonObject &document)
{
    Resource resource;
    resource.id = firstText(document, nounOf(kind).ids);
    resource.name = firstText(document, {"name", "title", "url"});
    if (kind == ResourceKind::Webhook)
        resource.secret = newSecretIn(document);
    resource.raw = kind == ResourceKind::Webhook ? withoutSecrets(document) : QJsonValue(document);
    return resource;
}

Result<Resource> readAnswerAbout(ResourceKind kind, const Answer &answer, Effect effect)
{
    Resource resource = readResource(kind, objectIn(answer.body, nounOf(kind).one));
    if (resource.id.isEmpty())
        return holdsNo(answer, resourceKindName(kind), effect);
    resource.raw = kind == ResourceKind::Webhook ? withoutSecrets(answer.body) : answer.body;
    return resource;
}

} // namespace

QCoro::Task<Result<ResourcePage>> listResources(Client client, ResourceKind kind, QString cursor)
{
    if (cursor.isEmpty())
        cursor = firstPage(client, {nounOf(kind).path});
    const QString what = QStringLiteral("list of %1").arg(nounOf(kind).path);
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
        Resource resource = readResource(kind, document.toObject());
        resource.secret.clear(); // nobody requested them
        if (!resource.id.isEmpty())
            resources.resources.push_back(std::move(resource));
    }
    co_return resources;
}

QCoro::Task<Result<Resource>> showResource(Client client, ResourceKind kind, QString id)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    const QUrl url = client.url({nounOf(kind).path, id});
    PLATEN_CO_TRY(const Answer answer, co_await client.get(url));
    co_return readAnswerAbout(kind, answer, Effect::Asks);
}

QCoro::Task<Result<Resource>> createResource(Client client, ResourceKind kind, QByteArray json)
{
    const QUrl url = client.url({nounOf(kind).path});
    const Result<Answer> answer = co_await client.post(url, json, Effect::Creates);
    if (!answer)
        co_return Failure(pointedAtDocument(answer.error()));
    co_return readAnswerAbout(kind, *answer, Effect::Creates);
}

QCoro::Task<Result<Resource>> updateResource(Client client, ResourceKind kind, QString id, QByteArray json)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    const QUrl url = client.url({nounOf(kind).path, id});
    const Result<Answer> answer = co_await client.patch(url, json);
    if (!answer)
        co_return Failure(pointedAtDocument(answer.error()));
    co_return readAnswerAbout(kind, *answer, Effect::Changes);
}

QCoro::Task<Result<Resource>> deleteResource(Client client, ResourceKind kind, QString id)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    const QUrl url = client.url({nounOf(kind).path, id});
    PLATEN_CO_TRY(const Answer answer, co_await client.remove(url));
    // The response to a success is not documented, and is often empty.
    if (!answer.body.isUndefined() && !answer.body.isObject())
        co_return holdsNo(answer, QStringLiteral("word of what was removed"), Effect::Changes);
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
