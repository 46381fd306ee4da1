// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"
#include "core/providers/amounts.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/printintegrator/status.h"

#include <QJsonArray>

namespace platen::printintegrator {

namespace {

QJsonObject firstObject(const QJsonObject &object, const std::vector<const char *> &names)
{
    for (const char *name : names) {
        const QJsonValue value = object[QLatin1String(name)];
        if (value.isObject())
            return value.toObject();
    }
    return {};
}

QJsonArray firstList(const QJsonObject &object, const std::vector<const char *> &names)
{
    for (const char *name : names) {
        const QJsonValue value = object[QLatin1String(name)];
        if (value.isArray())
            return value.toArray();
    }
    return {};
}

QDateTime firstInstant(const QJsonObject &object, const std::vector<const char *> &names)
{
    return parseInstant(firstText(object, names));
}

// An object with its own currency, or a number in the order's.
std::optional<Money> readMoney(const QJsonValue &value, const QString &currency, AmountReader &amounts)
{
    const QJsonObject object = value.toObject();
    const QString amount = value.isObject() ? firstText(object, {"amount", "value"}) : textOf(value);
    const QString own = firstText(object, {"currency", "currencyCode"});
    return amounts.read(amount, (own.isEmpty() ? currency : own).trimmed().toUpper());
}

Recipient readRecipient(const QJsonObject &document)
{
    const QJsonObject object = firstObject(document, {"recipient", "customer", "shippingAddress"});
    QJsonObject address = firstObject(object, {"address"});
    if (address.isEmpty())
        address = firstObject(document, {"shippingAddress", "address"});
    Recipient recipient;
    recipient.name = firstText(object, {"name", "fullName"});
    recipient.company = firstText(object, {"company"});
    recipient.email = firstText(object, {"email"});
    recipient.phone = firstText(object, {"phone", "phoneNumber"});
    recipient.kind = firstText(object, {"kind"});
    if (recipient.kind != u"residential" && recipient.kind != u"business")
        recipient.kind.clear();
    recipient.address.line1 = firstText(address, {"line1", "address1"});
    recipient.address.line2 = firstText(address, {"line2", "address2"});
    recipient.address.city = firstText(address, {"city", "town"});
    recipient.address.region = firstText(address, {"region", "state", "county", "province"});
    recipient.address.postalCode = firstText(address, {"postalCode", "postcode", "zip"});
    recipient.address.countryCode = firstText(address, {"countryCode", "country"}).toUpper();
    return recipient;
}

Artwork designArtwork(const QString &id)
{
    Artwork artwork;
    artwork.area = QStringLiteral("default");
    artwork.remoteId = id;
    return artwork;
}

Item readItem(const QJsonObject &object, const QString &currency, AmountReader &amounts)
{
    Item item;
    item.remoteId = firstText(object, {"id", "lineItemId"});
    item.reference = firstText(object, {"reference"});
    item.sku = firstText(object, {"sku"});
    item.title = firstText(object, {"title", "name"});
    item.quantity = countOf(object[QLatin1String("quantity")]);
    item.status = firstText(object, {"status", "productionStatus", "productionStage"});
    item.attributes = object[QLatin1String("personalization")].toObject();
    item.price = readMoney(object[QLatin1String("price")], currency, amounts);
    QStringList designs = textsOf(object[QLatin1String("designIds")]);
    designs += textsOf(object[QLatin1String("designId")]);
    for (const QString &id : designs)
        item.artwork.push_back(designArtwork(id));
    return item;
}

// Designs that only the order names are assigned to its first item, where they are looked for.
void placeDesigns(Order &order, const QStringList &designs)
{
    for (const QString &id : designs) {
        const bool placed = std::any_of(order.items.begin(), order.items.end(), [&id](const Item &item) {
            return std::any_of(item.artwork.begin(), item.artwork.end(),
                               [&id](const Artwork &artwork) { return artwork.remoteId == id; });
        });
        if (!placed && !order.items.empty())
            order.items.front().artwork.push_back(designArtwork(id));
    }
}

Shipment readShipment(const QJsonObject &object)
{
    const QJsonObject tracking = firstObject(object, {"tracking"});
    const QJsonValue carrier = object[QLatin1String("carrier")];
    Shipment shipment;
    shipment.remoteId = firstText(object, {"id", "shipmentId"});
    shipment.status = firstText(object, {"status"});
    shipment.carrier = carrier.isObject() ? firstText(carrier.toObject(), {"name"}) : textOf(carrier);
    shipment.service = carrier.isObject() ? firstText(carrier.toObject(), {"service"}) : firstText(object, {"service"});
    if (shipment.carrier.isEmpty())
        shipment.carrier = firstText(tracking, {"carrier"});
    shipment.trackingNumber = firstText(object, {"trackingNumber", "number"});
    if (shipment.trackingNumber.isEmpty())
        shipment.trackingNumber = firstText(tracking, {"number", "trackingNumber"});
    shipment.trackingUrl = firstText(object, {"trackingUrl", "url"});
    if (shipment.trackingUrl.isEmpty())
        shipment.trackingUrl = firstText(tracking, {"url", "trackingUrl"});
    shipment.dispatchedAt = firstInstant(object, {"dispatchedAt", "shippedAt"});
    for (const QJsonValue &value : firstList(object, {"items", "lineItems"})) {
        ShipmentItem content;
        content.remoteId = value.isObject() ? firstText(value.toObject(), {"lineItemId", "id"}) : textOf(value);
        content.reference = firstText(value.toObject(), {"reference"});
        content.quantity = countOf(value.toObject()[QLatin1String("quantity")]);
        shipment.items.push_back(content);
    }
    return shipment;
}

std::vector<Shipment> readShipments(const QJsonObject &document)
{
    std::vector<Shipment> shipments;
    for (const QJsonValue &value : firstList(document, {"shipments", "tracking"}))
        shipments.push_back(readShipment(value.toObject()));
    if (!shipments.empty())
        return shipments;
    const QJsonObject one = firstObject(document, {"tracking", "shipment", "shipping"});
    const QJsonObject &holder = one.isEmpty() ? document : one;
    if (!firstText(holder, {"trackingNumber", "trackingUrl"}).isEmpty() ||
        (!one.isEmpty() && !firstText(one, {"number"}).isEmpty())) {
        Shipment shipment = readShipment(holder);
        if (one.isEmpty()) { // the order's own, not the parcel's
            shipment.remoteId.clear();
            shipment.status.clear();
            shipment.items.clear();
            shipment.trackingUrl = firstText(document, {"trackingUrl"});
        }
        shipments.push_back(shipment);
    }
    return shipments;
}

struct StageReading
{
    Stage stage = Stage::Submitted;
    bool known = false;
    QString word;
};

StageReading readStage(const QJsonObject &document)
{
    StageReading reading;
    reading.word = firstText(document, {"status"});
    const std::optional<Stage> reported = stageOfWord(reading.word);
    reading.known = reported.has_value();
    reading.stage = reported.value_or(Stage::Submitted);
    QString word = firstText(document, {"productionStatus", "productionStage"});
    if (word.isEmpty())
        word = firstText(firstObject(document, {"production"}), {"status", "stage"});
    const std::optional<Stage> produced = stageOfWord(word);
    if (produced && reading.stage == Stage::Submitted)
        reading = {*produced, true, word};
    return reading;
}

} // namespace

QJsonObject objectIn(const QJsonValue &body, const std::vector<const char *> &names)
{
    QJsonObject object = body.toObject();
    if (object[QLatin1String("data")].isObject())
        object = object[QLatin1String("data")].toObject();
    const QJsonObject inner = firstObject(object, names);
    return inner.isEmpty() ? object : inner;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray values = list.isArray() ? list.toArray() : QJsonArray{list};
    for (const QJsonValue &value : values) {
        const QString text = textOf(value);
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

RemoteOrder readOrder(const QJsonObject &document)
{
    RemoteOrder remote;
    remote.raw = writeJson(document);
    remote.issuesKnown = false;
    const StageReading stage = readStage(document);
    const QString currency = firstText(document, {"currency", "currencyCode"});
    Order &order = remote.order;
    order.provider = QStringLiteral("printintegrator");
    order.remoteId = firstText(document, {"id", "orderId"});
    order.reference = firstText(document, {"reference"});
    order.stage = stage.stage;
    remote.stageKnown = stage.known;
    order.providerStatus = stage.word;
    order.createdAt = firstInstant(document, {"createdAt"});
    order.updatedAt = firstInstant(document, {"updatedAt"});
    order.shippingMethod = firstText(document, {"shippingMethod"});
    if (order.shippingMethod.isEmpty())
        order.shippingMethod = firstText(firstObject(document, {"shipping"}), {"method"});
    AmountReader amounts;
    order.total = readMoney(document[QLatin1String("total")], currency, amounts);
    order.recipient = readRecipient(document);
    const QJsonArray items = firstList(document, {"lineItems", "items"});
    for (const QJsonValue &item : items) {
        const QJsonValue price = item[QLatin1String("price")];
        order.items.push_back(readItem(item.toObject(), currency, amounts));
        if (firstText(price.toObject(), {"currency", "currencyCode"}).isEmpty())
            remote.pricesHaveCurrency = false;
    }
    amounts.report(QStringLiteral("PrintIntegrator"), order.issues);
    placeDesigns(order, textsOf(document[QLatin1String("designIds")]));
    order.shipments = readShipments(document);
    order.note = textsOf(document[QLatin1String("internalNotes")]).join(u'\n');
    order.metadata = document[QLatin1String("metadata")].toObject();
    remote.idOnly = items.isEmpty();
    return remote;
}

Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect)
{
    RemoteOrder remote = readOrder(objectIn(answer.body, {"order"}));
    if (remote.order.remoteId.isEmpty())
        return holdsNo(answer, Message::of("order"), effect);
    // An order that was just accepted is at least submitted.
    if (effect == Effect::Creates && remote.order.providerStatus.isEmpty())
        remote.stageKnown = true;
    return remote;
}

} // namespace platen::printintegrator
