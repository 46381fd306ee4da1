// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_text.h"
#include "core/providers/prodigi/mapping.h"

#include <QJsonArray>

namespace platen::prodigi {

namespace {

QJsonArray assetsRequest(const Item &item)
{
    QJsonArray assets;
    for (const Artwork &artwork : item.artwork) {
        QJsonObject asset{{"printArea", artwork.area.isEmpty() ? QStringLiteral("default") : artwork.area}};
        put(asset, "url", artwork.url);
        put(asset, "md5Hash", artwork.md5);
        assets.append(asset);
    }
    return assets;
}

QJsonObject itemRequest(const Item &item)
{
    QJsonObject object{{"sku", item.sku},
                       {"copies", item.quantity},
                       {"sizing", canonical(sizings(), item.sizing).value_or(sizings().first())},
                       {"assets", assetsRequest(item)}};
    put(object, "merchantReference", item.reference);
    if (!item.attributes.isEmpty())
        object["attributes"] = item.attributes;
    // What the recipient pays for all copies together.
    if (const auto cost = item.price ? item.price->times(item.quantity) : std::nullopt)
        object["recipientCost"] = QJsonObject{{"amount", cost->amount()}, {"currency", cost->currency}};
    return mergedJson(object, item.options);
}

} // namespace

const QStringList &shippingMethods()
{
    static const QStringList methods{QStringLiteral("Budget"), QStringLiteral("Standard"), QStringLiteral("Express"),
                                     QStringLiteral("Overnight")};
    return methods;
}

const QStringList &sizings()
{
    static const QStringList choices{QStringLiteral("fillPrintArea"), QStringLiteral("fitPrintArea"),
                                     QStringLiteral("stretchToPrintArea")};
    return choices;
}

std::optional<QString> canonical(const QStringList &choices, const QString &given)
{
    for (const QString &choice : choices) {
        if (choice.compare(given.trimmed(), Qt::CaseInsensitive) == 0)
            return choice;
    }
    return std::nullopt;
}

QJsonObject recipientRequest(const Recipient &recipient)
{
    QJsonObject address;
    put(address, "line1", recipient.address.line1);
    put(address, "line2", recipient.address.line2);
    put(address, "townOrCity", recipient.address.city);
    put(address, "stateOrCounty", recipient.address.region);
    put(address, "postalOrZipCode", recipient.address.postalCode);
    put(address, "countryCode", recipient.address.countryCode);
    QJsonObject object;
    put(object, "name", recipient.name);
    put(object, "email", recipient.email);
    put(object, "phoneNumber", recipient.phone);
    object["address"] = address;
    return object;
}

QJsonObject recipientReplacement(const Recipient &recipient)
{
    QJsonObject object = recipientRequest(recipient);
    QJsonObject address = object["address"].toObject();
    const auto addNulls = [](QJsonObject &to, std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (!to.contains(QLatin1String(name)))
                to[QLatin1String(name)] = QJsonValue::Null;
        }
    };
    addNulls(address, {"line1", "line2", "townOrCity", "stateOrCounty", "postalOrZipCode", "countryCode"});
    addNulls(object, {"name", "email", "phoneNumber"});
    object["address"] = address;
    return object;
}

QJsonObject orderRequest(const Draft &draft, const QString &idempotencyKey, const QString &callbackUrl)
{
    QJsonArray items;
    for (const Item &item : draft.items)
        items.append(itemRequest(item));
    QJsonObject order{{"recipient", recipientRequest(draft.recipient)}, {"items", items}};
    put(order, "merchantReference", draft.reference);
    put(order, "shippingMethod", canonical(shippingMethods(), draft.shippingMethod).value_or(draft.shippingMethod));
    put(order, "callbackUrl", callbackUrl);
    if (!draft.metadata.isEmpty())
        order["metadata"] = draft.metadata;
    order = mergedJson(order, draft.options);
    // A lost response is looked up by it.
    put(order, "idempotencyKey", idempotencyKey);
    return order;
}

QJsonObject quoteRequest(const Draft &draft)
{
    QJsonArray items;
    for (const Item &item : draft.items) {
        QJsonArray areas;
        for (const Artwork &artwork : item.artwork)
            areas.append(QJsonObject{{"printArea", artwork.area.isEmpty() ? QStringLiteral("default") : artwork.area}});
        if (areas.isEmpty())
            areas.append(QJsonObject{{"printArea", QStringLiteral("default")}});
        // No sizing: a quote with one fails.
        QJsonObject object{{"sku", item.sku}, {"copies", item.quantity}, {"assets", areas}};
        if (!item.attributes.isEmpty())
            object["attributes"] = item.attributes;
        items.append(object);
    }
    QJsonObject quote{{"items", items}};
    put(quote, "shippingMethod", canonical(shippingMethods(), draft.shippingMethod).value_or(draft.shippingMethod));
    put(quote, "destinationCountryCode", draft.recipient.address.countryCode);
    put(quote, "currencyCode", draft.currency);
    return quote;
}

QJsonObject spineRequest(const SpineRequest &request)
{
    QJsonObject object{{"sku", request.sku}, {"numberOfPages", request.pages}};
    put(object, "destinationCountryCode", request.countryCode);
    put(object, "state", request.state);
    return object;
}

} // namespace platen::prodigi
