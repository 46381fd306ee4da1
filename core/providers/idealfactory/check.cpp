// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/check.h"

#include "core/domain/address_format.h"
#include "core/domain/draft_texts.h"
#include "core/providers/draft_checks.h"
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/mapping.h"

#include <QSet>

namespace platen::idealfactory {

namespace {

using L1 = QLatin1String;

void refuse(const QJsonObject &options, const QString &at, const char *name, const Message &instead,
            std::vector<Error> &errors)
{
    refuseOption(options, at, L1(name), instead.asSentence(), errors);
}

void checkItem(const Item &item, const QString &at, const QString &currency, std::vector<Error> &errors)
{
    if (isBlank(item.reference))
        errors.push_back(
            invalid(at + QStringLiteral("/reference"),
                    Message::of("%1 needs each item's id in your shop, as its reference: its print file is asked "
                                "for by it",
                                declaration().name)));
    else if (!isPathSegment(item.reference))
        errors.push_back(
            invalid(at + QStringLiteral("/reference"), Message::of("“%1” cannot be an item's id", item.reference)));
    if (item.price && !currency.isEmpty() && item.price->currency != currency)
        errors.push_back(invalid(at + QStringLiteral("/price/currency"),
                                 Message::of("%1 takes one currency for an order: this one is %2, not %3",
                                             declaration().name, currency, item.price->currency)));
    const QJsonValue config = item.options.value(L1("template_config"));
    if (!config.isUndefined() && !config.isNull() && config != QJsonValue(QString()) && !templateConfig(config))
        errors.push_back(invalid(at + QStringLiteral("/options/template_config"),
                                 Message::of("The template configuration must be JSON, or a text that is JSON")));
    const QString options = at + QStringLiteral("/options");
    refuse(item.options, options, "ecommerce_order_item_id", Message::of("it is the item's “reference”"), errors);
    refuse(item.options, options, "ecommerce_variant_id", Message::of("it is the item's “sku”"), errors);
    refuse(item.options, options, "quantity", Message::of("the item has one"), errors);
    refuse(item.options, options, "price", Message::of("the item has one"), errors);
}

QString currencyOf(const Draft &draft)
{
    if (!draft.currency.isEmpty())
        return draft.currency;
    const auto priced =
        std::find_if(draft.items.begin(), draft.items.end(), [](const Item &item) { return item.price.has_value(); });
    return priced == draft.items.end() ? QString() : priced->price->currency;
}

} // namespace

std::vector<Error> checkDraft(const Draft &draft)
{
    std::vector<Error> errors;
    const QString currency = currencyOf(draft);
    QSet<QString> references;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const QString at = QStringLiteral("/items/%1").arg(i);
        const QString &reference = draft.items[i].reference;
        checkItem(draft.items[i], at, currency, errors);
        if (!reference.trimmed().isEmpty() && references.contains(reference))
            errors.push_back(invalid(at + QStringLiteral("/reference"),
                                     Message::of("Two items have the reference “%1”: their print files could not "
                                                 "be told apart",
                                                 reference)));
        references.insert(reference);
    }
    if (std::optional<Error> error = missingPostalCode(draft.recipient.address, declaration().name))
        errors.push_back(std::move(*error));
    const bool hasPrice = draft.options.contains(L1("shipping_price")) || draft.options.contains(L1("shippings"));
    if (!draft.shippingMethod.trimmed().isEmpty() && !hasPrice)
        errors.push_back(
            invalid(QStringLiteral("/options/shipping_price"),
                    Message::of("%1 wants the price of the shipping together with its method", declaration().name)));
    if (draft.shippingMethod.trimmed().isEmpty() && draft.options.contains(L1("shipping_price")))
        errors.push_back(invalid(QStringLiteral("/shippingMethod"),
                                 Message::of("There is a price for the shipping, but no method")));
    const QString options = QStringLiteral("/options");
    refuse(draft.options, options, "store_id", Message::of("it is a setting of the account"), errors);
    refuse(draft.options, options, "ecommerce_order_id", Message::of("it is the order's “reference”"), errors);
    refuse(draft.options, options, "items", Message::of("each item has “options” of its own"), errors);
    return errors;
}

std::vector<Error> checkChangedOptions(const QJsonObject &options)
{
    const QString at = QStringLiteral("/options");
    std::vector<Error> errors = checkFields(declaration().orderOptions, options, false, at);
    if (options.isEmpty())
        errors.push_back(invalid(at, Message::of("There is nothing to change")));
    refuse(options, at, "store_id", Message::of("an order stays in its store"), errors);
    refuse(options, at, "ecommerce_order_id", Message::of("an order keeps its reference"), errors);
    refuse(options, at, "create_print_files", Message::of("it can be said only when the order is placed"), errors);
    return errors;
}

} // namespace platen::idealfactory
