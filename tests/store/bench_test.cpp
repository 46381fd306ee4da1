// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements, each next to bare SQLite doing the same in the same run: test_store "[.bench]". PLATEN_BENCH_ORDERS
// sets how many orders the lists have (1,000,000), PLATEN_BENCH_DIR keeps them for the next run.
#include "tests/store/store_fixture.h"

#ifdef PLATEN_BARE_SQLITE

#include "core/domain/order_document.h"
#include "core/store/order_reader.h"
#include "core/store/order_rows.h"
#include "core/store/tables.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>
#include <map>
#include <sqlite3.h>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

constexpr int batch = 500;

// SQLite's own interface, without our code.
class Bare
{
public:
    explicit Bare(const QString &file)
    {
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &m_handle) == SQLITE_OK);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = NORMAL");
        run("PRAGMA foreign_keys = ON");
        run("PRAGMA cache_size = -16384");
        run("PRAGMA temp_store = MEMORY");
    }
    ~Bare()
    {
        for (const auto &[sql, statement] : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_handle);
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    void run(const char *sql) { REQUIRE(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }

    sqlite3_stmt *prepared(const QByteArray &sql)
    {
        sqlite3_stmt *&statement = m_statements[sql];
        if (!statement && sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            FAIL(sqlite3_errmsg(m_handle));
        return statement;
    }

    // Binds, steps to the end, and adds up the first column, so that nothing is optimised away.
    qint64 all(const QByteArray &sql, const QVariantList &values = {})
    {
        sqlite3_stmt *statement = prepared(sql);
        int place = 0;
        for (const QVariant &value : values) {
            ++place;
            if (value.isNull()) {
                sqlite3_bind_null(statement, place);
            } else if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray) {
                const bool text = value.typeId() == QMetaType::QString;
                const QByteArray bytes = text ? value.toString().toUtf8() : value.toByteArray();
                const int size = static_cast<int>(bytes.size());
                text ? sqlite3_bind_text(statement, place, bytes.constData(), size, SQLITE_TRANSIENT)
                     : sqlite3_bind_blob(statement, place, bytes.constData(), size, SQLITE_TRANSIENT);
            } else {
                sqlite3_bind_int64(statement, place, value.toLongLong());
            }
        }
        qint64 rows = 0;
        int result = SQLITE_ROW;
        while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
            for (int column = sqlite3_column_count(statement) - 1; column >= 0; --column)
                m_sink += sqlite3_column_bytes(statement, column);
            ++rows;
        }
        if (result != SQLITE_DONE)
            FAIL(sqlite3_errmsg(m_handle));
        sqlite3_reset(statement);
        return rows;
    }

    qint64 lastRow() const { return sqlite3_last_insert_rowid(m_handle); }

private:
    sqlite3 *m_handle = nullptr;
    std::map<QByteArray, sqlite3_stmt *> m_statements;
    qint64 m_sink = 0;
};

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

struct Spread
{
    double median = 0;
    double worst = 0; // p99
};

// In milliseconds.
Spread measure(int times, const std::function<void(int)> &work)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        took.push_back(seconds(timer) * 1000);
    }
    std::sort(took.begin(), took.end());
    return {took[took.size() / 2], took[std::min(took.size() - 1, took.size() * 99 / 100)]};
}

void print(const QString &what, const Spread &ours, const Spread &bare)
{
    std::printf("%-46s Platen %9.3f ms p99 %9.3f   bare %9.3f ms p99 %9.3f   ratio %.2f\n", what.toUtf8().constData(),
                ours.median, ours.worst, bare.median, bare.worst, ours.median / bare.median);
    std::fflush(stdout);
}

struct BareRow
{
    QVariantList order;
    QVariantList documents;
    QVariantList search;
    QString tokens;
};

BareRow bareRow(const StoredOrder &stored)
{
    const SearchText text = searchText(stored.order);
    return {orderColumns().insertion(orderTable).of(stored),
            {QJsonDocument(orderDocument(stored.order)).toJson(QJsonDocument::Compact), stored.raw},
            {text.recipient, text.other},
            shortTokens(text)};
}

double insertBare(Bare &bare, const std::vector<BareRow> &rows)
{
    const QByteArray order = orderColumns().insertion(orderTable).sql.toLatin1();
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % batch == 0)
            bare.run("BEGIN IMMEDIATE");
        bare.all(order, rows[i].order);
        const QVariant oid = bare.lastRow();
        bare.all("INSERT INTO order_docs (oid, doc, raw) VALUES (?, ?, ?)", QVariantList{oid} + rows[i].documents);
        bare.all("INSERT INTO orders_search (oid, recipient, other) VALUES (?, ?, ?)",
                 QVariantList{oid} + rows[i].search);
        bare.all("INSERT INTO orders_short (rowid, tokens) VALUES (?, ?)", {oid, rows[i].tokens});
        if (i % batch == batch - 1 || i + 1 == rows.size()) {
            bare.run("INSERT INTO orders_fts (rowid, recipient, other) SELECT s.oid, s.recipient, s.other FROM "
                     "search_changes c JOIN orders_search s ON s.oid = c.oid");
            bare.run("DELETE FROM search_changes");
            bare.run("COMMIT");
        }
    }
    return static_cast<double>(rows.size()) / seconds(timer);
}

