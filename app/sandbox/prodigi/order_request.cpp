// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/order_request.h"

#include "app/sandbox/prodigi/prices.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace platen::sandbox::prodigi {
namespace {

constexpr qsizetype MaxMetadata = 2000; // characters

QByteArray indexed(const QByteArray &prefix, const char *name, qsizetype index)
{
    return prefix + name + '[' + QByteArray::number(index) + "].";
}

Asset readAsset(const QJsonObject &object, const QByteArray &prefix, Failures &failures)
{
    static const QRegularExpression md5(QStringLiteral("^[0-9a-fA-F]{32}$"));
    Members members(object, prefix, failures);
    Asset asset;
    asset.area = members.required("printArea");
    asset.url = members.required("url");
    if (!asset.url.isEmpty() && !isWebUrl(asset.url))
        members.wrong("url", "InvalidUrl");
    asset.md5 = members.optional("md5Hash");
    if (!asset.md5.isEmpty() && !md5.match(QString::fromUtf8(asset.md5)).hasMatch())
        members.wrong("md5Hash", "InvalidMd5");
    // How to make a download fail on purpose.
    asset.fails = asset.url.toLower().contains("missing");
    return asset;
}

void readRecipientCost(const QJsonValue &value, const QByteArray &prefix, Item &item, Failures &failures)
{
    static const QRegularExpression decimal(QStringLiteral("^\\d+(\\.\\d+)?$"));
    static const QRegularExpression currency(QStringLiteral("^[A-Z]{3}$"));
    if (value.isNull() || value.isUndefined())
        return;
    if (!value.isObject()) {
        failures.add(prefix + "recipientCost", "InvalidType", value);
        return;
    }
    Members members(value.toObject(), prefix + "recipientCost.", failures);
    item.costAmount = members.required("amount");
    item.costCurrency = members.required("currency");
    if (!item.costAmount.isEmpty() && !decimal.match(QString::fromUtf8(item.costAmount)).hasMatch())
        members.wrong("amount", "InvalidAmount");
    if (!item.costCurrency.isEmpty() && !currency.match(QString::fromUtf8(item.costCurrency)).hasMatch())
        members.wrong("currency", "InvalidCurrency");
}

Item readItem(const QJsonObject &object, const QByteArray &prefix, Failures &failures)
{
    Item item;
    Members members(object, prefix, failures);
    readProduct(object, prefix, item, failures);
    item.reference = members.optional("merchantReference");
    item.copies = members.requiredCount("copies").value_or(1);
    const QByteArray sizing = members.required("sizing");
    if (const std::optional<Sizing> known = sizingFrom(sizing))
        item.sizing = *known;
    else if (!sizing.isEmpty())
        members.wrong("sizing", "InvalidValue");
    readRecipientCost(members.value("recipientCost"), prefix, item, failures);
    const QJsonValue assets = members.value("assets");
    if (!assets.isArray()) {
        members.wrong("assets", assets.isNull() || assets.isUndefined() ? "Required" : "InvalidType");
        return item;
    }
    const QJsonArray list = assets.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        item.assets.push_back(readAsset(list[i].toObject(), indexed(prefix, "assets", i), failures));
    checkAreas(item, prefix, failures);
    return item;
}

} // namespace

