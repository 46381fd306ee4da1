// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: every sort and filter against a simple model in memory, paging, and searching.
#include "tests/store/list_model.h"

#include "core/store/order_reader.h"
#include "core/store/search_text.h"

#include <QSet>

#include <set>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

std::vector<StoredOrder> fill(StoreFixture &fixture, Random &random, int count)
{
    const std::vector<AccountRecord> accounts{fixture.account(QStringLiteral("Gamma")),
                                              fixture.account(QStringLiteral("Alpha")),
                                              fixture.account(QStringLiteral("beta"))};
    OrderStore store(fixture.database());
    std::vector<StoredOrder> orders;
    Result<Transaction> transaction = Transaction::begin(fixture.database(), Durability::Ordinary);
    REQUIRE(transaction);
    for (int i = 0; i < count; ++i) {
        const AccountRecord &account = accounts[static_cast<std::size_t>(pick(random, 0, 2))];
        StoredOrder stored =
            pick(random, 0, 1) == 0 ? randomOrder(random, account) : sampleOrder(random, account, i / 3);
        // Many share their times and names, so that ties are common.
        if (stored.order.createdAt.isValid())
            stored.order.createdAt =
                QDateTime::fromMSecsSinceEpoch(1'600'000'000'000 + pick(random, 0, 20) * 1000, Qt::UTC);
        stored.order.remoteId = pick(random, 0, 3) == 0 ? QString() : QStringLiteral("ord_%1").arg(i);
        if (pick(random, 0, 3) == 0)
            stored.order.stage = static_cast<Stage>(pick(random, 0, stageCount - 1));
        good(store.insert(stored));
        orders.push_back(stored);
    }
    good(transaction->commit());
    return orders;
}

std::vector<qint64> oidsOf(Database &database, const std::vector<Order> &orders)
{
    std::vector<qint64> oids;
    for (const Order &order : orders)
        oids.push_back(good(OrderStore(database).find(order.id)).oid);
    return oids;
}

} // namespace

TEST_CASE("every sort, filter and search returns what a simple model returns, complete and by pages")
{
    const unsigned seed = GENERATE(range(0u, 6u));
    INFO("seed " << seed);
    Random random(seed);
    StoreFixture fixture;
    const std::vector<StoredOrder> orders = fill(fixture, random, 150);
    const auto reading = fixture.reader();
    OrderReader reader(*reading);
    for (int i = 0; i < 150; ++i) {
        const OrderQuery query = randomQuery(random, orders);
        INFO(described(query));
        const std::vector<qint64> wanted = expectedList(orders, query);
        CHECK(good(reader.matching(query)) == wanted);
        CHECK(good(reader.count(query)) == static_cast<qint64>(wanted.size()));

        std::vector<qint64> paged;
        QString cursor;
        const int limit = pick(random, 1, 40);
        do {
            const OrderReader::Page page = good(reader.page(query, limit, cursor));
            CHECK(page.count == static_cast<qint64>(wanted.size()));
            CHECK(page.orders.size() <= static_cast<std::size_t>(limit));
            const std::vector<qint64> oids = oidsOf(fixture.database(), page.orders);
            paged.insert(paged.end(), oids.begin(), oids.end());
            cursor = page.next;
        } while (!cursor.isEmpty() && paged.size() <= wanted.size());
        CHECK(paged == wanted);
    }
}

TEST_CASE("rows come in the requested order")
{
    Random random(1);
    StoreFixture fixture;
    const std::vector<StoredOrder> orders = fill(fixture, random, 100);
    std::vector<qint64> oids;
    for (const StoredOrder &stored : orders)
        oids.push_back(stored.oid);
    std::shuffle(oids.begin(), oids.end(), random);
    const std::vector<OrderRow> rows = good(OrderReader(fixture.database()).rows(oids));
    REQUIRE(rows.size() == oids.size());
    for (std::size_t i = 0; i < oids.size(); ++i)
        CHECK(rows[i].oid == oids[i]);
    CHECK(good(OrderReader(fixture.database()).rows({})).empty());
}

