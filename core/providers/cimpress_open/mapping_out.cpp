// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/mapping.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QUrl>

namespace platen::cimpress_open {

namespace {

// Amounts are sent as numeric strings, whatever form they have in the options.
QJsonObject withTexts(QJsonObject object, const char *group)
{
    QJsonObject amounts = object.value(QLatin1String(group)).toObject();
    if (amounts.isEmpty())
        return object;
    for (auto amount = amounts.begin(); amount != amounts.end(); ++amount) {
        if (isNumber(amount.value()))
            amount.value() = numberDigits(amount.value());
    }
    object[QLatin1String(group)] = amounts;
    return object;
}

QJsonObject itemRequest(const Item &item)
{
    QJsonObject request;
    put(request, "itemId", item.reference);
    put(request, "variantId", item.sku);
    request[QLatin1String("quantity")] = item.quantity;
    if (!item.artwork.empty() && !item.artwork.front().url.isEmpty()) {
        QJsonObject artwork;
        put(artwork, "url", item.artwork.front().url);
        put(artwork, "type", formatOf(item.artwork.front().url));
        request[QLatin1String("artwork")] = artwork;
    }
    const std::optional<Money> total = item.price ? item.price->times(item.quantity) : std::nullopt;
    if (total)
        request[QLatin1String("price")] = QJsonObject{{"totalAmount", total->amount()}};
    return withTexts(withTexts(mergedJson(request, item.options), "price"), "shippingPrice");
}

QJsonObject addressRequest(const Draft &draft)
{
    const Recipient &recipient = draft.recipient;
    QJsonObject request;
    put(request, "method", draft.shippingMethod.trimmed());
    put(request, "name", recipient.name);
    // The document requires the member, even in countries whose addresses have no region.
    request[QLatin1String("stateOrRegion")] = recipient.address.region.trimmed();
    put(request, "postalCode", recipient.address.postalCode);
    put(request, "countryCode", recipient.address.countryCode);
    put(request, "city", recipient.address.city);
    put(request, "addressLine1", recipient.address.line1);
    put(request, "addressLine2", recipient.address.line2);
    put(request, "type", recipient.kind);
    put(request, "phone", recipient.phone);
    put(request, "email", recipient.email);
    return request;
}

} // namespace

QJsonObject orderRequest(const Draft &draft)
{
    QJsonObject request;
    put(request, "orderId", draft.reference);
    put(request, "purchaseDate", formatInstant(draft.purchasedAt));
    put(request, "currencyCode", draft.currency);
    QJsonArray items;
    for (const Item &item : draft.items)
        items.append(itemRequest(item));
    request[QLatin1String("items")] = items;
    request[QLatin1String("shippingAddress")] = addressRequest(draft);
    return mergedJson(request, draft.options);
}

QString formatOf(const QString &url)
{
    const QString name = QUrl(url).fileName();
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

} // namespace platen::cimpress_open