double insertOurs(Database &database, std::vector<StoredOrder> &orders)
{
    OrderStore store(database);
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < orders.size();) {
        Result<Transaction> transaction = Transaction::begin(database, Durability::Ordinary);
        REQUIRE(transaction);
        for (int j = 0; j < batch && i < orders.size(); ++j, ++i)
            good(store.insert(orders[i]));
        good(transaction->commit());
    }
    return static_cast<double>(orders.size()) / seconds(timer);
}

} // namespace

TEST_CASE("inserting orders, 500 to a transaction", "[.bench]")
{
    constexpr int count = 20'000;
    for (int round = 0; round < 2; ++round) {
        StoreFixture ours;
        StoreFixture theirs;
        const AccountRecord account = ours.account(QStringLiteral("Shop"));
        theirs.account(QStringLiteral("Shop"));
        theirs.close();
        Random random(1);
        std::vector<StoredOrder> orders;
        std::vector<BareRow> rows;
        for (int i = 0; i < count; ++i) {
            orders.push_back(sampleOrder(random, account, i));
            orders.back().order.id = newOrderId();
            rows.push_back(bareRow(orders.back()));
        }
        Bare bare(theirs.dir().database());
        const double bareRate = insertBare(bare, rows);
        const double rate = insertOurs(ours.database(), orders);
        std::printf("insert: Platen %.0f orders/s, bare SQLite %.0f orders/s, %.0f %%\n", rate, bareRate,
                    100 * rate / bareRate);
        std::fflush(stdout);
    }
}

