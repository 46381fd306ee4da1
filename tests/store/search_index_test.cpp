// SPDX-License-Identifier: GPL-3.0-or-later
// At every commit both search indexes are as the rows of orders are.
#include "core/store/search_text.h"
#include "core/store/statement.h"
#include "tests/store/store_fixture.h"

#include <QSet>

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

} // namespace

TEST_CASE("whatever happens to orders, both search indexes follow at the commit")
{
    StoreFixture fixture;
    Random random(10);
    std::vector<AccountRecord> accounts;
    for (int i = 0; i < 3; ++i)
        accounts.push_back(fixture.account(QStringLiteral("Shop %1").arg(i)));
    std::vector<StoredOrder> orders;
    int number = 0;
    const auto addOne = [&] {
        orders.push_back(sampleOrder(random, accounts[static_cast<std::size_t>(pick(random, 0, 2))], ++number));
        good(OrderStore(fixture.database()).insert(orders.back()));
    };
    const auto change = [&](OrderStore &store) {
        const int what = orders.empty() ? 0 : pick(random, 0, 4);
        const std::size_t which =
            orders.empty() ? 0 : static_cast<std::size_t>(pick(random, 0, static_cast<int>(orders.size()) - 1));
        if (what < 2)
            return addOne();
        if (what < 4) {
            orders[which].order.recipient.name = randomText(random);
            orders[which].order.reference = randomWord(random);
            return good(store.update(orders[which]));
        }
        good(store.remove(orders[which].oid));
        orders.erase(orders.begin() + static_cast<std::ptrdiff_t>(which));
    };
    for (int step = 0; step < 60; ++step) {
        OrderStore store(fixture.database());
        const std::vector<StoredOrder> before = orders;
        {
            Transaction transaction = good(Transaction::begin(fixture.database(), Durability::Ordinary));
            for (int i = pick(random, 1, 12); i > 0; --i)
                change(store);
            if (pick(random, 0, 3) == 0)
                orders = before; // rolled back
            else
                good(transaction.commit());
        }
        change(store); // in a transaction of its own
        if (pick(random, 0, 9) == 0) {
            fixture.close();
            fixture.reopen();
        }
        checkIndexes(fixture.database());
    }
    // The orders of an account that is removed go with it.
    const AccountRecord gone = accounts.back();
    good(AccountStore(fixture.database()).remove(gone.id));
    CHECK(good(readValue<int>(fixture.database(), QStringLiteral("SELECT count(*) FROM orders WHERE account_id = ?"),
                              {gone.id})) == 0);
    checkIndexes(fixture.database());
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
