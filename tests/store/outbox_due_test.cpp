// SPDX-License-Identifier: GPL-3.0-or-later
// The next entry that is due is found by an index, and is the same as a look at all entries finds.
#include "core/store/order_store.h"
#include "core/store/outbox_due.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"
#include "tests/store/store_fixture.h"

#include <random>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

const QDateTime start(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

bool isDue(const OutboxEntry &entry, const QDateTime &now)
{
    if (!isEverDue(entry))
        return false;
    const std::vector<Rest> rests = restsOf(entry, entry.resend);
    return std::none_of(rests.begin(), rests.end(), [&now](const Rest &rest) { return rest.covers(now); });
}

// The ids of the due entries that are first of their orders, found by looking at all.
QList<qint64> dueBySight(Database &database, qint64 accountId, const QDateTime &now)
{
    QList<qint64> due;
    QSet<qint64> orders;
    for (const OutboxEntry &entry : good(OutboxStore(database).open())) {
        if (orders.contains(entry.oid))
            continue;
        orders.insert(entry.oid);
        if (entry.accountId == accountId && isDue(entry, now))
            due.append(entry.id);
    }
    std::sort(due.begin(), due.end());
    return due;
}

QList<qint64> dueByIndex(Database &database, qint64 accountId, const QDateTime &now)
{
    QList<qint64> due;
    (void)good(OutboxStore(database).firstDue(accountId, now, [&](const OutboxEntry &entry) {
        if (isDue(entry, now) && !due.contains(entry.id))
            due.append(entry.id);
        return false;
    }));
    std::sort(due.begin(), due.end());
    return due;
}

QString planOf(Database &database, const QString &sql)
{
    QStringList plan;
    good(eachRow(database, QStringLiteral("EXPLAIN QUERY PLAN ") + sql, {}, [&plan](QSqlQuery &row) {
        plan.append(row.value(3).toString());
        return true;
    }));
    return plan.join(u'\n');
}

} // namespace