TEST_CASE("pages stay stable while orders are added and removed")
{
    Random random(2);
    StoreFixture fixture;
    const std::vector<StoredOrder> orders = fill(fixture, random, 60);
    OrderStore store(fixture.database());
    OrderReader reader(fixture.database());
    OrderQuery query;
    query.sort = static_cast<OrderSort>(GENERATE(range(0, 8)));
    query.descending = GENERATE(true, false);
    INFO("sort " << static_cast<int>(query.sort) << " descending " << query.descending);
    const std::vector<qint64> before = good(reader.matching(query));

    std::vector<qint64> paged;
    QSet<qint64> removed;
    QString cursor;
    do {
        const OrderReader::Page page = good(reader.page(query, 7, cursor));
        const std::vector<qint64> oids = oidsOf(fixture.database(), page.orders);
        paged.insert(paged.end(), oids.begin(), oids.end());
        cursor = page.next;
        // The order at the cursor is removed, and another one is added.
        removed.insert(oids.back());
        good(store.remove(oids.back()));
        StoredOrder fresh = orders.front();
        fresh.order.id.clear();
        fresh.order.remoteId = QString::number(random());
        good(store.insert(fresh));
    } while (!cursor.isEmpty());

    // Orders that existed all the time are seen once, in order.
    std::vector<qint64> stayed;
    std::vector<qint64> seen;
    const std::set<qint64> old(before.begin(), before.end());
    std::copy_if(before.begin(), before.end(), std::back_inserter(stayed),
                 [&](qint64 oid) { return !removed.contains(oid); });
    std::copy_if(paged.begin(), paged.end(), std::back_inserter(seen),
                 [&](qint64 oid) { return old.contains(oid) && !removed.contains(oid); });
    CHECK(seen == stayed);
}

TEST_CASE("a cursor that was not made here is refused")
{
    Random random(2);
    StoreFixture fixture;
    fill(fixture, random, 20);
    OrderReader reader(fixture.database());
    OrderQuery query;
    const QString cursor = good(reader.page(query, 5, {})).next;
    REQUIRE_FALSE(cursor.isEmpty());
    CHECK(reader.page(query, 5, cursor));
    OrderQuery otherWay = query;
    otherWay.descending = !query.descending;
    OrderQuery otherSort = query;
    otherSort.sort = OrderSort::Recipient;
    CHECK(bad(reader.page(otherWay, 5, cursor)).code == ErrorCode::Usage);
    CHECK(bad(reader.page(otherSort, 5, cursor)).code == ErrorCode::Usage);
    for (const QString &text : {QStringLiteral("abc"), QStringLiteral("1"), QStringLiteral("%%%"), cursor.left(10),
                                cursor + u'A', QStringLiteral("WzEsMCx0cnVlLCIiXQ"), QStringLiteral("😀")})
        CHECK(bad(reader.page(query, 5, text)).code == ErrorCode::Usage);
}

TEST_CASE("references with numbers are sorted by the numbers")
{
    QStringList texts{
        QStringLiteral("PO-10"), QStringLiteral("po-9"),  QStringLiteral("PO-0100"), QStringLiteral("Ärger"),
        QStringLiteral("Zebra"), QStringLiteral("apfel"), QStringLiteral("PO-9a"),   QString()};
    std::sort(texts.begin(), texts.end(), [](const QString &a, const QString &b) { return sortKey(a) < sortKey(b); });
    CHECK(texts.join(u',') == QStringLiteral(",apfel,Ärger,po-9,PO-9a,PO-10,PO-0100,Zebra"));
    CHECK(sortKey(QStringLiteral("x").repeated(1000)).size() == 64);
}

