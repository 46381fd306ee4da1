// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"

#include <QJsonArray>

namespace platen::printintegrator {

namespace {

int pixels(const QJsonObject &object, const std::vector<const char *> &names)
{
    const double number = firstText(object, names).toDouble();
    return number > 0 && number < 1e6 ? static_cast<int>(number) : 0;
}

bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

// The members of a list of named objects, or of an object by their names.
std::vector<std::pair<QString, QJsonValue>> named(const QJsonValue &value)
{
    std::vector<std::pair<QString, QJsonValue>> all;
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        all.emplace_back(member.key(), member.value());
    for (const QJsonValue &entry : value.toArray()) {
        const QString name =
            entry.isObject() ? firstText(entry.toObject(), {"name", "key", "id", "area"}) : textOf(entry);
        if (!name.isEmpty())
            all.emplace_back(name, entry);
    }
    return all;
}

QStringList choicesOf(const QJsonValue &value)
{
    QJsonArray list = value.toArray();
    for (const char *name : {"values", "choices", "options", "allowed", "enum"}) {
        if (list.isEmpty())
            list = value.toObject()[QLatin1String(name)].toArray();
    }
    QStringList choices;
    for (const QJsonValue &choice : list) {
        const QString text =
            choice.isObject() ? firstText(choice.toObject(), {"value", "name", "id", "label"}) : textOf(choice);
        if (!text.isEmpty())
            choices.append(text);
    }
    return choices;
}

void readRules(Product &product, const QJsonObject &rules)
{
    for (const char *list : {"areas", "printAreas"}) {
        for (const auto &[name, value] : named(rules[QLatin1String(list)])) {
            const QJsonObject area = value.toObject();
            product.areas.push_back(PrintArea{name, isTrue(area[QLatin1String("required")]), pixels(area, {"widthPx"}),
                                              pixels(area, {"heightPx"})});
        }
    }
    for (const char *list : {"options", "attributes", "fields"}) {
        for (const auto &[name, value] : named(rules[QLatin1String(list)])) {
            // Without choices it is free text, which is not an attribute to choose.
            const QStringList choices = choicesOf(value);
            if (!choices.isEmpty())
                product.attributes.push_back(ProductAttribute{name, choices});
        }
    }
}

} // namespace

Result<Product> readProduct(const Answer &answer)
{
    const QJsonObject object = objectIn(answer.body, {"product"});
    Product product;
    product.sku = firstText(object, {"sku", "slug"});
    if (product.sku.isEmpty())
        return holdsNo(answer, Message::of("product"), Effect::Asks);
    product.raw = object;
    product.title = firstText(object, {"name", "title"});
    product.widthMm = firstText(object, {"widthMm"}).toDouble();
    product.heightMm = firstText(object, {"heightMm"}).toDouble();
    for (const char *name : {"personalization", "personalizationRules"}) {
        const QJsonObject rules = object[QLatin1String(name)].toObject();
        readRules(product, rules);
        readRules(product, rules[QLatin1String("rules")].toObject());
    }
    if (product.areas.empty() && product.attributes.empty())
        readRules(product, object);
    return product;
}

} // namespace platen::printintegrator