TEST_CASE("random entries: the index finds what a look at all entries finds, by any clock")
{
    StoreFixture fixture;
    Database &database = fixture.database();
    std::mt19937 random(12);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    QList<qint64> accounts;
    for (int i = 0; i < 2; ++i)
        accounts.append(fixture.account(QStringLiteral("Shop %1").arg(i)).id);
    OutboxStore outbox(database);
    std::vector<OutboxEntry> entries;
    for (int i = 0; i < 60; ++i) {
        StoredOrder order;
        order.accountId = accounts[i % 2];
        order.order.reference = QString::number(i);
        good(OrderStore(database).insert(order));
        for (int n = upTo(2); n >= 0; --n) {
            OutboxEntry entry;
            entry.oid = order.oid;
            entry.operation = n == 0 ? Operation(Create()) : Operation(Cancel());
            entry.createdAt = start.addSecs(upTo(100));
            good(outbox.add(entry));
            entries.push_back(good(outbox.byId(entry.id)).value());
        }
    }
    for (int step = 0; step < 400; ++step) {
        OutboxEntry &entry = entries[static_cast<std::size_t>(upTo(static_cast<int>(entries.size()) - 1))];
        entry.state = static_cast<OutboxState>(upTo(5));
        entry.attempts = upTo(2);
        entry.resend = upTo(3) == 0;
        entry.bytesTotal = upTo(5) == 0 ? std::optional<qint64>(7) : std::nullopt;
        entry.notBefore = upTo(2) == 0 ? entry.createdAt.addSecs(upTo(200)) : QDateTime();
        entry.nextAttemptAt = upTo(2) == 0 ? start.addSecs(upTo(400)) : QDateTime();
        entry.rest = upTo(1) == 0 ? std::optional(std::chrono::milliseconds(upTo(100'000))) : std::nullopt;
        entry.error = upTo(1) == 0 ? QJsonObject{{"code", "timeout"}} : QJsonObject();
        good(outbox.update(entry));
        // The clock may have been set back, or ahead.
        const QDateTime now = start.addSecs(upTo(1000) - 500);
        for (const qint64 account : accounts) {
            CHECK(dueByIndex(database, account, now) == dueBySight(database, account, now));
            const QDateTime next = good(outbox.nextDue(account, now));
            CHECK((!next.isValid() || next > now));
        }
    }
    // An order that moves to another account takes its entries along.
    StoredOrder moved = good(OrderStore(database).byOid(entries.front().oid)).value();
    moved.accountId = moved.accountId == accounts[0] ? accounts[1] : accounts[0];
    good(OrderStore(database).update(moved));
    CHECK(good(outbox.byId(entries.front().id))->accountId == moved.accountId);
}

TEST_CASE("the next due entry is found without sorting or scanning")
{
    StoreFixture fixture;
    const QString first = QStringLiteral("AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.oid = b.oid AND e.id < b.id "
                                         "AND e.state < 4) ");
    const QString from = QStringLiteral("SELECT b.payload, o.id, a.name FROM outbox b CROSS JOIN orders o ON "
                                        "o.oid = b.oid CROSS JOIN accounts a ON a.id = o.account_id ");
    const QString due = planOf(fixture.database(), from + QStringLiteral("WHERE b.account_id = 1 AND b.due_at <= 2 ") +
                                                       first + QStringLiteral("ORDER BY b.due_at, b.id"));
    CHECK(due.contains(u"outbox_due"));
    CHECK_FALSE(due.contains(u"TEMP B-TREE"));
    const QString open =
        planOf(fixture.database(), from + QStringLiteral("WHERE b.account_id = 1 AND b.state < 4 AND b.id > 2 ") +
                                       first + QStringLiteral("ORDER BY b.id"));
    CHECK(open.contains(u"outbox_open_of_account"));
    CHECK_FALSE(open.contains(u"TEMP B-TREE"));
}

TEST_CASE("delayed entries and unanswered submissions are found by indexes of their own")
{
    StoreFixture fixture;
    const QString from = QStringLiteral("SELECT b.payload FROM outbox b CROSS JOIN orders o ON o.oid = b.oid ");
    CHECK(planOf(fixture.database(),
                 from + QStringLiteral("WHERE b.state = 0 AND b.next_attempt_at IS NOT NULL ORDER BY b.id"))
              .contains(u"outbox_delayed"));
    CHECK(planOf(fixture.database(),
                 from + QStringLiteral("WHERE b.account_id = 1 AND b.state IN (1, 2) AND o.remote_id = ''"))
              .contains(u"outbox_unanswered"));

    const AccountRecord one = fixture.account(QStringLiteral("One"));
    const AccountRecord two = fixture.account(QStringLiteral("Two"));
    Random random(3);
    const auto put = [&](const AccountRecord &account, const QString &reference, const QString &remoteId,
                         OutboxState state, bool isDelayed) {
        StoredOrder order = sampleOrder(random, account, 1);
        order.order.id.clear();
        order.order.reference = reference;
        order.order.remoteId = remoteId;
        good(OrderStore(fixture.database()).insert(order));
        OutboxEntry entry;
        entry.oid = order.oid;
        entry.operation = Create();
        entry.state = state;
        if (isDelayed)
            entry.nextAttemptAt = start;
        good(OutboxStore(fixture.database()).add(entry));
        return entry.id;
    };
    put(one, QStringLiteral("sending"), {}, OutboxState::Sending, false);
    put(one, QStringLiteral("unknown"), {}, OutboxState::Unknown, true);
    put(one, QStringLiteral("changing"), QStringLiteral("ord_1"), OutboxState::Sending, false);
    put(one, QStringLiteral("waiting"), {}, OutboxState::Waiting, false);
    const qint64 delayed = put(one, QStringLiteral("delayed"), {}, OutboxState::Waiting, true);
    put(two, QStringLiteral("other"), {}, OutboxState::Unknown, false);

    OutboxStore outbox(fixture.database());
    CHECK(good(outbox.unansweredReferences(one.id)) ==
          QSet<QString>{QStringLiteral("sending"), QStringLiteral("unknown")});
    const std::vector<OutboxEntry> found = good(outbox.delayed());
    REQUIRE(found.size() == 1);
    CHECK(found.front().id == delayed);
}
