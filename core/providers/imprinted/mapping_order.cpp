// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/country_names.h"
#include "core/domain/instant.h"
#include "core/providers/amounts.h"
#include "core/providers/imprinted/declaration.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/status.h"
#include "core/providers/imprinted/xml.h"
#include "core/providers/json_text.h"
#include "core/providers/order_rows.h"

#include <QSet>

#include <array>

namespace platen::imprinted {

namespace {

QString text(const QJsonObject &object, const char *name)
{
    return textOf(object.value(QLatin1String(name))).trimmed();
}

Recipient readRecipientOf(const QJsonObject &object)
{
    Recipient recipient;
    recipient.name = (text(object, "firstName") + u' ' + text(object, "lastName")).simplified();
    recipient.company = text(object, "company");
    recipient.phone = text(object, "phone1");
    if (recipient.phone.isEmpty())
        recipient.phone = text(object, "phone2");
    recipient.address.line1 = text(object, "address1");
    recipient.address.line2 = text(object, "address2");
    recipient.address.city = text(object, "city");
    recipient.address.region = text(object, "county");
    recipient.address.postalCode = text(object, "postcode");
    recipient.address.countryCode = countryCodeOfEnglish(text(object, "country"));
    return recipient;
}

using Sides = std::vector<std::pair<QString, QString>>; // side → URL

// {"front": "url"}, or a list of such objects: the document has both.
void readSides(const QJsonValue &value, Sides &sides)
{
    for (const QJsonValue &one : value.toArray())
        readSides(one, sides);
    const QJsonObject object = value.toObject();
    for (auto side = object.constBegin(); side != object.constEnd(); ++side) {
        if (const QString url = textOf(side.value()).trimmed(); !url.isEmpty())
            sides.emplace_back(side.key(), url);
    }
}

// A design is shown by its mockup: the file for printing may be large, or nothing that can be drawn.
std::vector<Artwork> readDesigns(const QJsonObject &item)
{
    Sides designs;
    Sides mockups;
    readSides(item[QLatin1String("designs")], designs);
    readSides(item[QLatin1String("mockups")], mockups);
    std::vector<Artwork> all;
    for (const auto &[side, url] : designs) {
        Artwork artwork;
        artwork.area = side;
        artwork.url = url;
        for (const auto &mockup : mockups) {
            if (mockup.first == side)
                artwork.thumbnailUrl = mockup.second;
        }
        all.push_back(std::move(artwork));
    }
    return all;
}

Item readItem(const QJsonObject &object, const QString &currency, AmountReader &amounts)
{
    Item item;
    item.remoteId = text(object, "id");
    item.sku = text(object, "pn");
    item.title = text(object, "title");
    item.quantity = countOf(object[QLatin1String("quantity")]);
    item.price = amounts.read(text(object, "retailPrice"), currency);
    item.note = text(object, "description");
    item.artwork = readDesigns(object);
    return item;
}

// A list, or an object that a careless server writes instead of one.
QJsonArray listOf(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toArray();
    QJsonArray list;
    for (const QJsonValue &one : value.toObject())
        list.append(one);
    return list;
}

std::vector<Charge> readCharges(const QJsonObject &summary, const QString &currency, AmountReader &amounts)
{
    std::vector<Charge> charges;
    constexpr std::array<std::pair<const char *, const char *>, 3> rows{
        {{"subtotalPrice", "subtotal"}, {"shippingPrice", "shipping"}, {"totalTax", "tax"}}};
    QStringList known{QStringLiteral("total")};
    for (const auto &[member, type] : rows) {
        known.append(QLatin1String(member));
        const std::optional<Money> cost = amounts.read(text(summary, member), currency);
        if (cost)
            charges.push_back({{}, QString::fromLatin1(type), cost, {}});
    }
    // Members that the document does not name, such as a discount, count too.
    for (auto member = summary.begin(); member != summary.end(); ++member) {
        if (known.contains(member.key()))
            continue;
        const std::optional<Money> cost = amounts.read(textOf(member.value()), currency);
        if (cost && cost->minor != 0)
            charges.push_back({{}, member.key(), cost, {}});
    }
    return charges;
}

// The latest of the times in the order.
QDateTime latestOf(const QJsonObject &document, const QDateTime &created, const QDateTime &shipped)
{
    QDateTime latest = created;
    const QJsonObject payment = document[QLatin1String("payment")].toObject();
    for (const QDateTime &at : {parseInstant(text(payment, "paid_at")), shipped}) {
        if (at.isValid() && (!latest.isValid() || at > latest))
            latest = at;
    }
    return latest;
}

bool isOrder(const QJsonObject &document)
{
    const QString type = text(document, "type").toLower();
    return type != u"invoice" && type != u"credits";
}

} // namespace

RemoteOrder readOrder(const QJsonObject &document, Format format)
{
    RemoteOrder remote;
    remote.raw = format == Format::Xml ? writeXml(QStringLiteral("order"), document) : writeJson(document);
    remote.issuesKnown = false; // the document has no place for them
    Order &order = remote.order;
    const StageReading stage = readStage(document);
    order.provider = declaration().id;
    order.remoteId = text(document, "id");
    order.reference = text(document, "external_id");
    order.stage = stage.stage;
    remote.stageKnown = stage.known;
    order.providerStatus = text(document, "status");
    order.needsAttention = stage.stage == Stage::OnHold;
    order.note = text(document, "comment");
    order.recipient = readRecipientOf(document[QLatin1String("shipping_address")].toObject());

    const QJsonObject summary = document[QLatin1String("summary")].toObject();
    const QString currency = text(summary, "currency").toUpper();
    AmountReader amounts;
    order.total = amounts.read(text(summary, "total"), currency);
    order.charges = readCharges(summary, currency, amounts);
    for (const QJsonValue &item : listOf(document[QLatin1String("items")])) {
        if (item.isObject())
            order.items.push_back(readItem(item.toObject(), currency, amounts));
    }
    amounts.report(declaration().name, order.issues);

    const QJsonObject shipping = document[QLatin1String("shipping")].toObject();
    const Shipping shipped = readShipping(document);
    order.shippingMethod = text(shipping, "shippingMethod");
    Shipment parcel;
    parcel.trackingNumber = text(shipping, "trackingNumber");
    if (shipped.isDone || !parcel.trackingNumber.isEmpty()) {
        parcel.service = order.shippingMethod;
        parcel.dispatchedAt = shipped.at;
        order.shipments.push_back(std::move(parcel));
    }
    order.createdAt = parseInstant(text(document, "created_at"));
    order.updatedAt = latestOf(document, order.createdAt, shipped.at);
    remote.idOnly = order.items.empty();
    remote.pricesHaveCurrency = false;
    return remote;
}

QJsonObject orderIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonObject inner = object[QLatin1String("order")].toObject();
    const QJsonObject order = inner.isEmpty() ? object : inner;
    return text(order, "id").isEmpty() ? QJsonObject() : order;
}

