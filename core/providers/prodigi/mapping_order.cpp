// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"
#include "core/providers/amounts.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/failures.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/status.h"

#include <QJsonArray>

namespace platen::prodigi {

namespace {

Recipient readRecipientOf(const QJsonObject &object)
{
    Recipient recipient;
    recipient.name = textOf(object, "name");
    recipient.email = textOf(object, "email");
    recipient.phone = textOf(object, "phoneNumber");
    if (recipient.phone.isEmpty()) // its name in callbacks
        recipient.phone = textOf(object, "mobilePhoneNumber");
    const QJsonObject address = object[QLatin1String("address")].toObject();
    recipient.address.line1 = textOf(address, "line1");
    recipient.address.line2 = textOf(address, "line2");
    recipient.address.city = textOf(address, "townOrCity");
    recipient.address.region = textOf(address, "stateOrCounty");
    recipient.address.postalCode = textOf(address, "postalOrZipCode");
    recipient.address.countryCode = textOf(address, "countryCode");
    return recipient;
}

Artwork readAsset(const QJsonObject &object)
{
    Artwork artwork;
    artwork.remoteId = textOf(object, "id");
    artwork.area = textOf(object, "printArea");
    artwork.url = textOf(object, "url");
    artwork.md5 = textOf(object, "md5Hash");
    artwork.status = textOf(object, "status");
    artwork.thumbnailUrl = textOf(object, "thumbnailUrl");
    return artwork;
}

Item readItem(const QJsonObject &object, AmountReader &amounts)
{
    Item item;
    item.remoteId = textOf(object, "id");
    item.reference = textOf(object, "merchantReference");
    item.sku = textOf(object, "sku");
    item.quantity = countOf(object[QLatin1String("copies")]);
    item.sizing = textOf(object, "sizing");
    item.status = textOf(object, "status");
    item.attributes = object[QLatin1String("attributes")].toObject();
    const std::optional<Money> cost = readCost(object[QLatin1String("recipientCost")], amounts);
    if (cost && item.quantity > 0 && cost->minor % item.quantity == 0)
        item.price = Money{cost->minor / item.quantity, cost->currency};
    for (const QJsonValue &asset : object[QLatin1String("assets")].toArray())
        item.artwork.push_back(readAsset(asset.toObject()));
    return item;
}

Shipment readShipment(const QJsonObject &object)
{
    Shipment shipment;
    shipment.remoteId = textOf(object, "id");
    shipment.status = textOf(object, "status");
    if (object[QLatin1String("cancelled")].toBool())
        shipment.status = QStringLiteral("Cancelled");
    const Carrier carrier = readCarrier(object);
    shipment.carrier = carrier.name;
    shipment.service = carrier.service;
    const QJsonObject tracking = object[QLatin1String("tracking")].toObject();
    shipment.trackingNumber = textOf(tracking, "number");
    shipment.trackingUrl = textOf(tracking, "url");
    shipment.dispatchedAt = parseInstant(textOf(object, "dispatchDate"));
    for (const QJsonValue &item : object[QLatin1String("items")].toArray()) {
        ShipmentItem content;
        content.remoteId = item.isObject() ? textOf(item.toObject(), "itemId") : textOf(item);
        shipment.items.push_back(content);
    }
    return shipment;
}

// References and quantities of the shipments' contents, from the order's items.
void fillInShipments(Order &order)
{
    QHash<QString, int> appearances;
    for (const Shipment &shipment : order.shipments) {
        for (const ShipmentItem &content : shipment.items)
            ++appearances[content.remoteId];
    }
    for (Shipment &shipment : order.shipments) {
        for (ShipmentItem &content : shipment.items) {
            for (const Item &item : order.items) {
                if (item.remoteId != content.remoteId || content.remoteId.isEmpty())
                    continue;
                content.reference = item.reference;
                content.quantity = appearances.value(content.remoteId) == 1 ? item.quantity : 0;
                break;
            }
        }
    }
}

Charge readCharge(const QJsonObject &object, AmountReader &amounts)
{
    Charge charge;
    charge.remoteId = textOf(object, "id");
    charge.type = textOf(object, "chargeType");
    charge.cost = readCost(object[QLatin1String("totalCost")], amounts);
    charge.invoice = textOf(object, "prodigiInvoiceNumber");
    return charge;
}

std::optional<Money> totalOf(const std::vector<Charge> &charges)
{
    std::optional<Money> total;
    for (const Charge &charge : charges) {
        if (!charge.cost)
            return std::nullopt;
        total = total ? sumOf(*total, *charge.cost) : charge.cost;
        if (!total)
            return std::nullopt;
    }
    return total;
}

Issue shipmentIssue(const ShipmentFailure &failure)
{
    Issue issue;
    issue.code = failure.code.isEmpty() ? QStringLiteral("partiallyUpdated") : failure.code;
    issue.subject = failure.shipmentId;
    issue.message =
        Message::joined({Message::of("Shipment %1 could not be updated.", failure.shipmentId), failure.description});
    return issue;
}

// What only the outcome says, and nothing else in the response.
std::optional<Issue> outcomeIssue(const Answer &answer)
{
    Issue issue;
    if (answer.is("partiallyUpdated") || sameWord(textOf(answer.body, "result"), "partiallycomplete")) {
        issue.code = QStringLiteral("partiallyUpdated");
        issue.message = Message::of("Prodigi changed some of the order's shipments only. It does not say which.");
        return issue;
    }
    if (answer.is("createdWithIssues")) {
        issue.code = QStringLiteral("createdWithIssues");
        issue.message = Message::of("Prodigi took the order with something that has to be fixed. It does not say "
                                    "what: see the order at Prodigi.");
        return issue;
    }
    return std::nullopt;
}

} // namespace

std::optional<Money> readCost(const QJsonValue &cost, AmountReader &amounts)
{
    const QJsonObject object = cost.toObject();
    return amounts.read(textOf(object, "amount"), textOf(object, "currency").trimmed().toUpper());
}

Carrier readCarrier(const QJsonObject &shipment)
{
    const QJsonValue carrier = shipment[QLatin1String("carrier")];
    const QJsonObject object = carrier.toObject();
    Carrier read{carrier.isObject() ? textOf(object, "name") : textOf(carrier), textOf(object, "service")};
    if (read.service.isEmpty())
        read.service = textOf(shipment, "service");
    return read;
}

std::vector<Issue> readIssues(const QJsonValue &issues)
{
    std::vector<Issue> all;
    for (const QJsonValue &value : issues.toArray()) {
        const QJsonObject object = value.toObject();
        Issue issue;
        issue.code = textOf(object, "errorCode");
        issue.message = textOf(object, "description");
        issue.subject = textOf(object, "objectId");
        issue.actionUrl = textOf(object[QLatin1String("authorisationDetails")].toObject(), "authorisationUrl");
        all.push_back(issue);
    }
    return all;
}

std::optional<Money> readPayment(const QByteArray &document, const QString &address)
{
    const QJsonObject order = readJson(document).value_or(QJsonValue()).toObject();
    for (const QJsonValue &issue : order[QLatin1String("status")][QLatin1String("issues")].toArray()) {
        const QJsonObject details = issue[QLatin1String("authorisationDetails")].toObject();
        if (textOf(details, "authorisationUrl") != address)
            continue;
        const QJsonObject cost = details[QLatin1String("paymentDetails")].toObject();
        return Money::parse(textOf(cost, "amount"), textOf(cost, "currency").trimmed().toUpper());
    }
    return std::nullopt;
}

RemoteOrder readOrder(const QJsonObject &document)
{
    RemoteOrder remote;
    remote.raw = writeJson(document);
    Order &order = remote.order;
    const QJsonObject status = document[QLatin1String("status")].toObject();
    const StageReading stage = readStage(document);
    order.provider = QStringLiteral("prodigi");
    order.remoteId = textOf(document, "id");
    order.reference = textOf(document, "merchantReference");
    order.stage = stage.stage;
    remote.stageKnown = stage.known;
    remote.idempotencyKey = textOf(document, "idempotencyKey");
    order.providerStatus = textOf(status, "stage");
    order.createdAt = parseInstant(textOf(document, "created"));
    order.updatedAt = parseInstant(textOf(document, "lastUpdated"));
    order.shippingMethod = textOf(document, "shippingMethod");
    order.recipient = readRecipientOf(document[QLatin1String("recipient")].toObject());
    AmountReader amounts;
    for (const QJsonValue &item : document[QLatin1String("items")].toArray())
        order.items.push_back(readItem(item.toObject(), amounts));
    for (const QJsonValue &shipment : document[QLatin1String("shipments")].toArray())
        order.shipments.push_back(readShipment(shipment.toObject()));
    fillInShipments(order);
    for (const QJsonValue &charge : document[QLatin1String("charges")].toArray())
        order.charges.push_back(readCharge(charge.toObject(), amounts));
    order.total = totalOf(order.charges);
    order.issues = readIssues(status[QLatin1String("issues")]);
    amounts.report(QStringLiteral("Prodigi"), order.issues);
    order.needsAttention = needsAttention(document);
    order.metadata = document[QLatin1String("metadata")].toObject();
    remote.idOnly = order.items.empty() || !document[QLatin1String("recipient")].isObject();
    return remote;
}

Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect)
{
    const QJsonObject document = answer.body[QLatin1String("order")].toObject();
    RemoteOrder remote = readOrder(document);
    if (remote.order.remoteId.isEmpty())
        return answerError(
            answer, ErrorCode::BadResponse,
            Message::of("Prodigi's response (“%1”) does not hold the order that it should.", answer.outcome.left(60)),
            effect);
    // The response to a held order contains only its id.
    const bool bare = !document[QLatin1String("status")].toObject().contains(QLatin1String("stage"));
    if (answer.is("onHold") || (remote.idOnly && bare && answer.is("alreadyExists"))) {
        remote.order.stage = Stage::OnHold;
        remote.stageKnown = true;
    } else if (remote.idOnly && bare && answer.is("created")) {
        remote.order.stage = Stage::Submitted;
        remote.stageKnown = true;
    }
    std::vector<Issue> further = readIssues(answer.body[QLatin1String("issues")]);
    for (const ShipmentFailure &failure : readShipmentFailures(answer.body))
        further.push_back(shipmentIssue(failure));
    const bool isUnreported = further.empty() && (remote.order.issues.empty() || !answer.is("createdWithIssues"));
    if (const std::optional<Issue> issue = isUnreported ? outcomeIssue(answer) : std::nullopt)
        further.push_back(*issue);
    for (Issue &issue : further) {
        remote.order.issues.push_back(std::move(issue));
        remote.order.needsAttention = true;
    }
    return remote;
}

} // namespace platen::prodigi
