// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/mapping.h"
#include "core/wire/secret_set.h"

#include <array>

namespace platen::printintegrator {

namespace {

constexpr std::array secretMembers = {"secret", "signingSecret", "signing_secret", "webhookSecret"};

struct Names
{
    std::vector<const char *> one; // possible wrappers of a response about one
    std::vector<const char *> ids; // the member that its URL contains
};

Names namesOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Design:
        return {{"design"}, {"id", "designId"}};
    case ResourceKind::Webhook:
        return {{"webhook"}, {"id", "webhookId"}};
    default:
        return {{"product"}, {"slug", "id"}};
    }
}

// A secret that the account already has is returned masked, and must not replace the stored one.
QString newSecretIn(const QJsonObject &document)
{
    const QString secret = firstText(document, {secretMembers.begin(), secretMembers.end()});
    return secret.contains(QString::fromUtf8(net::redactionMark)) ? QString() : secret;
}

} // namespace

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

Resource readResource(const QJsonObject &document, ResourceKind kind)
{
    Resource resource;
    resource.id = firstText(document, namesOf(kind).ids);
    resource.name = firstText(document, {"name", "title", "url"});
    if (kind == ResourceKind::Webhook)
        resource.secret = newSecretIn(document);
    resource.raw = kind == ResourceKind::Webhook ? withoutSecrets(document) : QJsonValue(document);
    return resource;
}

Result<Resource> readResourceAnswer(const Answer &answer, ResourceKind kind, Effect effect)
{
    Resource resource = readResource(objectIn(answer.body, namesOf(kind).one), kind);
    if (resource.id.isEmpty())
        return holdsNo(answer, resourceNoun(kind), effect);
    resource.raw = kind == ResourceKind::Webhook ? withoutSecrets(answer.body) : answer.body;
    return resource;
}

} // namespace platen::printintegrator
