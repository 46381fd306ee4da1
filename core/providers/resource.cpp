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
        return {QT_TRANSLATE_NOOP("Resource", "category"), QT_TRANSLATE_NOOP("Resource", "categories")};
    case ResourceKind::Product:
        return {QT_TRANSLATE_NOOP("Resource", "product"), QT_TRANSLATE_NOOP("Resource", "products")};
    case ResourceKind::Variant:
        return {QT_TRANSLATE_NOOP("Resource", "variant"), QT_TRANSLATE_NOOP("Resource", "variants")};
    case ResourceKind::Design:
        return {QT_TRANSLATE_NOOP("Resource", "design"), QT_TRANSLATE_NOOP("Resource", "designs")};
    case ResourceKind::Batch:
        return {QT_TRANSLATE_NOOP("Resource", "batch"), QT_TRANSLATE_NOOP("Resource", "batches")};
    case ResourceKind::Webhook:
        return {QT_TRANSLATE_NOOP("Resource", "webhook"), QT_TRANSLATE_NOOP("Resource", "webhooks")};
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

Message resourceNoun(ResourceKind kind)
{
    return Message::inContext("Resource", resourceKindName(kind));
}

Message resourcePhrase(ResourceKind kind, ResourceVerb verb)
{
    const Message many = Message::inContext("Resource", QString::fromLatin1(wordsOf(kind).many));
    switch (verb) {
    case ResourceVerb::List:
        return Message::of("list %1", many);
    case ResourceVerb::Show:
        return Message::of("show %1", many);
    case ResourceVerb::Create:
        return Message::of("create %1", many);
    case ResourceVerb::Update:
        return Message::of("update %1", many);
    case ResourceVerb::Delete:
        return Message::of("delete %1", many);
    }
    return {};
}

} // namespace platen
