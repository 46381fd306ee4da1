// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/random_values.h"

#include <QJsonArray>
#include <QTimeZone>

namespace platen::test {

namespace {

template <typename Make>
auto several(int count, Make make)
{
    std::vector<decltype(make())> list;
    for (int i = 0; i < count; ++i)
        list.push_back(make());
    return list;
}

} // namespace

QString RandomValues::text()
{
    static const QString alphabet =
        QString::fromUtf8("abcdefgXYZ0123456789 _-~/\\\"'{}[]:,.<>&%\n\täßéñŁøЖ中のعא\u200f");
    return madeOf(alphabet).trimmed();
}

QString RandomValues::anyText()
{
    return chance() ? text() : madeOf(QStringLiteral("a \u0001\t"));
}

QString RandomValues::madeOf(const QString &alphabet)
{
    QString made = QString::fromUtf8(number(0, 4) == 0 ? "🖨" : "x");
    const int length = number(0, 20);
    for (int i = 0; i < length; ++i)
        made += alphabet[number(0, static_cast<int>(alphabet.size()) - 1)];
    return made;
}

QDateTime RandomValues::instant()
{
    const qint64 seconds = number(0, 2'000'000'000);
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + (chance() ? number(0, 999) : 0), Qt::UTC);
}

Money RandomValues::money()
{
    static const QStringList currencies{QStringLiteral("GBP"), QStringLiteral("EUR"), QStringLiteral("JPY"),
                                        QStringLiteral("KWD")};
    return {number(0, 2'000'000'000), currencies[number(0, 3)]};
}

QJsonValue RandomValues::value(int depth)
{
    switch (number(0, depth > 0 ? 5 : 3)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return chance();
    case 2:
        return number(-1'000'000, 1'000'000);
    case 3:
        return anyText();
    case 4:
        return QJsonArray{value(depth - 1), value(depth - 1)};
    default:
        return object(depth - 1);
    }
}

QJsonObject RandomValues::object(int depth)
{
    QJsonObject made;
    const int size = number(0, 3);
    for (int i = 0; i < size; ++i)
        made.insert(text(), value(depth));
    return made;
}

Recipient RandomValues::recipient()
{
    static const QStringList kinds{QString(), QStringLiteral("residential"), QStringLiteral("business")};
    static const QStringList countries{QStringLiteral("GB"), QStringLiteral("DE"), QStringLiteral("US"),
                                       QStringLiteral("JP")};
    Recipient made{text(), maybeText(), maybeText(), maybeText(), kinds[number(0, 2)], {}};
    made.address = {text(), maybeText(), text(), maybeText(), text(), countries[number(0, 3)]};
    return made;
}

Item RandomValues::draftItem()
{
    Item item;
    item.reference = maybeText();
    item.sku = text();
    item.title = maybeText();
    item.quantity = number(1, 2'000'000'000);
    item.sizing = maybeText();
    item.attributes = object();
    item.price = maybeMoney();
    item.artwork = several(number(0, 3), [this] {
        Artwork artwork;
        artwork.area = text();
        artwork.url = QStringLiteral("https://example.org/%1.png").arg(number(0, 1'000'000));
        artwork.md5 = chance() ? QStringLiteral("daa1c811c6038e718a23f0d816914b7b") : QString();
        return artwork;
    });
    item.note = maybeText();
    item.options = object();
    return item;
}

Draft RandomValues::draft()
{
    Draft made;
    made.account = maybeText();
    made.reference = text();
    made.purchasedAt = maybeInstant();
    made.shippingMethod = maybeText();
    made.currency = chance() ? QStringLiteral("EUR") : QString();
    made.recipient = recipient();
    made.items = several(number(1, 4), [this] { return draftItem(); });
    made.note = maybeText();
    made.metadata = object();
    made.options = object();
    return made;
}

Item RandomValues::orderItem()
{
    Item item;
    item.remoteId = maybeText();
    item.reference = maybeText();
    item.sku = maybeText();
    item.title = maybeText();
    item.quantity = number(0, 1000);
    item.status = maybeText();
    item.attributes = object();
    item.price = maybeMoney();
    item.artwork = several(number(0, 3), [this] {
        Artwork artwork;
        artwork.remoteId = maybeText();
        artwork.area = maybeText();
        artwork.url = maybeText();
        artwork.md5 = maybeText();
        artwork.status = maybeText();
        return artwork;
    });
    if (chance())
        item.printFile = PrintFile{maybeText(), maybeText()};
    return item;
}

Shipment RandomValues::shipment()
{
    Shipment made;
    made.remoteId = maybeText();
    made.status = maybeText();
    made.carrier = maybeText();
    made.service = maybeText();
    made.trackingNumber = maybeText();
    made.trackingUrl = maybeText();
    made.dispatchedAt = maybeInstant();
    made.items = several(number(0, 3), [this] { return ShipmentItem{maybeText(), {}, number(0, 50)}; });
    return made;
}

Message RandomValues::message()
{
    switch (number(0, 4)) {
    case 0:
        return Message::of("%1 has no order “%2”", text(), text());
    case 1:
        return Message::counted("%n order of %1", "%n orders of %1", number(0, 9), text());
    case 2:
        return Message::joined({message(), message()});
    case 3:
        return Message::of("%1: %2", text(), message());
    default:
        return maybeText();
    }
}

Order RandomValues::order()
{
    Order made;
    made.id = text();
    made.account = text();
    made.provider = text();
    made.remoteId = maybeText();
    made.reference = maybeText();
    made.stage = static_cast<Stage>(number(0, stageCount - 1));
    made.providerStatus = maybeText();
    made.needsAttention = chance();
    made.createdAt = maybeInstant();
    made.updatedAt = maybeInstant();
    for (const OrderText &text : orderTexts)
        made.*text.member = maybeText();
    made.total = maybeMoney();
    made.recipient = recipient();
    made.items = several(number(0, 4), [this] { return orderItem(); });
    made.shipments = several(number(0, 3), [this] { return shipment(); });
    made.charges =
        several(number(0, 3), [this] { return Charge{maybeText(), maybeText(), maybeMoney(), maybeText()}; });
    made.issues = several(number(0, 3), [this] { return Issue{maybeText(), message(), maybeText(), maybeText()}; });
    made.metadata = object();
    return made;
}

} // namespace platen::test
