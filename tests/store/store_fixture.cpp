// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include "core/store/setting_store.h"

#include <QJsonArray>

namespace platen::test {

namespace {

bool chance(Random &random, int percent = 50)
{
    return pick(random, 1, 100) <= percent;
}

QString maybeText(Random &random)
{
    return chance(random) ? randomText(random) : QString();
}

QDateTime maybeInstant(Random &random)
{
    if (chance(random, 20))
        return {};
    return QDateTime::fromMSecsSinceEpoch(1'500'000'000'000 + qint64(pick(random, 0, 2'000'000'000)) * 250, Qt::UTC);
}

std::optional<Money> maybeMoney(Random &random)
{
    static const QStringList currencies{QStringLiteral("GBP"), QStringLiteral("JPY"), QStringLiteral("KWD")};
    if (chance(random, 30))
        return std::nullopt;
    return Money{pick(random, -100'000, 2'000'000'000), currencies[pick(random, 0, 2)]};
}

QJsonValue randomValue(Random &random, int depth)
{
    switch (pick(random, 0, depth > 0 ? 5 : 3)) {
    case 0:
        return randomText(random);
    case 1:
        return pick(random, -1'000'000, 1'000'000);
    case 2:
        return chance(random);
    case 3:
        return pick(random, 0, 1'000'000) / 7.0;
    case 4:
        return QJsonArray{randomValue(random, depth - 1), randomValue(random, depth - 1)};
    default:
        return QJsonObject{{randomText(random), randomValue(random, depth - 1)},
                           {QStringLiteral("null"), QJsonValue()}};
    }
}

QJsonObject maybeObject(Random &random)
{
    QJsonObject object;
    for (int i = pick(random, 0, 3); i > 0; --i)
        object.insert(randomText(random), randomValue(random, 2));
    return object;
}

Recipient randomRecipient(Random &random)
{
    Recipient recipient;
    recipient.name = maybeText(random);
    recipient.company = maybeText(random);
    recipient.email = maybeText(random);
    recipient.phone = maybeText(random);
    recipient.kind = chance(random) ? QStringLiteral("business") : QString();
    recipient.address = {maybeText(random), maybeText(random), maybeText(random),
                         maybeText(random), maybeText(random), chance(random) ? QStringLiteral("GB") : QString()};
    return recipient;
}

Item randomItem(Random &random)
{
    Item item;
    item.reference = maybeText(random);
    item.sku = maybeText(random);
    item.title = maybeText(random);
    item.quantity = pick(random, 0, 5000);
    item.attributes = maybeObject(random);
    item.price = maybeMoney(random);
    return item;
}

} // namespace

Result<void> note(store::Database &database, const QString &text, const QString &name)
{
    return store::SettingStore(database, store::SetBy::Person).set(store::settings::lastBatch, text, name);
}

Result<QString> noted(store::Database &database, const QString &name)
{
    return store::SettingStore(database, store::SetBy::Person).value(store::settings::lastBatch, name);
}

StoreFixture::StoreFixture()
    : m_data(good(DataDir::open(m_folder.filePath(QStringLiteral("data")))))
{
    reopen();
}

store::AccountRecord StoreFixture::account(const QString &name)
{
    store::AccountRecord account;
    account.name = name;
    account.provider = QStringLiteral("prodigi");
    return good(store::AccountStore(*m_database).add(account));
}

int pick(Random &random, int from, int to)
{
    return std::uniform_int_distribution<int>(from, to)(random);
}

QString randomText(Random &random, int longest)
{
    static const QStringList pieces{
        QStringLiteral("a"),   QStringLiteral("Z"),  QStringLiteral("0"),       QStringLiteral("9"),
        QStringLiteral(" "),   QStringLiteral("é"),  QStringLiteral("ß"),       QStringLiteral("İ"),
        QStringLiteral("한"),  QStringLiteral("😀"), QStringLiteral("\""),      QStringLiteral("'"),
        QStringLiteral("*"),   QStringLiteral("-"),  QStringLiteral("%"),       QStringLiteral("_"),
        QStringLiteral("\\"),  QStringLiteral("\n"), QStringLiteral("e\u0301"), QString(QChar(0)),
        QStringLiteral("("),   QStringLiteral(":"),  QStringLiteral("מ"),       QStringLiteral("AND"),
        QStringLiteral("ord_")};
    QString text;
    for (int i = pick(random, 1, longest); i > 0; --i)
        text += pieces[pick(random, 0, static_cast<int>(pieces.size()) - 1)];
    return text;
}

QString randomWord(Random &random)
{
    QString word;
    for (int i = pick(random, 4, 9); i > 0; --i)
        word += QChar(u'a' + static_cast<ushort>(pick(random, 0, 25)));
    return word;
}

Draft randomDraft(Random &random, const QString &account)
{
    Draft draft;
    draft.account = account;
    draft.reference = maybeText(random);
    draft.purchasedAt = maybeInstant(random);
    draft.shippingMethod = maybeText(random);
    draft.currency = maybeText(random);
    draft.recipient = randomRecipient(random);
    for (int i = pick(random, 0, 3); i > 0; --i) {
        Item item = randomItem(random);
        item.sizing = maybeText(random);
        item.note = maybeText(random);
        item.options = maybeObject(random);
        for (int j = pick(random, 0, 2); j > 0; --j) {
            Artwork artwork;
            artwork.area = maybeText(random);
            artwork.url = maybeText(random);
            artwork.file = maybeText(random);
            artwork.md5 = maybeText(random);
            item.artwork.push_back(artwork);
        }
        draft.items.push_back(item);
    }
    draft.note = maybeText(random);
    draft.metadata = maybeObject(random);
    draft.options = maybeObject(random);
    return draft;
}

store::StoredOrder randomOrder(Random &random, const store::AccountRecord &account)
{
    store::StoredOrder stored;
    stored.accountId = account.id;
    Order &order = stored.order;
    order.account = account.name;
    order.provider = account.provider;
    order.remoteId = chance(random) ? randomText(random) + QString::number(random()) : QString();
    order.reference = maybeText(random);
    order.stage = static_cast<Stage>(pick(random, 0, stageCount - 1));
    order.providerStatus = maybeText(random);
    order.needsAttention = chance(random, 10);
    order.createdAt = maybeInstant(random);
    order.updatedAt = maybeInstant(random);
    order.total = maybeMoney(random);
    order.recipient = randomRecipient(random);
    for (int i = pick(random, 0, 3); i > 0; --i) {
        Item item = randomItem(random);
        item.remoteId = maybeText(random);
        item.status = maybeText(random);
        if (chance(random))
            item.printFile = PrintFile{maybeText(random), maybeText(random)};
        for (int j = pick(random, 0, 2); j > 0; --j) {
            Artwork artwork;
            artwork.area = maybeText(random);
            artwork.url = maybeText(random);
            artwork.md5 = maybeText(random);
            artwork.remoteId = maybeText(random);
            artwork.status = maybeText(random);
            item.artwork.push_back(artwork);
        }
        order.items.push_back(item);
    }
    for (int i = pick(random, 0, 2); i > 0; --i)
        order.shipments.push_back({maybeText(random),
                                   maybeText(random),
                                   maybeText(random),
                                   maybeText(random),
                                   maybeText(random),
                                   maybeText(random),
                                   maybeInstant(random),
                                   {{maybeText(random), {}, pick(random, 0, 9)}}});
    for (int i = pick(random, 0, 2); i > 0; --i)
        order.charges.push_back({maybeText(random), maybeText(random), maybeMoney(random), maybeText(random)});
    for (int i = pick(random, 0, 2); i > 0; --i)
        order.issues.push_back({maybeText(random), maybeText(random), maybeText(random), maybeText(random)});
    for (const OrderText &text : orderTexts)
        order.*text.member = maybeText(random);
    order.metadata = maybeObject(random);
    stored.raw = maybeText(random).toUtf8();
    if (chance(random))
        stored.draft = randomDraft(random, account.name);
    stored.refreshedAt = maybeInstant(random);
    stored.dueAt = maybeInstant(random);
    stored.eventAt = maybeInstant(random);
    stored.heardAt = maybeInstant(random);
    stored.eventDigest = maybeText(random).toUtf8();
    return stored;
}

store::StoredOrder sampleOrder(Random &random, const store::AccountRecord &account, int number)
{
    static const QStringList countries{QStringLiteral("GB"), QStringLiteral("DE"), QStringLiteral("US")};
    static const QStringList products{QStringLiteral("GLOBAL-CAN-10X10"), QStringLiteral("GLOBAL-FAP-16X24"),
                                      QStringLiteral("H-MUG-W"), QStringLiteral("POSTER-A2")};
    store::StoredOrder stored;
    stored.accountId = account.id;
    Order &order = stored.order;
    order.account = account.name;
    order.provider = account.provider;
    order.remoteId = QStringLiteral("ord_%1").arg(840'000'000'000 + number);
    order.reference = QStringLiteral("PO-%1").arg(number);
    // Most ended long ago; open ones are mostly new.
    order.stage = chance(random, 90) ? Stage::Shipped : static_cast<Stage>(pick(random, 3, 11));
    order.providerStatus = QStringLiteral("InProgress");
    order.needsAttention = chance(random, 1);
    order.createdAt =
        QDateTime::fromMSecsSinceEpoch(1'600'000'000'000 + number * 60'000LL + pick(random, 0, 600'000), Qt::UTC);
    order.updatedAt = order.createdAt.addSecs(pick(random, 60, 900'000));
    order.shippingMethod = QStringLiteral("Standard");
    order.total = Money{pick(random, 500, 20'000), QStringLiteral("GBP")};
    const QString first = randomWord(random);
    const QString last = randomWord(random);
    order.recipient.name = first + u' ' + last;
    order.recipient.email = first + u'.' + last + QStringLiteral("@example.org");
    order.recipient.address = {QStringLiteral("%1 %2 Street").arg(pick(random, 1, 200)).arg(randomWord(random)),
                               {},
                               randomWord(random),
                               {},
                               QStringLiteral("SW%1Y 4JH").arg(pick(random, 1, 99)),
                               countries[pick(random, 0, 2)]};
    for (int i = pick(random, 1, 2); i > 0; --i) {
        Item item;
        item.remoteId = QStringLiteral("ori_%1%2").arg(number).arg(i);
        item.reference = QStringLiteral("line-%1").arg(i);
        item.sku = products[pick(random, 0, 3)];
        item.title = QStringLiteral("Print of ") + randomWord(random);
        item.quantity = pick(random, 1, 4);
        item.price = Money{1500, QStringLiteral("GBP")};
        Artwork artwork;
        artwork.area = QStringLiteral("default");
        artwork.url = QStringLiteral("https://example.org/%1.png").arg(number);
        item.artwork.push_back(artwork);
        order.items.push_back(item);
    }
    order.shipments.push_back({QStringLiteral("shp_%1").arg(number),
                               QStringLiteral("Shipped"),
                               QStringLiteral("Royal Mail"),
                               QStringLiteral("Tracked 48"),
                               QStringLiteral("RM%1GB").arg(100'000'000 + number),
                               QStringLiteral("https://example.org/track/%1").arg(number),
                               order.updatedAt,
                               {}});
    stored.raw = QByteArray(1200, 'x');
    stored.refreshedAt = order.updatedAt;
    return stored;
}

} // namespace platen::test
