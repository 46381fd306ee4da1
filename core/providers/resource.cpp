// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/resource.h"

namespace platen {

namespace {

struct Words
{
    const char *one;
    const char *many;
};

Words wordsOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Category:
        return {"category", "categories"};
    case ResourceKind::Product:
        return {"product", "products"};
    case ResourceKind::Variant:
        return {"variant", "variants"};
    case ResourceKind::Design:
        return {"design", "designs"};
    case ResourceKind::Batch:
        return {"batch", "batches"};
    case ResourceKind::Webhook:
        return {"webhook", "webhooks"};
    }
    return {"", ""};
}

} // namespace

const std::vector<ResourceKind> &allResourceKinds()
{
    static const std::vector<ResourceKind> kinds{ResourceKind::Category, ResourceKind::Product, ResourceKind::Variant,
                                                 ResourceKind::Design,   ResourceKind::Batch,   ResourceKind::Webhook};
    return kinds;
}

const std::vector<ResourceVerb> &allResourceVerbs()
{
    static const std::vector<ResourceVerb> verbs{ResourceVerb::List, ResourceVerb::Show, ResourceVerb::Create,
                                                 ResourceVerb::Update, ResourceVerb::Delete};
    return verbs;
}

QString resourceKindName(ResourceKind kind)
{
    return QString::fromLatin1(wordsOf(kind).one);
}

QString resourceVerbName(ResourceVerb verb)
{
    switch (verb) {
    case ResourceVerb::List:
        return QStringLiteral("list");
    case ResourceVerb::Show:
        return QStringLiteral("show");
    case ResourceVerb::Create:
        return QStringLiteral("create");
    case ResourceVerb::Update:
        return QStringLiteral("update");
    case ResourceVerb::Delete:
        return QStringLiteral("delete");
    }
    return {};
}

QString resourcePhrase(ResourceKind kind, ResourceVerb verb)
{
    return resourceVerbName(verb) + u' ' + QString::fromLatin1(wordsOf(kind).many);
}

} // namespace platen