TEST_CASE("an order is found by everything that people search for")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore store(fixture.database());
    OrderReader reader(fixture.database());
    Random random(4);
    StoredOrder noise = sampleOrder(random, account, 5);
    good(store.insert(noise));
    StoredOrder stored = sampleOrder(random, account, 1);
    Order &order = stored.order;
    order.reference = QStringLiteral("Order #42/A");
    order.remoteId = QStringLiteral("ord_840797");
    order.recipient.name = QStringLiteral("Émile Straße-Ünal");
    order.recipient.company = QStringLiteral("100% \"Print\" 한국 😀");
    order.recipient.email = QStringLiteral("emile@shop.example.org");
    order.recipient.address.line1 = QStringLiteral("12 St James's Square");
    order.recipient.address.city = QStringLiteral("Łódź");
    order.recipient.address.postalCode = QStringLiteral("SW1Y 4JH");
    order.items.front().sku = QStringLiteral("GLOBAL-CAN-10X10");
    order.items.front().title = QStringLiteral("Sunset\tover* sea");
    order.shipments.front().trackingNumber = QStringLiteral("RM555666777GB");
    good(store.insert(stored));

    const auto finds = [&](const QString &search) {
        OrderQuery query;
        query.search = search;
        const std::vector<qint64> found = good(reader.matching(query));
        CHECK(good(reader.count(query)) == static_cast<qint64>(found.size()));
        return std::find(found.begin(), found.end(), stored.oid) != found.end();
    };
    for (const QString &search : {QStringLiteral("#42/a"),
                                  QStringLiteral("840797"),
                                  QStringLiteral("emile"),
                                  QStringLiteral("ÉMILE"),
                                  QStringLiteral("E\u0301MILE"),
                                  QStringLiteral("strasse"),
                                  QStringLiteral("STRASSE"),
                                  QStringLiteral("unal"),
                                  QStringLiteral("100%"),
                                  QStringLiteral("\"print\""),
                                  QStringLiteral("한국"),
                                  QStringLiteral("😀"),
                                  QStringLiteral("emile@shop"),
                                  QStringLiteral("james's"),
                                  QStringLiteral("sw1y 4jh"),
                                  QStringLiteral("can-10x"),
                                  QStringLiteral("over* sunset"),
                                  QStringLiteral("over*"),
                                  QStringLiteral("rm5556"),
                                  QStringLiteral("em"),
                                  QStringLiteral("ü"),
                                  QStringLiteral("국"),
                                  QStringLiteral("sw"),
                                  QStringLiteral("/a"),
                                  QStringLiteral("4"),
                                  QStringLiteral("%"),
                                  QStringLiteral("#"),
                                  QStringLiteral("emile 840797 sq rm555"),
                                  QStringLiteral("  emile  "),
                                  QStringLiteral("ŁÓD"),
                                  stored.order.id,
                                  QString(),
                                  QStringLiteral(" \t\n"),
                                  QString(QChar(0))}) {
        INFO(search.toStdString());
        CHECK(finds(search));
    }
    for (const QString &search :
         {QStringLiteral("emile zzz"), QStringLiteral("emil*"), QStringLiteral("over_"), QStringLiteral("e%e"),
          QStringLiteral("-emile"), QStringLiteral("NOT emile"), QStringLiteral("zzz OR emile"),
          QStringLiteral("recipient:emile"), QStringLiteral("^emile"), QStringLiteral("€q"), QStringLiteral("seagb"),
          QStringLiteral("😀😀"), QStringLiteral("mi"), QStringLiteral("w1")}) {
        INFO(search.toStdString());
        CHECK_FALSE(finds(search));
    }
}