Result<RemoteOrder> readOrderAnswer(const Answer &answer, Subject subject)
{
    QJsonObject document = orderIn(answer.body);
    const QJsonArray list = answer.body[QLatin1String("orders")].toArray();
    if (document.isEmpty() && list.size() == 1)
        document = orderIn(list.first());
    if (document.isEmpty())
        return unexpected(answer, subject,
                          Message::of("%1's response does not hold the order that it should.", declaration().name));
    RemoteOrder remote = readOrder(document, answer.format);
    // A response to an accepted submission may contain only the id.
    if (subject == Subject::Submission && remote.order.providerStatus.isEmpty() && !remote.stageKnown)
        remote.stageKnown = true;
    return remote;
}

static Result<QJsonArray> rowsIn(const Answer &answer)
{
    const QJsonValue list = answer.body[QLatin1String("orders")];
    const QJsonArray rows = list.toArray();
    const bool anyObject = std::any_of(rows.begin(), rows.end(), [](const QJsonValue &row) { return row.isObject(); });
    if (list.isNull() || (list.isArray() && (rows.isEmpty() || anyObject)))
        return rows;
    return unexpected(answer, Subject::List, Message::of("%1's response holds no list of orders.", declaration().name));
}

Result<OrderList> readList(const Answer &answer)
{
    PLATEN_TRY(const QJsonArray rows, rowsIn(answer));
    // Invoices and purchases of credits are in the list too.
    QSet<QString> others;
    OrderPage page = readRows(rows, [&answer, &others](const QJsonObject &row) {
        const QJsonObject document = orderIn(row);
        if (!isOrder(document))
            others.insert(text(document, "id"));
        return readOrder(document, answer.format);
    });
    std::erase_if(page.orders, [&others](const RemoteOrder &order) { return others.contains(order.order.remoteId); });
    return OrderList{std::move(page), rows.size()};
}

Result<qint64> readCount(const Answer &answer)
{
    bool isNumber = false;
    const qint64 number = text(answer.body, "count").toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return unexpected(answer, Subject::Count,
                          Message::of("%1's response holds no number of orders.", declaration().name));
    return number;
}

} // namespace platen::imprinted