TEST_CASE("lists and searches over many orders", "[.bench]")
{
    const int wanted = qEnvironmentVariableIntValue("PLATEN_BENCH_ORDERS");
    const int count = wanted > 0 ? wanted : 1'000'000;
    QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("PLATEN_BENCH_DIR");
    const DataDir dir = good(DataDir::open(kept.isEmpty() ? folder.path() : kept));
    {
        const auto database = good(Database::open(dir, Database::Access::Write));
        AccountStore accounts(*database);
        for (const QString &name : {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")}) {
            AccountRecord record;
            record.name = name;
            record.provider = QStringLiteral("prodigi");
            if (!good(accounts.bySlug(accountSlug(name))))
                good(accounts.add(record));
        }
        const AccountRecord one = good(accounts.byName(QStringLiteral("One")));
        const AccountRecord two = good(accounts.byName(QStringLiteral("Two")));
        int done = static_cast<int>(good(OrderReader(*database).counts()).all);
        Random random(static_cast<unsigned>(done));
        QElapsedTimer timer;
        timer.start();
        const int before = done;
        while (done < count) {
            std::vector<StoredOrder> orders;
            for (int i = 0; i < 5000 && done < count; ++i, ++done) {
                orders.push_back(sampleOrder(random, random() % 10 == 0 ? two : one, done));
                orders.back().raw.truncate(300);
            }
            insertOurs(*database, orders);
        }
        std::printf("%d orders, %d of them added in %.0f s\n", done, done - before, seconds(timer));
        std::fflush(stdout);
    }
    const auto database = good(Database::open(dir, Database::Access::ReadOnly));
    OrderReader reader(*database);
    Bare bare(dir.database());
    Random random(7);
    std::vector<qint64> all;
    const auto named = [](const char *name, OrderSort sort, bool descending) {
        OrderQuery query;
        query.sort = sort;
        query.descending = descending;
        return std::pair(QString::fromLatin1(name), query);
    };
    const std::vector<std::pair<QString, OrderQuery>> sorts{
        named("created", OrderSort::Created, true),      named("updated", OrderSort::Updated, true),
        named("reference", OrderSort::Reference, false), named("recipient", OrderSort::Recipient, false),
        named("account", OrderSort::Account, false),     named("stage", OrderSort::Stage, false),
        named("total", OrderSort::Total, true),          named("remote id", OrderSort::RemoteId, true)};
    for (const auto &[name, query] : sorts) {
        const Spread ours = measure(3, [&](int) { all = good(reader.matching(query)); });
        const Spread theirs = measure(3, [&](int) {
            bare.all("SELECT oid FROM orders INDEXED BY orders_by_created ORDER BY created_at DESC, oid DESC");
        });
        print(QStringLiteral("matching all by %1 (bare: by created)").arg(name), ours, theirs);
    }
    OrderQuery filtered;
    filtered.attention = true;
    print(QStringLiteral("matching attention by created"), measure(5, [&](int) { good(reader.matching(filtered)); }),
          measure(5, [&](int) {
              bare.all("SELECT oid FROM orders WHERE needs_attention = 1 ORDER BY created_at DESC, oid DESC");
          }));
    filtered.sort = OrderSort::Recipient;
    print(QStringLiteral("matching attention by recipient"), measure(5, [&](int) { good(reader.matching(filtered)); }),
          measure(5, [&](int) {
              bare.all("SELECT oid FROM orders WHERE needs_attention = 1 ORDER BY recipient_key, oid");
          }));
    filtered = {};
    filtered.accounts = QStringList{QStringLiteral("Two")};
    filtered.stages = {Stage::Preparing, Stage::InProduction, Stage::Produced};
    for (const OrderSort sort : {OrderSort::Created, OrderSort::Total}) {
        filtered.sort = sort;
        print(QStringLiteral("matching 3 stages of an account, sort %1").arg(static_cast<int>(sort)),
              measure(5, [&](int) { good(reader.matching(filtered)); }), measure(5, [&](int) {
                  bare.all(
                      "SELECT oid FROM orders WHERE account_id = 2 AND stage IN (5, 6, 7) ORDER BY created_at DESC");
              }));
    }
    all = good(reader.matching({}));
    const auto any100 = [&] {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(random() % (all.size() - 100));
        return std::vector<qint64>(first, first + 100);
    };
    print(QStringLiteral("rows: any 100 of the list"), measure(300, [&](int) { good(reader.rows(any100())); }),
          measure(300, [&](int) {
              bare.all("SELECT o.oid, o.id, a.name, a.provider, o.reference, o.remote_id, o.recipient, o.country_code, "
                       "o.stage, o.provider_status, o.needs_attention, o.created_at, o.updated_at, o.total_minor, "
                       "o.currency, o.shipping_method, o.items, o.quantity, o.tracking FROM json_each(?) j "
                       "CROSS JOIN orders o ON o.oid = j.value CROSS JOIN accounts a ON a.id = o.account_id",
                       {jsonList(any100())});
          }));
    for (const auto &[name, query] : sorts) {
        QString cursor;
        const Spread ours = measure(200, [&](int) {
            const OrderReader::Page page = good(reader.page(query, 50, cursor));
            cursor = page.next;
        });
        std::printf("page of 50 whole orders by %-22s %9.3f ms p99 %9.3f\n", name.toUtf8().constData(), ours.median,
                    ours.worst);
    }
    std::printf("counts %.3f ms\n", measure(50, [&](int) { good(reader.counts()); }).worst);

    const auto search = [&](const QString &what, const std::function<QString(int)> &text) {
        std::vector<QString> texts;
        for (int i = 0; i < 30; ++i)
            texts.push_back(text(i));
        std::size_t found = 0;
        const Spread ours = measure(30, [&](int i) {
            OrderQuery query;
            query.search = texts[static_cast<std::size_t>(i)];
            found = good(reader.matching(query)).size();
        });
        const Spread theirs = measure(30, [&](int i) {
            bare.all("SELECT o.oid FROM orders_fts CROSS JOIN orders o ON o.oid = orders_fts.rowid "
                     "WHERE orders_fts MATCH ? ORDER BY o.created_at DESC, o.oid DESC",
                     {searchWords(texts[static_cast<std::size_t>(i)]).match});
        });
        print(QStringLiteral("search: %1 (last found %2)").arg(what).arg(found), ours, theirs);
    };
    const auto some = [&](int) { return good(reader.order(all[random() % all.size()])).order; };
    search(QStringLiteral("a reference"), [&](int i) { return some(i).reference; });
    search(QStringLiteral("a name"), [&](int i) { return some(i).recipient.name; });
    search(QStringLiteral("three letters"), [&](int i) { return some(i).recipient.name.left(3); });
    search(QStringLiteral("five letters"),
           [&](int i) { return some(i).recipient.name.left(4) + QStringLiteral(" sw1"); });
    search(QStringLiteral("tracking"), [&](int i) { return some(i).shipments.front().trackingNumber; });
    OrderQuery two;
    two.search = QStringLiteral("zq");
    print(QStringLiteral("search: two letters (no index)"), measure(3, [&](int) { good(reader.matching(two)); }),
          measure(3, [&](int) {
              bare.all("SELECT oid FROM orders_search WHERE instr(recipient, 'zq') OR instr(other, 'zq')");
          }));
    two.search = QStringLiteral("example.org");
    print(QStringLiteral("search: what every order has"), measure(2, [&](int) { good(reader.matching(two)); }),
          measure(2, [&](int) { bare.all("SELECT rowid FROM orders_fts WHERE orders_fts MATCH '\"example.org\"'"); }));
}

#endif