TEST_CASE("no input is an error for the search")
{
    StoreFixture fixture;
    Random random(9);
    fill(fixture, random, 30);
    OrderReader reader(fixture.database());
    QStringList searches{QStringLiteral("\""),
                         QStringLiteral("\"\"\""),
                         QStringLiteral("*"),
                         QStringLiteral("-"),
                         QStringLiteral("---"),
                         QStringLiteral("AND OR NOT NEAR("),
                         QStringLiteral("(((("),
                         QStringLiteral("'''; DROP TABLE orders"),
                         QStringLiteral("a:b:c {x}"),
                         QStringLiteral("\\\\\\"),
                         QString(QChar(0xd83d)),
                         QString(QChar(0xdc00)).repeated(3),
                         QString(QChar(0)).repeated(5),
                         QStringLiteral("abc") + QChar(0) + QStringLiteral("def"),
                         QStringLiteral("x").repeated(100'000),
                         QStringLiteral("ab ").repeated(10'000),
                         QStringLiteral("abc ").repeated(10'000),
                         QStringLiteral("\u0301\u0301\u0301"),
                         QStringLiteral("😀😀😀")};
    for (int i = 0; i < 300; ++i)
        searches.append(randomText(random, 30));
    for (const QString &search : searches) {
        OrderQuery query;
        query.search = search;
        INFO(search.left(60).toStdString());
        CHECK(reader.matching(query));
        CHECK(reader.count(query));
        CHECK(reader.page(query, 3, {}));
        CHECK(reader.recipients(search, 3));
    }
}

TEST_CASE("the index follows changes and removals")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore store(fixture.database());
    OrderReader reader(fixture.database());
    Random random(4);
    StoredOrder stored = sampleOrder(random, account, 1);
    stored.order.recipient.name = QStringLiteral("Before");
    good(store.insert(stored));
    const auto count = [&reader](const QString &search) {
        OrderQuery query;
        query.search = search;
        return good(reader.count(query));
    };
    CHECK(count(QStringLiteral("before")) == 1);
    stored.order.recipient.name = QStringLiteral("Afterwards");
    good(store.update(stored));
    CHECK(count(QStringLiteral("before")) == 0);
    CHECK(count(QStringLiteral("afterw")) == 1);
    CHECK(good(fixture.database().check()).empty());
    good(store.remove(stored.oid));
    CHECK(count(QStringLiteral("afterw")) == 0);
    CHECK(count(QStringLiteral("af")) == 0);
    CHECK(good(fixture.database().check()).empty());
}

TEST_CASE("the counters agree with counting")
{
    Random random(11);
    StoreFixture fixture;
    std::vector<StoredOrder> orders = fill(fixture, random, 80);
    OrderStore store(fixture.database());
    OrderReader reader(fixture.database());
    for (int i = 0; i < 40; ++i) {
        StoredOrder &stored = orders[static_cast<std::size_t>(pick(random, 0, static_cast<int>(orders.size()) - 1))];
        if (pick(random, 0, 4) == 0) {
            good(store.remove(stored.oid));
            std::swap(stored, orders.back());
            orders.pop_back();
        } else {
            stored.order.stage = static_cast<Stage>(pick(random, 0, stageCount - 1));
            stored.order.needsAttention = !stored.order.needsAttention;
            good(store.update(stored));
        }
    }
    const OrderReader::Counts counts = good(reader.counts());
    CHECK(counts.all == static_cast<qint64>(orders.size()));
    for (int stage = 0; stage < stageCount; ++stage)
        CHECK(counts.byStage.value(stage) == std::count_if(orders.begin(), orders.end(), [stage](const StoredOrder &o) {
                  return o.order.stage == static_cast<Stage>(stage);
              }));
    for (const QString &name : {QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("Gamma")})
        CHECK(counts.byAccount.value(name) ==
              std::count_if(orders.begin(), orders.end(),
                            [&name](const StoredOrder &o) { return o.order.account == name; }));
    CHECK(counts.attention ==
          std::count_if(orders.begin(), orders.end(), [](const StoredOrder &o) { return o.order.needsAttention; }));
}

TEST_CASE("earlier recipients are offered once each, newest first")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore store(fixture.database());
    OrderReader reader(fixture.database());
    Random random(4);
    const auto put = [&](int number, const QString &name, const QString &city, const QString &sku) {
        StoredOrder stored = sampleOrder(random, account, number);
        stored.order.createdAt = QDateTime::fromMSecsSinceEpoch(1'600'000'000'000 + number * 1000LL, Qt::UTC);
        stored.order.recipient = {};
        stored.order.recipient.name = name;
        stored.order.recipient.address.city = city;
        stored.order.items.front().sku = sku;
        good(store.insert(stored));
    };
    put(1, QStringLiteral("Ada Example"), QStringLiteral("London"), QStringLiteral("X1"));
    put(2, QStringLiteral("Bea Sample"), QStringLiteral("Leeds"), QStringLiteral("LONDON-MUG"));
    put(3, QStringLiteral("Ada Example"), QStringLiteral("London"), QStringLiteral("X1"));
    put(4, QStringLiteral("Cy Instance"), QStringLiteral("London"), QStringLiteral("X1"));
    const auto names = [&reader](const QString &search, int limit) {
        QStringList list;
        for (const Recipient &recipient : good(reader.recipients(search, limit)))
            list.append(recipient.name);
        return list.join(u',');
    };
    CHECK(names(QStringLiteral("london"), 10) == QStringLiteral("Cy Instance,Ada Example"));
    CHECK(names(QStringLiteral("lo"), 10) == QStringLiteral("Cy Instance,Ada Example"));
    CHECK(names(QStringLiteral("london ad"), 10) == QStringLiteral("Ada Example"));
    CHECK(names({}, 10) == QStringLiteral("Cy Instance,Ada Example,Bea Sample"));
    CHECK(names({}, 1) == QStringLiteral("Cy Instance"));
    CHECK(names({}, 0).isEmpty());
}
