// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a list that is too long for the first way of reading it: what is looked for lies elsewhere.
#include "tests/store/list_model.h"

#include "core/store/order_reader.h"
#include "core/store/short_index.h"
#include "core/store/statement.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

constexpr int people = 100;
constexpr int copiesOfEach = 120;

void run(Database &database, const QString &sql, const QVariantList &values = {})
{
    good(done(execute(database, sql, values)));
}

// Each person's orders follow one another, so that what is found lies together in every sort.
void fill(StoreFixture &fixture)
{
    Database &database = fixture.database();
    Random random(5);
    const std::vector<AccountRecord> accounts{fixture.account(QStringLiteral("Alpha")),
                                              fixture.account(QStringLiteral("beta"))};
    Result<Transaction> transaction = Transaction::begin(database, Durability::Ordinary);
    REQUIRE(transaction);
    for (int i = 0; i < people; ++i) {
        StoredOrder stored = sampleOrder(random, accounts[i < 90 ? 0 : 1], i);
        stored.order.remoteId.clear();
        stored.order.stage = i < 95 ? Stage::Shipped : Stage::Failed;
        stored.order.needsAttention = i % 50 == 0;
        stored.order.recipient.name = i < 97 ? QStringLiteral("Anna Smith") : QStringLiteral("Zoë Zimmer 田中");
        stored.order.createdAt = QDateTime::fromMSecsSinceEpoch(1'500'000'000'000 + i * 3'000'000'000LL, Qt::UTC);
        stored.order.updatedAt = stored.order.createdAt;
        good(OrderStore(database).insert(stored));
    }
    run(database,
        QStringLiteral(
            "WITH RECURSIVE copies (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM copies "
            "WHERE value < %1) INSERT INTO orders (id, account_id, remote_id, reference, reference_key, recipient, "
            "recipient_key, country_code, stage, provider_status, needs_attention, created_at, updated_at, "
            "total_minor, currency, shipping_method, items, quantity, tracking) "
            "SELECT o.id || '-' || c.value, o.account_id, '', o.reference, o.reference_key, o.recipient, "
            "o.recipient_key, o.country_code, o.stage, o.provider_status, o.needs_attention, "
            "o.created_at + c.value, o.updated_at + c.value, o.total_minor, o.currency, "
            "o.shipping_method, o.items, o.quantity, o.tracking "
            "FROM orders o CROSS JOIN copies c ORDER BY c.value, o.oid")
            .arg(copiesOfEach));
    run(database, QStringLiteral("INSERT INTO orders_search (oid, recipient, other) SELECT o.oid, s.recipient, s.other "
                                 "FROM orders o JOIN orders_search s ON s.oid = (o.oid - 1) % %1 + 1 WHERE o.oid > %1")
                      .arg(people));
    run(database, QStringLiteral("INSERT INTO orders_fts (orders_fts) VALUES ('rebuild')"));
    run(database, QStringLiteral("INSERT INTO orders_short (orders_short) VALUES ('delete-all')"));
    good(fillShortIndex(database));
    good(transaction->commit());
}

std::vector<OrderQuery> queries()
{
    std::vector<OrderQuery> queries;
    for (const char *search : {"", "zimmer", "zi", "田", "anna", "an", "zimmer zo", "anna zz", "gb zi", "smith po-3"}) {
        for (int filter = 0; filter < 6; ++filter) {
            OrderQuery query;
            query.search = QString::fromUtf8(search);
            if (filter == 1)
                query.accounts = QStringList{QStringLiteral("beta")};
            if (filter == 2)
                query.stages = {Stage::Failed};
            query.attention = filter == 3;
            if (filter == 4 || filter == 5)
                query.from = QDateTime::fromMSecsSinceEpoch(1'500'000'000'000 + 96 * 3'000'000'000LL + 7, Qt::UTC);
            if (filter == 5)
                query.to = query.from.addMSecs(3'000'000'050);
            queries.push_back(query);
        }
    }
    return queries;
}

} // namespace

TEST_CASE("the first rows are the beginning of the whole list, wherever they lie")
{
    StoreFixture fixture;
    fill(fixture);
    const auto reading = fixture.reader();
    OrderReader reader(*reading);
    for (OrderQuery query : queries()) {
        for (int sort = 0; sort < 8; ++sort) {
            for (const bool descending : {false, true}) {
                query.sort = static_cast<OrderSort>(sort);
                query.descending = descending;
                INFO(described(query));
                const std::vector<qint64> all = good(reader.matching(query));
                const OrderReader::Start start = good(reader.first(query, 64));
                std::vector<qint64> oids;
                for (const OrderRow &row : start.rows)
                    oids.push_back(row.oid);
                const std::size_t shown = std::min<std::size_t>(all.size(), 64);
                CHECK(oids == std::vector<qint64>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown)));
                CHECK(start.complete == (all.size() <= 64));
                CHECK(start.count.value_or(static_cast<qint64>(all.size())) == static_cast<qint64>(all.size()));
                CHECK(good(reader.count(query)) == static_cast<qint64>(all.size()));
            }
        }
    }
}