void readProduct(const QJsonObject &object, const QByteArray &prefix, Item &item, Failures &failures)
{
    Members members(object, prefix, failures);
    const QByteArray sku = members.required("sku");
    item.product = findProduct(sku);
    if (!sku.isEmpty() && !item.product)
        members.wrong("sku", "SkuNotFound");
    const QJsonValue attributes = members.value("attributes");
    if (attributes.isNull() || attributes.isUndefined())
        return;
    if (!attributes.isObject()) {
        members.wrong("attributes", "InvalidType");
        return;
    }
    const QJsonObject given = attributes.toObject();
    for (auto it = given.begin(); it != given.end() && item.product; ++it) {
        const QByteArray name = it.key().toUtf8();
        const QByteArray value = it->toString().toUtf8();
        const auto &known = item.product->attributes;
        const auto attribute = std::find_if(known.begin(), known.end(), [&](const Attribute &one) {
            return one.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        const QByteArray path = prefix + "attributes." + name;
        if (attribute == known.end()) {
            failures.add(path, "UnknownAttribute", *it);
            continue;
        }
        const auto choice =
            std::find_if(attribute->values.begin(), attribute->values.end(),
                         [&](const QByteArray &one) { return one.compare(value, Qt::CaseInsensitive) == 0; });
        if (choice == attribute->values.end())
            failures.add(path, "InvalidAttributeValue", *it);
        else
            item.attributes.emplace_back(attribute->name, *choice);
    }
}

void checkAreas(const Item &item, const QByteArray &prefix, Failures &failures)
{
    if (!item.product)
        return;
    for (const PrintArea &area : item.product->areas) {
        const auto count = std::count_if(item.assets.begin(), item.assets.end(),
                                         [&](const Asset &asset) { return asset.area == area.name; });
        if (area.required && count == 0)
            failures.add(prefix + "assets", "MissingRequiredPrintArea", QString::fromUtf8(area.name));
        if (count > 1)
            failures.add(prefix + "assets", "DuplicatePrintArea", QString::fromUtf8(area.name));
    }
    for (size_t i = 0; i < item.assets.size(); ++i) {
        const QByteArray &name = item.assets[i].area;
        const auto &areas = item.product->areas;
        if (!name.isEmpty() &&
            std::none_of(areas.begin(), areas.end(), [&](const PrintArea &area) { return area.name == name; }))
            failures.add(indexed(prefix, "assets", static_cast<qsizetype>(i)) + "printArea", "UnknownPrintArea",
                         QString::fromUtf8(name));
    }
}

Recipient readRecipient(const QJsonObject &object, const QByteArray &prefix, Failures &failures)
{
    Recipient recipient;
    Members members(object, prefix, failures);
    recipient.name = members.required("name");
    recipient.email = members.optional("email");
    if (!recipient.email.isEmpty() && !recipient.email.contains('@'))
        members.wrong("email", "InvalidEmail");
    recipient.phone = members.optional("phoneNumber");
    const std::optional<QJsonObject> addressObject = members.requiredObject("address");
    if (!addressObject)
        return recipient;
    Members address(*addressObject, prefix + "address.", failures);
    recipient.address.line1 = address.required("line1");
    recipient.address.line2 = address.optional("line2");
    recipient.address.postcode = address.required("postalOrZipCode");
    recipient.address.country = address.countryCode("countryCode");
    recipient.address.town = address.required("townOrCity");
    recipient.address.county = address.optional("stateOrCounty");
    return recipient;
}

Recipient readReplacement(const QJsonObject &object, Failures &failures)
{
    const auto needAll = [&failures](Members members, std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (members.value(name).isUndefined())
                members.wrong(name, "Required");
        }
    };
    needAll(Members(object, {}, failures), {"email", "phoneNumber"});
    needAll(Members(object[QLatin1String("address")].toObject(), "address.", failures), {"line2", "stateOrCounty"});
    return readRecipient(object, {}, failures);
}

QByteArray readMetadata(const QJsonValue &value, Failures &failures)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isObject()) {
        failures.add("metadata", "InvalidType", value);
        return {};
    }
    const QByteArray text = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (QString::fromUtf8(text).size() > MaxMetadata)
        failures.add("metadata", "TooLong");
    return text;
}

std::optional<Method> readMethod(const QJsonObject &body, Failures &failures)
{
    Members members(body, {}, failures);
    const QByteArray text = members.required("shippingMethod");
    const std::optional<Method> method = methodFrom(text);
    if (!method && !text.isEmpty())
        members.wrong("shippingMethod", "InvalidValue");
    return method;
}

Order readOrder(const QJsonObject &body, Failures &failures)
{
    Order order;
    Members members(body, {}, failures);
    order.method = readMethod(body, failures).value_or(Method::Standard);
    order.reference = members.optional("merchantReference");
    order.idempotencyKey = members.optional("idempotencyKey");
    order.callbackUrl = members.optionalUrl("callbackUrl");
    order.metadata = readMetadata(members.value("metadata"), failures);
    if (const std::optional<QJsonObject> recipient = members.requiredObject("recipient"))
        order.recipient = readRecipient(*recipient, "recipient.", failures);
    const QJsonValue packingSlip = members.value("packingSlip");
    if (packingSlip.isObject())
        order.packingSlip = Members(packingSlip.toObject(), "packingSlip.", failures).optionalUrl("url");
    else if (!packingSlip.isNull() && !packingSlip.isUndefined())
        members.wrong("packingSlip", "InvalidType");
    if (const std::optional<QJsonArray> items = members.requiredArray("items")) {
        for (qsizetype i = 0; i < items->size(); ++i)
            order.items.push_back(readItem(items->at(i).toObject(), indexed({}, "items", i), failures));
        order.currency = order.items.front().costCurrency;
    }
    if (!isCurrency(order.currency))
        order.currency = "GBP";
    // How to make an order require a payment on purpose.
    order.needsPayment = order.reference.toLower().contains("payment");
    return order;
}

} // namespace platen::sandbox::prodigi
