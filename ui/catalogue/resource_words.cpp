// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/resource_words.h"

#include <QCoreApplication>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Resource", text);
}

} // namespace

QString kindWord(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Category:
        return words(QT_TRANSLATE_NOOP("Resource", "Category"));
    case ResourceKind::Product:
        return words(QT_TRANSLATE_NOOP("Resource", "Product"));
    case ResourceKind::Variant:
        return words(QT_TRANSLATE_NOOP("Resource", "Variant"));
    case ResourceKind::Design:
        return words(QT_TRANSLATE_NOOP("Resource", "Design"));
    case ResourceKind::Batch:
        return words(QT_TRANSLATE_NOOP("Resource", "Batch"));
    case ResourceKind::Webhook:
        return words(QT_TRANSLATE_NOOP("Resource", "Webhook"));
    }
    return {};
}

QString kindWords(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Category:
        return words(QT_TRANSLATE_NOOP("Resource", "Categories"));
    case ResourceKind::Product:
        return words(QT_TRANSLATE_NOOP("Resource", "Products"));
    case ResourceKind::Variant:
        return words(QT_TRANSLATE_NOOP("Resource", "Variants"));
    case ResourceKind::Design:
        return words(QT_TRANSLATE_NOOP("Resource", "Designs"));
    case ResourceKind::Batch:
        return words(QT_TRANSLATE_NOOP("Resource", "Batches"));
    case ResourceKind::Webhook:
        return words(QT_TRANSLATE_NOOP("Resource", "Webhooks"));
    }
    return {};
}

QString newKindWord(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Category:
        return words(QT_TRANSLATE_NOOP("Resource", "New category"));
    case ResourceKind::Product:
        return words(QT_TRANSLATE_NOOP("Resource", "New product"));
    case ResourceKind::Variant:
        return words(QT_TRANSLATE_NOOP("Resource", "New variant"));
    case ResourceKind::Design:
        return words(QT_TRANSLATE_NOOP("Resource", "New design"));
    case ResourceKind::Batch:
        return words(QT_TRANSLATE_NOOP("Resource", "New batch"));
    case ResourceKind::Webhook:
        return words(QT_TRANSLATE_NOOP("Resource", "New webhook"));
    }
    return {};
}

QString resourceTitle(ResourceKind kind, const QString &name, const QString &id)
{
    return words(QT_TRANSLATE_NOOP("Resource", "%1 “%2”")).arg(kindWord(kind), name.isEmpty() ? id : name);
}

std::vector<ResourceKind> catalogueKinds(const Declaration &declaration)
{
    std::vector<ResourceKind> kinds;
    for (const ResourceKind kind : allResourceKinds()) {
        if (kind != ResourceKind::Webhook && declaration.resource(kind))
            kinds.push_back(kind);
    }
    return kinds;
}

} // namespace platen
