// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/country_names.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/xml.h"
#include "core/providers/json_text.h"

namespace platen::imprinted {

namespace {

QJsonObject addressRequest(const Recipient &recipient)
{
    const QString name = recipient.name.simplified();
    QJsonObject object;
    put(object, "firstName", name.section(u' ', 0, 0));
    put(object, "lastName", name.section(u' ', 1));
    put(object, "company", recipient.company);
    put(object, "address1", recipient.address.line1);
    put(object, "address2", recipient.address.line2);
    put(object, "city", recipient.address.city);
    put(object, "county", recipient.address.region);
    put(object, "postcode", recipient.address.postalCode);
    put(object, "country", countryName(recipient.address.countryCode));
    put(object, "phone1", recipient.phone);
    return object;
}

QJsonObject itemRequest(const Item &item)
{
    QJsonObject object{{"pn", item.sku}, {"quantity", item.quantity}};
    if (item.price)
        object["retailPrice"] = item.price->amount();
    put(object, "description", item.note);
    QJsonObject designs;
    for (const Artwork &artwork : item.artwork) {
        if (!artwork.url.isEmpty())
            designs[areaOf(artwork)] = artwork.url;
    }
    if (!designs.isEmpty())
        object["designs"] = designs;
    return mergedJson(object, item.options);
}

} // namespace

const QStringList &shippingMethods()
{
    static const QStringList methods{QStringLiteral("regular"), QStringLiteral("recorded"), QStringLiteral("courier"),
                                     QStringLiteral("collection")};
    return methods;
}

std::optional<QString> shippingMethodOf(const QString &given)
{
    const QString wanted = given.trimmed().toLower();
    return shippingMethods().contains(wanted) ? std::optional(wanted) : std::nullopt;
}

QString areaOf(const Artwork &artwork)
{
    const QString area = artwork.area.trimmed();
    return area.isEmpty() || area == u"default" ? QStringLiteral("front") : area;
}

QJsonObject orderRequest(const Draft &draft, const QString &brand)
{
    QJsonArray items;
    for (const Item &item : draft.items)
        items.append(itemRequest(item));
    QJsonObject order{{"shipping_address", addressRequest(draft.recipient)}, {"items", items}};
    put(order, "brandName", brand);
    put(order, "comment", draft.note);
    if (!draft.shippingMethod.trimmed().isEmpty()) {
        const QString method = shippingMethodOf(draft.shippingMethod).value_or(draft.shippingMethod);
        order["shipping"] = QJsonObject{{"shippingMethod", method}};
    }
    order = mergedJson(order, draft.options);
    // A lost response is looked up by it.
    put(order, "external_id", draft.reference);
    return order;
}

Format formatOf(const QJsonObject &settings)
{
    return settings.value(QLatin1String("format")).toString() == u"xml" ? Format::Xml : Format::Json;
}

QByteArray orderBody(const Draft &draft, const QString &brand, Format format)
{
    const QJsonObject order = orderRequest(draft, brand);
    return format == Format::Xml ? writeXml(QStringLiteral("order"), order) : writeJson(order);
}

} // namespace platen::imprinted
