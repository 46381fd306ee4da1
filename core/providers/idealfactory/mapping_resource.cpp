// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/mapping.h"
#include "core/providers/json_text.h"

namespace platen::idealfactory {

namespace {

// The names of the id in responses, beginning with the one used in URLs: categories and batches are addressed by uid,
// products and variants by number.
std::vector<const char *> idNames(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Category:
        return {"uid", "id", "category_id", "uuid"};
    case ResourceKind::Variant:
        return {"id", "variant_id", "uid", "uuid"};
    case ResourceKind::Batch:
        return {"uid", "id", "uuid"};
    default:
        return {"id", "product_id", "uid", "uuid"};
    }
}

} // namespace

Result<Resource> readResourceAnswer(const Answer &answer, ResourceKind kind, const QString &id, Effect effect)
{
    Resource resource;
    for (const char *name : idNames(kind)) {
        resource.id = textOf(answer.body.value(QLatin1String(name)));
        if (!resource.id.isEmpty())
            break;
    }
    const bool isConfirmed = answer.http.status == 204 || !answer.body.isEmpty();
    if (!isConfirmed || (resource.id.isEmpty() && id.isEmpty()))
        return unexpected(answer, effect, Message::of("the %1 that it should", resourceNoun(kind)));
    if (!id.isEmpty())
        resource.id = id;
    resource.name = answer.body.value(QLatin1String("name")).toString();
    resource.raw = readJson(answer.http.body).value_or(QJsonValue());
    return resource;
}

} // namespace platen::idealfactory
