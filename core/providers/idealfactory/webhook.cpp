// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/webhook.h"

#include "core/domain/instant.h"
#include "core/providers/exchange.h"
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/json_text.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace platen::idealfactory {

namespace {

constexpr int maxDepth = 4; // of objects around the search target

// The data about one item, with the data around it.
struct Reported
{
    QString item;
    QString itemUid;
    QString order;
    QString reference;
    QString status;
    QString url;
    QString type;
    QDateTime at;
};

void take(QString &known, const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString found = textOf(object, name);
        if (!found.isEmpty()) {
            known = found;
            return;
        }
    }
}

void takeFrom(const QJsonObject &object, Reported &reported)
{
    take(reported.item, object, {"ecommerce_order_item_id"});
    take(reported.itemUid, object, {"order_item_uid", "item_uid"});
    take(reported.order, object, {"order_uid"});
    take(reported.reference, object, {"ecommerce_order_id"});
    take(reported.status, object, {"status"});
    take(reported.url, object, {"url"});
    take(reported.type, object, {"event", "type"});
    for (const char *name : {"created_at", "timestamp", "occurred_at"}) {
        const QDateTime at = parseInstant(textOf(object, name));
        if (at.isValid())
            reported.at = at;
    }
}

// Collects all data, outermost first: nested objects describe the same thing, a list describes several.
void collect(const QJsonValue &value, Reported reported, int depth, std::vector<Reported> &all)
{
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            collect(one, reported, depth, all);
        return;
    }
    const QJsonObject object = value.toObject();
    takeFrom(object, reported);
    for (const char *name : {"order", "order_item", "item"}) {
        const QJsonObject inner = object.value(QLatin1String(name)).toObject();
        take(QLatin1String(name) == QLatin1String("order") ? reported.order : reported.itemUid, inner, {"uid"});
    }
    const std::size_t before = all.size();
    if (depth < maxDepth) {
        for (const char *name :
             {"data", "payload", "print_file", "print", "order", "order_item", "item", "order_items", "items"}) {
            const QJsonValue inner = object.value(QLatin1String(name));
            if (inner.isArray()) {
                // In a list of items, `uid` is the item's.
                for (const QJsonValue &one : inner.toArray()) {
                    Reported each = reported;
                    take(each.itemUid, one.toObject(), {"uid"});
                    collect(one, each, depth + 1, all);
                }
            } else if (inner.isObject()) {
                std::vector<Reported> within;
                collect(inner, reported, depth + 1, within);
                if (within.size() == 1)
                    reported = within.front(); // it adds data about the same thing
                else
                    all.insert(all.end(), within.begin(), within.end());
            }
        }
    }
    if (all.size() == before)
        all.push_back(reported);
}

std::optional<Stage> stageOf(const QString &status)
{
    for (const char *word : {"received", "processing", "ready"}) {
        if (status.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return Stage::Preparing;
    }
    return std::nullopt;
}

OrderEvent eventOf(const Reported &reported)
{
    OrderEvent event;
    event.type = reported.type.isEmpty() ? QStringLiteral("print-file") : reported.type;
    event.at = reported.at;
    event.remoteId = reported.order;
    event.reference = reported.reference;
    event.part = reported.item.isEmpty() ? reported.itemUid : reported.item;
    event.stage = stageOf(reported.status);
    if (event.part.isEmpty() && reported.order.isEmpty() && reported.reference.isEmpty()) {
        event.stage.reset();
        event.text = Message::of("%1: a notification of a kind that is not known", declaration().name);
        return event;
    }
    if (!reported.status.isEmpty())
        event.text =
            event.part.isEmpty()
                ? Message::of("%1: the print file is “%2”", declaration().name, reported.status)
                : Message::of("%1: the print file of “%2” is “%3”", declaration().name, event.part, reported.status);
    else
        event.text = Message::of("%1: news of the order", declaration().name);
    if (!reported.status.isEmpty()) {
        const QStringList state{reported.order,   reported.reference, reported.item,
                                reported.itemUid, reported.status,    reported.url};
        event.stateDigest = QCryptographicHash::hash(state.join(QChar(0)).toUtf8(), QCryptographicHash::Sha256);
    }
    return event;
}

} // namespace

Result<void> verifySecret(const WebhookMessage &message, const QByteArray &secret)
{
    if (secret.isEmpty())
        return {};
    QByteArray given = message.header("Authorization").trimmed();
    if (given.left(7).toLower() == "bearer ")
        given = given.mid(7).trimmed();
    const bool isBorne = isSameSecret(given, secret);
    const bool isInOwnHeader = isSameSecret(message.header("X-Webhook-Secret").trimmed(), secret);
    if (isBorne || isInOwnHeader)
        return {};
    return fail(ErrorCode::Unauthorized, Message::of("The notification does not bear the account's webhook secret."));
}

Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message)
{
    const std::optional<QJsonValue> body = readJson(message.body);
    if (!body)
        return fail(ErrorCode::BadResponse, Message::of("The notification is not JSON."));
    std::vector<Reported> all;
    collect(*body, {}, 0, all);
    std::vector<OrderEvent> events;
    events.reserve(all.size());
    for (const Reported &reported : all)
        events.push_back(eventOf(reported));
    return events;
}

} // namespace platen::idealfactory
