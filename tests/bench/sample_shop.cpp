// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sample_shop.h"

#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"

#include <array>

namespace platen::bench {

namespace {

constexpr qint64 millisecondsPerDay = 86'400'000;
constexpr qint64 span = 3650 * millisecondsPerDay;
// Fixed, so that the orders do not depend on the day on which they are made.
const qint64 newest = QDate(2026, 11, 1).startOfDay(Qt::UTC).toMSecsSinceEpoch();

struct Product
{
    const char *sku;
    const char *title;
    int price;
};

constexpr std::array products{
    Product{"GLOBAL-CAN-10X10", "Canvas print 25 x 25 cm", 2400},
    Product{"GLOBAL-FAP-16X24", "Fine art poster print 40 x 60 cm", 3200},
    Product{"GLOBAL-FAP-A4", "Fine art poster print A4", 1400},
    Product{"MUG-11OZ-WHITE", "Mug print 11 oz, white", 850},
    Product{"TEE-STD-M-BLK", "T-shirt print, standard fit, M, black", 1900},
    Product{"FRA-BOX-A3", "Framed print, box frame A3", 5400},
    Product{"CARD-A6-10", "Greeting card print A6, pack of 10", 990},
    Product{"BOOK-SQ-24", "Photo book print, square, 24 pages", 2900},
};

store::AccountRecord account(const char *name, const char *provider, QJsonObject settings)
{
    const QString nowhere = QStringLiteral("http://127.0.0.1:9");
    store::AccountRecord record;
    record.name = QString::fromLatin1(name);
    record.provider = QString::fromLatin1(provider);
    settings.insert(QStringLiteral("base_url"), nowhere);
    settings.insert(QStringLiteral("token_url"), nowhere);
    record.settings = settings;
    return record;
}

} // namespace

std::vector<store::AccountRecord> sampleAccounts()
{
    return {
        account("Prodigi", "prodigi", {{"environment", "sandbox"}}),
        account("Cimpress Open", "cimpress-open",
                {{"partner_id", "demo"}, {"client_id", "demo"}, {"audience", "https://api.example.org/"}}),
        account("Imprinted", "imprinted", {{"app_id", "APP-00000001"}}),
        account("Ideal Factory", "idealfactory", {{"store_id", "store-demo"}}),
        account("PrintIntegrator", "printintegrator", {}),
    };
}

SampleShop::SampleShop(std::vector<store::AccountRecord> accounts, qint64 count, quint64 seed, bool thin)
    : m_accounts(std::move(accounts))
    , m_count(count)
    , m_thin(thin)
    , m_random(seed)
{
}

SampleOrder SampleShop::next()
{
    const qint64 number = m_made++;
    const store::AccountRecord &account = m_accounts[static_cast<std::size_t>(pick(m_random, 5))];
    SampleOrder made;
    store::StoredOrder &stored = made.stored;
    stored.accountId = account.id;
    Order &order = stored.order;
    order.id = QStringLiteral("po_b%1").arg(number, 15, 32, QLatin1Char('0'));
    order.account = account.name;
    order.provider = account.provider;
    order.remoteId = QStringLiteral("ord_%1").arg(840'000'000'000 + number * 7);
    order.reference = QStringLiteral("PO-%1").arg(100'000 + number);
    order.recipient = samplePerson(m_random);
    order.shippingMethod = pick(m_random, 5) == 0 ? QStringLiteral("Express") : QStringLiteral("Standard");
    fillTimes(order);
    fillItems(order);
    fillEnd(order);
    stored.raw = m_thin ? QByteArray("{}") : rawOf(order);
    stored.refreshedAt = order.updatedAt;
    const auto entry = [&](const QDateTime &at, Stage stage, const QString &text) {
        made.timeline.push_back({at, TimelineSource::Poll, stage, Message(text), {}});
    };
    if (!m_thin)
        entry(order.createdAt, Stage::Submitted, QStringLiteral("The provider has the order"));
    if (order.stage != Stage::Submitted)
        entry(order.updatedAt, order.stage, order.account + QStringLiteral(": ") + order.providerStatus);
    return made;
}

void SampleShop::fillTimes(Order &order)
{
    const qint64 step = span / m_count;
    const qint64 created =
        newest - span + m_made * step + pick(m_random, static_cast<int>(std::min<qint64>(step, 1'000'000)) + 1);
    order.createdAt = QDateTime::fromMSecsSinceEpoch(created, Qt::UTC);
    order.updatedAt = order.createdAt.addMSecs(3'600'000 + pick(m_random, 10) * millisecondsPerDay);
    // Most orders ended long ago; of the newest, most are open.
    const bool isNew = m_made * 50 > m_count * 49;
    const int roll = pick(m_random, 1000);
    if (isNew ? roll < 700 : roll < 2)
        order.stage = static_cast<Stage>(pick(m_random, 6) + 3);
    else
        order.stage = roll % 50 == 0 ? Stage::Cancelled : roll % 83 == 0 ? Stage::Failed : Stage::Shipped;
    order.providerStatus = stageName(order.stage);
    order.needsAttention = order.stage == Stage::OnHold || (isNew && roll % 40 == 0) || roll == 500;
}

void SampleShop::fillItems(Order &order)
{
    static const std::array currencies{"GBP", "EUR", "USD"};
    const QString currency = QString::fromLatin1(currencies[static_cast<std::size_t>(pick(m_random, 3))]);
    qint64 sum = 395;
    const int count = pick(m_random, 3) == 0 ? 2 : 1;
    for (int line = 1; line <= count; ++line) {
        const Product &product = products[static_cast<std::size_t>(pick(m_random, static_cast<int>(products.size())))];
        Item item;
        item.remoteId = QStringLiteral("ori_%1%2").arg(m_made).arg(line);
        item.reference = QStringLiteral("line-%1").arg(line);
        item.sku = QString::fromLatin1(product.sku);
        item.title = QString::fromLatin1(product.title);
        item.quantity = 1 + pick(m_random, 3);
        item.price = Money{product.price, currency};
        Artwork artwork;
        artwork.area = QStringLiteral("default");
        artwork.url = QStringLiteral("https://art.example.org/%1/%2.png").arg(m_made % 1000).arg(m_made * 2 + line);
        artwork.md5 = QString::number(m_random(), 16).rightJustified(16, u'0') +
                      QString::number(m_random(), 16).rightJustified(16, u'0');
        item.artwork.push_back(artwork);
        if (!m_thin)
            item.attributes = {{"colour", "white"}, {"wrap", "ImageWrap"}, {"finish", "matt"}};
        sum += product.price * item.quantity;
        order.items.push_back(std::move(item));
    }
    order.total = Money{sum, currency};
    order.charges.push_back({QStringLiteral("chg_%1").arg(m_made), QStringLiteral("Item"), order.total, {}});
}

void SampleShop::fillEnd(Order &order)
{
    if (order.stage != Stage::Shipped && order.stage != Stage::PartlyShipped)
        return;
    const QString tracking = QStringLiteral("RM%1GB").arg(100'000'000 + m_made * 3);
    order.shipments.push_back({QStringLiteral("shp_%1").arg(m_made),
                               QStringLiteral("Shipped"),
                               QStringLiteral("Royal Mail"),
                               QStringLiteral("Tracked 48"),
                               tracking,
                               QStringLiteral("https://track.example.org/") + tracking,
                               order.updatedAt,
                               {}});
}

// What providers send is about as large as our own document, with other names.
QByteArray SampleShop::rawOf(const Order &order)
{
    QJsonObject document = orderDocument(order);
    const QJsonObject recipient = document.take(QStringLiteral("recipient")).toObject();
    document.insert(QStringLiteral("shipTo"), recipient);
    document.insert(QStringLiteral("callbackUrl"), QStringLiteral("https://shop.example.org/orders/%1").arg(m_made));
    document.insert(QStringLiteral("traceParent"), QString::number(m_random(), 16));
    return writeJson(
        QJsonObject{{QStringLiteral("outcome"), QStringLiteral("Ok")}, {QStringLiteral("order"), document}});
}

} // namespace platen::bench
