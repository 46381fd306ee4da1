// SPDX-License-Identifier: GPL-3.0-or-later
// At every commit both search indexes are as the rows of orders are, and after a kill they are as at the last commit.
//
// PLATEN_STORE_KILLS sets the number of kills (default: 8), PLATEN_CRASH_SEED their times.
#include "core/store/search_text.h"
#include "core/store/statement.h"
#include "tests/store/restore_fixture.h"
#include "tests/support/environment.h"

#include <QRandomGenerator>
#include <QSet>

#include <cstdio>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

void exec(Database &database, const QString &sql)
{
    good(execute(database, sql));
}

// "oid term" of everything that orders_short holds.
QSet<QString> heldTokens(Database &database)
{
    exec(database, QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab ('main', "
                                  "'orders_short', 'instance')"));
    QSet<QString> tokens;
    good(eachRow(database, QStringLiteral("SELECT doc, term FROM temp.terms"), {}, [&tokens](QSqlQuery &row) {
        tokens.insert(row.value(0).toString() + u' ' + row.value(1).toString());
        return true;
    }));
    return tokens;
}

QSet<QString> dueTokens(Database &database)
{
    QSet<QString> tokens;
    good(eachRow(database, QStringLiteral("SELECT oid, recipient, other FROM orders_search"), {},
                 [&tokens](QSqlQuery &row) {
                     const SearchText text{row.value(1).toString(), row.value(2).toString()};
                     for (const QString &token : shortTokens(text).split(u' ', Qt::SkipEmptyParts))
                         tokens.insert(row.value(0).toString() + u' ' + token);
                     return true;
                 }));
    return tokens;
}

void checkIndexes(Database &database)
{
    CHECK(good(database.check()).empty());
    CHECK(good(readValue<int>(database, QStringLiteral("SELECT count(*) FROM search_changes"))) == 0);
    CHECK(heldTokens(database) == dueTokens(database));
}

// Adds, changes and removes orders at random.
class Changes
{
public:
    // Numbers its orders from there.
    Changes(Database &database, quint32 seed, int from)
        : m_random(seed)
        , m_added(from)
        , m_accounts(good(AccountStore(database).all()))
    {
        for (const qint64 oid : good(OrderReader(database).matching({})))
            orders.push_back(*good(OrderStore(database).byOid(oid)));
    }

    // In a transaction of its own, or in the present one.
    void one(Database &database)
    {
        OrderStore store(database);
        const int what = orders.empty() ? 0 : number(0, 4);
        if (what < 2) {
            const auto &account = m_accounts[static_cast<std::size_t>(number(0, last(m_accounts)))];
            orders.push_back(sampleOrder(m_random, account, ++m_added));
            return good(store.insert(orders.back()));
        }
        const auto which = static_cast<std::size_t>(number(0, last(orders)));
        if (what < 4) {
            orders[which].order.recipient.name = randomText(m_random);
            orders[which].order.reference = randomWord(m_random);
            return good(store.update(orders[which]));
        }
        good(store.remove(orders[which].oid));
        orders.erase(orders.begin() + static_cast<std::ptrdiff_t>(which));
    }

    void several(Database &database)
    {
        const std::vector<StoredOrder> before = orders;
        Transaction transaction = good(Transaction::begin(database, Durability::Ordinary));
        for (int i = number(1, 12); i > 0; --i)
            one(database);
        if (number(0, 3) == 0)
            orders = before; // rolled back
        else
            good(transaction.commit());
    }

    int number(int from, int to) { return pick(m_random, from, to); }

    std::vector<StoredOrder> orders;

private:
    template <typename T>
    static int last(const std::vector<T> &list)
    {
        return static_cast<int>(list.size()) - 1;
    }

    Random m_random;
    int m_added;
    std::vector<AccountRecord> m_accounts;
};

} // namespace

TEST_CASE("whatever happens to orders, both search indexes follow at the commit")
{
    StoreFixture fixture;
    for (int i = 0; i < 3; ++i)
        fixture.account(QStringLiteral("Shop %1").arg(i));
    Changes changes(fixture.database(), 10, 0);
    for (int step = 0; step < 60; ++step) {
        changes.several(fixture.database());
        changes.one(fixture.database());
        if (changes.number(0, 9) == 0) {
            fixture.close();
            fixture.reopen();
        }
        checkIndexes(fixture.database());
    }
    // The orders of an account that is removed go with it.
    const AccountRecord gone = good(AccountStore(fixture.database()).all()).back();
    good(AccountStore(fixture.database()).remove(gone.id));
    CHECK(good(readValue<int>(fixture.database(), QStringLiteral("SELECT count(*) FROM orders WHERE account_id = ?"),
                              {gone.id})) == 0);
    checkIndexes(fixture.database());
}

TEST_CASE("as another process that changes orders until it is killed", "[.child-changes]")
{
    REQUIRE(qEnvironmentVariableIsSet("PLATEN_TEST_DIR")); // without it the person's own data would be used
    const DataDir dir = good(DataDir::open(qEnvironmentVariable("PLATEN_TEST_DIR")));
    const auto database = good(Database::open(dir, Database::Access::Write));
    Changes changes(*database, QRandomGenerator::global()->generate(),
                    qEnvironmentVariableIntValue("PLATEN_TEST_FILE"));
    std::puts("ready");
    std::fflush(stdout);
    for (;;)
        changes.several(*database);
}

TEST_CASE("a program that is killed while it changes orders leaves both search indexes as at its last commit")
{
    const int kills = numberFromEnvironment("PLATEN_STORE_KILLS", 8);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    StoreFixture fixture;
    fixture.account(QStringLiteral("Shop"));
    bool changed = false;
    for (int i = 0; i < kills; ++i) {
        fixture.close();
        const auto child = startChild(QStringLiteral("[.child-changes]"), fixture.dir(), QString::number(i * 100'000));
        waitFor(*child, "ready");
        killAfter(*child, random.bounded(60'000));
        fixture.reopen();
        checkIndexes(fixture.database());
        changed = changed || ordersIn(fixture.database()) > 0;
    }
    CHECK(changed);
}

TEST_CASE("an index that lacks an order is found by the check")
{
    StoreFixture fixture;
    Random random(11);
    StoredOrder order = sampleOrder(random, fixture.account(QStringLiteral("Shop")), 1);
    good(OrderStore(fixture.database()).insert(order));
    exec(fixture.database(), QStringLiteral("INSERT INTO orders_fts (orders_fts, rowid, recipient, other) "
                                            "SELECT 'delete', oid, recipient, other FROM orders_search"));
    CHECK_FALSE(good(fixture.database().check()).empty());
}
