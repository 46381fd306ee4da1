// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_document.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"

#include <QJsonArray>

namespace platen::printintegrator {

namespace {

QJsonObject recipientRequest(const Recipient &recipient)
{
    QJsonObject address;
    put(address, "line1", recipient.address.line1);
    put(address, "line2", recipient.address.line2);
    put(address, "city", recipient.address.city);
    put(address, "region", recipient.address.region);
    put(address, "postalCode", recipient.address.postalCode);
    put(address, "countryCode", recipient.address.countryCode);
    QJsonObject object;
    put(object, "name", recipient.name);
    put(object, "company", recipient.company);
    put(object, "email", recipient.email);
    put(object, "phone", recipient.phone);
    put(object, "kind", recipient.kind);
    object["address"] = address;
    return object;
}

QJsonObject itemRequest(const Item &item)
{
    QJsonObject object{{"sku", item.sku}, {"quantity", item.quantity}};
    put(object, "reference", item.reference);
    if (item.price)
        object["price"] = moneyValue(item.price);
    if (!item.attributes.isEmpty())
        object["personalization"] = item.attributes;
    return mergedJson(object, item.options);
}

void addDesigns(QStringList &all, const QJsonObject &options)
{
    for (const QString &id : textsOf(options[QLatin1String("designIds")])) {
        if (!all.contains(id))
            all.append(id);
    }
}

} // namespace

QJsonObject orderRequest(const Draft &draft)
{
    QJsonArray items;
    QStringList designs;
    addDesigns(designs, draft.options);
    for (const Item &item : draft.items) {
        items.append(itemRequest(item));
        addDesigns(designs, item.options);
    }
    QJsonObject order{{"lineItems", items}, {"recipient", recipientRequest(draft.recipient)}};
    put(order, "reference", draft.reference);
    put(order, "shippingMethod", draft.shippingMethod);
    put(order, "internalNotes", draft.note);
    order = mergedJson(order, draft.options);
    if (!designs.isEmpty())
        order["designIds"] = QJsonArray::fromStringList(designs);
    return order;
}

QJsonObject designRequest(const Item &item, const QStringList &fileIds)
{
    QJsonArray files;
    for (std::size_t i = 0; i < item.artwork.size(); ++i) {
        const Artwork &artwork = item.artwork[i];
        QJsonObject file{{"area", artwork.area.isEmpty() ? QStringLiteral("default") : artwork.area}};
        const QString id = fileIds.value(static_cast<qsizetype>(i));
        put(file, "fileId", id);
        if (id.isEmpty())
            put(file, "url", artwork.url);
        files.append(file);
    }
    QJsonObject design{{"sku", item.sku}, {"files", files}};
    for (const QString &name : {item.sku, item.reference, item.title}) // the last one available
        put(design, "name", name);
    return design;
}

} // namespace platen::printintegrator
