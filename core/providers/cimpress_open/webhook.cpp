// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/webhook.h"

#include "core/domain/instant.h"
#include "core/providers/cimpress_open/status.h"
#include "core/providers/exchange.h"
#include "core/providers/json_text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace platen::cimpress_open {

namespace {

constexpr std::size_t mostItemsTold = 20; // in one line
const QString headerPrefix = QStringLiteral("header:");

Failure refused(const Message &message)
{
    return fail(ErrorCode::Unauthorized, message);
}

// The credentials of "Authorization: <scheme> <credentials>"; empty for another scheme.
QByteArray credentials(const WebhookMessage &message, const QByteArray &scheme)
{
    const QByteArray value = message.header("authorization").trimmed();
    const qsizetype space = value.indexOf(' ');
    if (space < 0 || value.left(space).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return value.mid(space + 1).trimmed();
}

QByteArray presented(const WebhookMessage &message, const QString &auth)
{
    if (auth == u"basic") {
        const auto decoded =
            QByteArray::fromBase64Encoding(credentials(message, "Basic"), QByteArray::AbortOnBase64DecodingErrors);
        return decoded ? *decoded : QByteArray();
    }
    if (auth == u"bearer")
        return credentials(message, "Bearer");
    return message.header(auth.mid(headerPrefix.size()).toLatin1()).trimmed();
}

// 2, 2.0 or "2"; 0 if it does not say.
int quantityOf(const QJsonValue &value)
{
    const double number = textOf(value).toDouble();
    return number >= 1 && number <= 1e9 ? static_cast<int>(number) : 0;
}

QString digestOf(const QJsonObject &contents)
{
    const QByteArray digest = QCryptographicHash::hash(writeJson(contents), QCryptographicHash::Sha256);
    return QStringLiteral("shp-") + QString::fromLatin1(digest.toHex().left(12));
}

struct Parcel
{
    QString trackingUrl;
    QJsonArray contents;
    std::vector<ShipmentItem> items;
};

std::vector<Parcel> parcelsOf(const QJsonArray &list)
{
    std::vector<Parcel> parcels;
    for (const QJsonValue &value : list) {
        const QJsonObject entry = value.toObject();
        if (entry.isEmpty())
            continue;
        QString url = textOf(entry.value(QLatin1String("trackingURL"))).trimmed();
        if (url.isEmpty())
            url = textOf(entry.value(QLatin1String("trackingUrl"))).trimmed();
        auto parcel =
            std::find_if(parcels.begin(), parcels.end(), [&url](const Parcel &one) { return one.trackingUrl == url; });
        if (parcel == parcels.end())
            parcel = parcels.insert(parcels.end(), Parcel{url, {}, {}});
        ShipmentItem item;
        item.reference = textOf(entry.value(QLatin1String("itemId")));
        item.quantity = quantityOf(entry.value(QLatin1String("quantity")));
        parcel->contents.append(entry);
        if (!item.reference.isEmpty())
            parcel->items.push_back(std::move(item));
    }
    return parcels;
}

Message lineOf(const QString &status, const std::vector<Shipment> &shipments)
{
    std::vector<Message> parts{QStringLiteral("Cimpress Open: ") + status.simplified().left(120)};
    for (const Shipment &shipment : shipments) {
        for (const ShipmentItem &item : shipment.items) {
            if (parts.size() > mostItemsTold)
                return Message::joined(std::move(parts), QStringLiteral(", "));
            const QString reference = item.reference.left(80);
            parts.push_back(item.quantity > 0 ? Message::of("%1 of %2", item.quantity, reference) : Message(reference));
        }
    }
    return Message::joined(std::move(parts), QStringLiteral(", "));
}

} // namespace

Message problemOfWebhookAuth(const QJsonValue &value)
{
    static const QRegularExpression header(QStringLiteral("^header:[A-Za-z0-9!#$%&'*+.^_`|~-]+$"));
    const QString auth = value.toString();
    if (auth == u"path-token" || auth == u"basic" || auth == u"bearer" || header.match(auth).hasMatch())
        return {};
    return Message::of("must be path-token, basic, bearer, or header: and the name of a header, such as "
                       "header:X-Webhook-Key");
}

bool isAuthHeader(const QByteArray &name, const QString &auth)
{
    return auth.startsWith(headerPrefix) &&
           name.compare(auth.mid(headerPrefix.size()).toLatin1(), Qt::CaseInsensitive) == 0;
}

Result<void> verify(const WebhookMessage &message, const QString &auth, const QByteArray &secret)
{
    if (auth == u"path-token")
        return {};
    if (!problemOfWebhookAuth(auth).isEmpty())
        return refused(Message::of("The account's webhook_auth “%1” is none that Platen knows", auth));
    if (secret.isEmpty())
        return refused(Message::of("The account has no webhook_secret to check messages with, and its webhook_auth "
                                   "is “%1”",
                                   auth));
    const QByteArray given = presented(message, auth);
    if (given.isEmpty())
        return refused(Message::of("The message does not carry the credentials that webhook_auth “%1” asks for", auth));
    if (!isSameSecret(given, secret))
        return refused(Message::of("The message's credentials are not the account's webhook_secret"));
    return {};
}

Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message, const QJsonObject &statusMap)
{
    const QByteArray type = message.header("content-type").split(';').first().trimmed().toLower();
    if (!type.isEmpty() && type != "application/json" && type != "text/json" && !type.endsWith("+json"))
        return fail(ErrorCode::Unsupported, Message::of("The message is in a form that is not taken: content type “%1”",
                                                        QString::fromLatin1(type.left(80))));
    const std::optional<QJsonValue> body = readJson(message.body);
    if (!body || !body->isObject())
        return fail(ErrorCode::BadResponse, Message::of("The message is not a status message: it is no JSON object"));
    const QJsonObject status = body->toObject();

    OrderEvent event;
    event.reference = textOf(status.value(QLatin1String("orderId")));
    event.type = textOf(status.value(QLatin1String("status"))).trimmed();
    if (event.reference.isEmpty() || event.type.isEmpty())
        return fail(ErrorCode::BadResponse,
                    Message::of("The message is not a status message: it does not say %1",
                                event.reference.isEmpty() ? Message::of("which order it is about (orderId)")
                                                          : Message::of("what the order's status is (status)")));
    const QString timestamp = textOf(status.value(QLatin1String("timestamp")));
    event.at = parseInstant(timestamp);
    event.providerStatus = event.type;
    event.stage = stageOfWord(statusMap, event.type);
    for (Parcel &parcel : parcelsOf(status.value(QLatin1String("shipment")).toArray())) {
        Shipment shipment;
        shipment.remoteId =
            digestOf({{"orderId", event.reference}, {"timestamp", timestamp}, {"shipment", parcel.contents}});
        shipment.status = event.type;
        shipment.trackingUrl = parcel.trackingUrl;
        shipment.dispatchedAt = event.at;
        shipment.items = std::move(parcel.items);
        event.newShipments.push_back(std::move(shipment));
    }
    event.text = lineOf(event.type, event.newShipments);
    event.stateDigest = QCryptographicHash::hash(writeJson(status), QCryptographicHash::Sha256);
    return std::vector<OrderEvent>{std::move(event)};
}

} // namespace platen::cimpress_open
