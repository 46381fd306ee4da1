// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/webhook.h"

#include "core/providers/cloud_events.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/declaration.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/status.h"

#include <QCryptographicHash>

namespace platen::prodigi {

namespace {

// The same state is reported more than once, each time with another `lastUpdated`.
QByteArray digestOf(QJsonObject order)
{
    order.remove(QLatin1String("lastUpdated"));
    return QCryptographicHash::hash(writeJson(order), QCryptographicHash::Sha256);
}

Message lineOf(const QString &change, const QString &word, const Order &order)
{
    if (change.endsWith(QLatin1String("status.stage.changed")))
        return Message::of("Prodigi: the order is now “%1”", word);
    if (change.contains(QLatin1String(".shipments"))) {
        const Shipment *tracked = nullptr;
        for (const Shipment &shipment : order.shipments) {
            if (!shipment.trackingNumber.isEmpty())
                tracked = &shipment;
        }
        if (!tracked || order.shipments.size() != 1)
            return Message::of("Prodigi: a shipment is “%1”", word);
        const QString tracking = (tracked->carrier + u' ' + tracked->trackingNumber).simplified();
        return Message::of("Prodigi: a shipment is “%1”, %2", word, tracking);
    }
    return QStringLiteral("Prodigi: %1 “%2”").arg(change, word);
}

QJsonObject orderIn(const CloudEvent &cloudEvent)
{
    const QJsonObject data = cloudEvent.data.toObject();
    const QJsonValue order = data[QLatin1String("order")];
    return order.isObject() ? order.toObject() : data;
}

QString changeOf(const CloudEvent &cloudEvent)
{
    return cloudEvent.type.section(u'#', 0, 0);
}

// `badResponse` if an event about an order does not say which.
Result<void> checkSubject(const CloudEvent &cloudEvent)
{
    const QJsonObject document = orderIn(cloudEvent);
    if (!cloudEvent.subject.isEmpty() || !textOf(document, "id").isEmpty() ||
        !textOf(document, "merchantReference").isEmpty() ||
        !changeOf(cloudEvent).startsWith(QLatin1String("com.prodigi.order")))
        return {};
    return fail(ErrorCode::BadResponse,
                Message::of("The event “%1” does not say which order it is about", cloudEvent.id.left(80)));
}

Result<OrderEvent> readEvent(const CloudEvent &cloudEvent)
{
    PLATEN_CHECK(checkSubject(cloudEvent));
    OrderEvent event;
    event.id = cloudEvent.id;
    event.type = cloudEvent.type;
    event.at = cloudEvent.time;
    const QString change = changeOf(cloudEvent);
    const QString word = cloudEvent.type.section(u'#', 1);
    const bool ofStage = change.endsWith(QLatin1String("status.stage.changed"));

    const QJsonObject document = orderIn(cloudEvent);
    RemoteOrder remote = readOrder(document);
    event.remoteId = remote.order.remoteId.isEmpty() ? cloudEvent.subject : remote.order.remoteId;
    event.reference = remote.order.reference;
    event.text = lineOf(change, word, remote.order);
    if (ofStage)
        event.stage = stageOfWord(word);
    if (remote.stageKnown)
        event.stage = remote.order.stage;
    // Without the whole order, the state that a stage event reports is its word.
    if (!remote.idOnly && !document.isEmpty())
        event.stateDigest = digestOf(document);
    else if (ofStage && !document.isEmpty())
        event.stateDigest = QCryptographicHash::hash(word.toUtf8() + digestOf(document), QCryptographicHash::Sha256);
    if (!remote.idOnly && !remote.order.remoteId.isEmpty()) {
        event.raw = remote.raw;
        event.order = std::move(remote.order);
    }
    return event;
}

} // namespace

Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message)
{
    PLATEN_TRY(const std::vector<CloudEvent> cloudEvents, readCloudEvents(message));
    std::vector<OrderEvent> events;
    for (const CloudEvent &cloudEvent : cloudEvents) {
        Result<OrderEvent> event = readEvent(cloudEvent);
        if (!event)
            return Failure(std::move(event.error()));
        events.push_back(std::move(*event));
    }
    return events;
}

Result<std::vector<EventName>> readNames(const WebhookMessage &message)
{
    PLATEN_TRY(const std::vector<CloudEvent> cloudEvents, readCloudEvents(message));
    std::vector<EventName> names;
    for (const CloudEvent &cloudEvent : cloudEvents) {
        PLATEN_CHECK(checkSubject(cloudEvent));
        names.push_back({cloudEvent.id, cloudEvent.type});
    }
    return names;
}

} // namespace platen::prodigi
