// SPDX-License-Identifier: GPL-3.0-or-later
// Finding orders, due orders, and the rules of the inbox.
#include "tests/store/store_fixture.h"

#include "core/store/inbox_store.h"
#include "core/store/statement.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

InboxEvent event(qint64 account, const QString &id, EventOutcome outcome = EventOutcome::Pending)
{
    InboxEvent event;
    event.accountId = account;
    event.eventId = id;
    event.type = QStringLiteral("status");
    event.receivedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    event.headers = {{QStringLiteral("content-type"), QStringLiteral("application/json")}};
    event.body = QByteArray("{\"a\":\0 1}", 9);
    event.outcome = outcome;
    return event;
}

// Each in its own message.
void append(InboxStore &inbox, std::vector<InboxEvent> &events)
{
    std::vector<InboxMessage> messages;
    for (const InboxEvent &event : events)
        messages.push_back({0, event.accountId, {}, event.receivedAt, event.headers, event.body, {event}});
    good(inbox.append(messages));
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i] = messages[i].events.front();
}

InboxEvent append(InboxStore &inbox, const InboxEvent &one)
{
    std::vector<InboxEvent> events{one};
    append(inbox, events);
    return events.front();
}

qint64 rowsOf(Database &database, const QString &table)
{
    return good(readValue<qint64>(database, QStringLiteral("SELECT count(*) FROM ") + table)).value();
}

} // namespace

TEST_CASE("an order is found by its id, its remote id, or an unambiguous reference")
{
    StoreFixture fixture;
    const AccountRecord one = fixture.account(QStringLiteral("One"));
    const AccountRecord two = fixture.account(QStringLiteral("Two"));
    OrderStore orders(fixture.database());
    Random random(1);
    const auto put = [&](const AccountRecord &account, const QString &remoteId, const QString &reference) {
        StoredOrder stored = sampleOrder(random, account, 1);
        stored.order.remoteId = remoteId;
        stored.order.reference = reference;
        good(orders.insert(stored));
        return stored;
    };
    const StoredOrder a = put(one, QStringLiteral("ord_1"), QStringLiteral("PO-1"));
    const StoredOrder b = put(one, QStringLiteral("ord_2"), QStringLiteral("PO-2"));
    const StoredOrder c = put(two, QStringLiteral("ord_3"), QStringLiteral("PO-2"));
    put(one, QStringLiteral("same"), {});
    put(two, QStringLiteral("same"), {});
    put(one, {}, QStringLiteral("po-1"));

    CHECK(good(orders.find(a.order.id)).oid == a.oid);
    CHECK(good(orders.find(QStringLiteral("ord_2"))).oid == b.oid);
    CHECK(good(orders.find(QStringLiteral("PO-1"))).oid == a.oid);
    const Error ambiguous = bad(orders.find(QStringLiteral("PO-2")));
    CHECK(ambiguous.code == ErrorCode::Usage);
    CHECK(ambiguous.message.english().contains(b.order.id));
    CHECK(ambiguous.message.english().contains(c.order.id));
    CHECK(bad(orders.find(QStringLiteral("same"))).code == ErrorCode::Usage);
    for (const QString &text :
         {QString(), QStringLiteral("PO"), QStringLiteral("' OR 1=1 --"), QStringLiteral("ord_9")})
        CHECK(bad(orders.find(text)).code == ErrorCode::NotFound);

    CHECK(good(orders.countByReference(one.id, QStringLiteral("PO-2"))) == 1);
    CHECK(good(orders.countByReference(one.id, QStringLiteral("PO-3"))) == 0);
    const auto byRemote = good(orders.byRemoteIds(one.id, {QStringLiteral("ord_1"), QStringLiteral("ord_3"), QString(),
                                                           QStringLiteral("\"']"), QStringLiteral("ord_2")}));
    CHECK(byRemote.size() == 2);
    CHECK(byRemote.value(QStringLiteral("ord_1")).oid == a.oid);
    CHECK(byRemote.value(QStringLiteral("ord_2")).order == b.order);
    CHECK(good(orders.byRemoteIds(one.id, {})).isEmpty());

    StoredOrder again = a;
    again.order.id.clear();
    CHECK(bad(orders.insert(again)).code == ErrorCode::Storage); // one row per remote id of an account
}

TEST_CASE("an open order is found by its parts")
{
    StoreFixture fixture;
    const AccountRecord one = fixture.account(QStringLiteral("One"));
    const AccountRecord two = fixture.account(QStringLiteral("Two"));
    OrderStore orders(fixture.database());
    Random random(1);
    const auto put = [&](const AccountRecord &account, Stage stage, const QString &part) {
        StoredOrder stored = sampleOrder(random, account, 1);
        stored.order.stage = stage;
        stored.order.remoteId = part;
        Item item;
        item.sku = QStringLiteral("S");
        item.quantity = 1;
        item.reference = part + QStringLiteral("-line");
        item.remoteId = part + QStringLiteral("-item");
        Artwork artwork;
        artwork.area = QStringLiteral("default");
        artwork.url = QStringLiteral("https://example.org/a.png");
        artwork.remoteId = part + QStringLiteral("-art");
        item.artwork = {artwork};
        stored.order.items.push_back(item);
        good(orders.insert(stored));
        return stored;
    };
    const StoredOrder a = put(one, Stage::Preparing, QStringLiteral("a"));
    put(one, Stage::Shipped, QStringLiteral("b"));
    put(two, Stage::Preparing, QStringLiteral("c"));
    for (const char *part : {"a-line", "a-item", "a-art"}) {
        const std::vector<StoredOrder> found = good(orders.byPart(one.id, QString::fromLatin1(part)));
        REQUIRE(found.size() == 1);
        CHECK(found[0].oid == a.oid);
    }
    for (const char *part : {"a", "b-line", "c-line", "default", "", "A-LINE"})
        CHECK(good(orders.byPart(one.id, QString::fromLatin1(part))).empty());
}

TEST_CASE("unconfirmed orders are those that were sent and have no remote id")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("One"));
    OrderStore orders(fixture.database());
    Random random(1);
    std::vector<qint64> wanted;
    for (int stage = 0; stage < stageCount; ++stage) {
        for (const QString &remoteId : {QString(), QStringLiteral("ord_%1").arg(stage)}) {
            StoredOrder stored = sampleOrder(random, account, 1);
            stored.order.stage = static_cast<Stage>(stage);
            stored.order.remoteId = remoteId;
            good(orders.insert(stored));
            if (remoteId.isEmpty() && stage != 0 && !isFinal(stored.order.stage))
                wanted.push_back(stored.oid);
        }
    }
    std::vector<qint64> found;
    for (const StoredOrder &stored : good(orders.unconfirmed(account.id, QStringLiteral("PO-1"))))
        found.push_back(stored.oid);
    CHECK(found == wanted);
    CHECK(good(orders.unconfirmed(account.id, QStringLiteral("po-1"))).empty());
    CHECK(good(orders.unconfirmed(account.id + 1, QStringLiteral("PO-1"))).empty());
}

TEST_CASE("open orders come least recently refreshed first, due ones once they are due")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("One"));
    OrderStore orders(fixture.database());
    Random random(1);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const auto put = [&](int number, Stage stage, const QDateTime &refreshed) {
        StoredOrder stored = sampleOrder(random, account, number);
        stored.order.stage = stage;
        stored.refreshedAt = refreshed;
        good(orders.insert(stored));
        return stored.oid;
    };
    const qint64 recent = put(1, Stage::InProduction, now);
    const qint64 never = put(2, Stage::OnHold, {});
    const qint64 old = put(3, Stage::PartlyShipped, now.addDays(-1));
    const qint64 shipped = put(4, Stage::Shipped, {});
    const qint64 keptThere = put(5, Stage::Draft, now.addDays(-2)); // some providers keep drafts too
    put(6, Stage::Cancelled, {});
    put(7, Stage::Failed, {});
    StoredOrder onlyHere = sampleOrder(random, account, 8);
    onlyHere.order.stage = Stage::Queued;
    onlyHere.order.remoteId.clear();
    good(orders.insert(onlyHere));
    const auto oids = [](const std::vector<StoredOrder> &found) {
        std::vector<qint64> list;
        for (const StoredOrder &stored : found)
            list.push_back(stored.oid);
        return list;
    };
    QStringList expected;
    for (const qint64 oid : {never, keptThere, old, recent})
        expected.append(good(orders.byOid(oid))->order.remoteId);
    QStringList open;
    for (const OrderStore::Open &one : good(orders.open(account.id)))
        open.append(one.remoteId);
    CHECK(open == expected);
    CHECK(good(orders.open(account.id + 1)).empty());

    CHECK(good(orders.due(account.id, now, 10)).empty());
    good(orders.setDue(recent, now.addSecs(-1)));
    good(orders.setDue(shipped, now.addSecs(-5)));
    good(orders.setDue(old, now.addSecs(5)));
    CHECK(oids(good(orders.due(account.id, now, 10))) == std::vector<qint64>{shipped, recent});
    CHECK(oids(good(orders.due(account.id, now, 1))) == std::vector<qint64>{shipped});
    good(orders.setDue(shipped, {}));
    CHECK(oids(good(orders.due(account.id, now, 10))) == std::vector<qint64>{recent});
    // Written with a wrong clock.
    good(orders.setDue(old, now.addDays(400)));
    CHECK(oids(good(orders.due(account.id, now, 10))) == std::vector<qint64>{recent, old});
}

TEST_CASE("an event is read back unchanged, and is a duplicate the second time")
{
    StoreFixture fixture;
    const AccountRecord one = fixture.account(QStringLiteral("One"));
    const AccountRecord two = fixture.account(QStringLiteral("Two"));
    InboxStore inbox(fixture.database());
    std::vector<InboxEvent> events{event(one.id, QStringLiteral("evt")), event(two.id, QStringLiteral("evt")),
                                   event(one.id, QStringLiteral("evt")), event(one.id, {}), event(one.id, {})};
    append(inbox, events);
    CHECK(events[0].outcome == EventOutcome::Pending);
    CHECK(events[1].outcome == EventOutcome::Pending); // another account's
    CHECK(events[2].outcome == EventOutcome::Duplicate);
    CHECK(events[3].outcome == EventOutcome::Pending); // no id: known only by its state
    CHECK(events[4].outcome == EventOutcome::Pending);
    CHECK(events[3].eventId == QStringLiteral("in-%1").arg(events[3].id));

    const InboxEvent read = good(inbox.list({})).back();
    CHECK(read.id == events[0].id);
    CHECK(read.account == QStringLiteral("One"));
    CHECK(read.type == events[0].type);
    CHECK(read.receivedAt == events[0].receivedAt);
    CHECK(read.headers == events[0].headers);
    CHECK(read.body == events[0].body);

    CHECK(good(inbox.find(QStringLiteral("evt"))).id == events[2].id); // the newest
    CHECK(good(inbox.find(events[4].eventId)).id == events[4].id);
    CHECK(good(inbox.find(QStringLiteral("in-%1").arg(events[0].id))).id == events[0].id);
    for (const QString &text : {QStringLiteral("in-999"), QStringLiteral("in-x"), QString(), QStringLiteral("other")})
        CHECK(bad(inbox.find(text)).code == ErrorCode::NotFound);

    const std::vector<InboxEvent> pending = good(inbox.pending(one.id, 2));
    REQUIRE(pending.size() == 2);
    CHECK(pending[0].id == events[0].id);
    CHECK(pending[1].id == events[3].id);
    CHECK(good(inbox.pending(two.id, 10)).size() == 1);
    CHECK(good(inbox.accountsWithPending()) == QList<qint64>{one.id, two.id});
    CHECK(good(inbox.original(events[2])).value().id == events[0].id);
    CHECK_FALSE(good(inbox.byId(999)));
}

TEST_CASE("a message is stored once, however many events it has, and read with each of them")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("One"));
    InboxStore inbox(fixture.database());
    const InboxEvent one = event(account.id, QStringLiteral("a"));
    InboxMessage message{0, account.id, account.name, one.receivedAt, one.headers, one.body, {}};
    for (const QString &id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a"), QString()}) {
        InboxEvent event;
        event.place = static_cast<int>(message.events.size());
        event.eventId = id;
        message.events.push_back(event);
    }
    std::vector<InboxMessage> messages{message, message};
    good(inbox.append(messages));
    CHECK(rowsOf(fixture.database(), QStringLiteral("messages")) == 2);
    CHECK(rowsOf(fixture.database(), QStringLiteral("events")) == 8);
    CHECK(messages[0].events[2].outcome == EventOutcome::Duplicate); // of the first one in the same message
    CHECK(messages[1].events[1].outcome == EventOutcome::Duplicate);
    CHECK(messages[0].events[1].account == QStringLiteral("One")); // for those who show it at once

    const std::vector<InboxEvent> pending = good(inbox.pending(account.id, 10));
    REQUIRE(pending.size() == 4); // a, b, and those without an id
    for (const InboxEvent &event : pending) {
        CHECK(event.headers == one.headers);
        CHECK(event.body == one.body);
        CHECK(event.receivedAt == one.receivedAt);
        CHECK(event.account == QStringLiteral("One"));
    }
    CHECK(pending[1].place == 1);
    CHECK(pending[2].place == 3);
    CHECK(pending[0].messageId == pending[1].messageId);
    CHECK(pending[3].messageId == messages[1].id);
    CHECK(pending[0].body.constData() == pending[1].body.constData()); // and in memory only once
    CHECK(good(inbox.outcome(pending[0].id)) == EventOutcome::Pending);
    CHECK_FALSE(good(inbox.outcome(999)));
}

TEST_CASE("a stranger's event does not make the real one a duplicate")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("One"));
    InboxStore inbox(fixture.database());
    append(inbox, event(account.id, QStringLiteral("evt"), EventOutcome::Rejected));
    CHECK(append(inbox, event(account.id, QStringLiteral("evt"))).outcome == EventOutcome::Pending);
    CHECK(append(inbox, event(account.id, QStringLiteral("evt"), EventOutcome::Rejected)).outcome ==
          EventOutcome::Rejected);
    CHECK(append(inbox, event(account.id, QStringLiteral("evt"))).outcome == EventOutcome::Duplicate);
    CHECK(append(inbox, event(0, QStringLiteral("evt"), EventOutcome::Rejected)).accountId == 0);
    CHECK(good(inbox.list({})).front().account.isEmpty());
}

TEST_CASE("events are updated and filtered")
{
    StoreFixture fixture;
    const AccountRecord one = fixture.account(QStringLiteral("One"));
    const AccountRecord two = fixture.account(QStringLiteral("Two"));
    Random random(1);
    StoredOrder stored = sampleOrder(random, one, 1);
    good(OrderStore(fixture.database()).insert(stored));
    InboxStore inbox(fixture.database());
    InboxEvent applied = append(inbox, event(one.id, {}));
    append(inbox, event(two.id, QStringLiteral("b")));
    append(inbox, event(two.id, QStringLiteral("c"), EventOutcome::Rejected));
    applied.outcome = EventOutcome::Applied;
    applied.reason = QStringLiteral("because");
    applied.oid = stored.oid;
    applied.type = QStringLiteral("other");
    applied.eventId = QStringLiteral("found later");
    applied.attempts = 3;
    good(inbox.update(applied));
    const InboxEvent read = good(inbox.find(QStringLiteral("found later")));
    CHECK(read.outcome == EventOutcome::Applied);
    CHECK(read.reason == applied.reason);
    CHECK(read.oid == stored.oid);
    CHECK(read.orderId == stored.order.id);
    CHECK(read.type == QStringLiteral("other"));
    CHECK(read.attempts == 3);

    InboxStore::Filter filter;
    filter.account = QStringLiteral("Two");
    CHECK(good(inbox.list(filter)).size() == 2);
    filter.rejected = true;
    CHECK(good(inbox.list(filter)).size() == 1);
    InboxStore::Filter ofOrder;
    ofOrder.oid = stored.oid;
    CHECK(good(inbox.list(ofOrder)).size() == 1);
    InboxStore::Filter newest;
    newest.limit = 1;
    CHECK(good(inbox.list(newest)).front().eventId == QStringLiteral("c"));

    good(OrderStore(fixture.database()).remove(stored.oid));
    CHECK(good(inbox.find(QStringLiteral("found later"))).oid == 0);
    applied.id = 999;
    CHECK(bad(inbox.update(applied)).code == ErrorCode::NotFound);
}

TEST_CASE("only the newest rejected ones of each account are kept")
{
    StoreFixture fixture;
    const AccountRecord one = fixture.account(QStringLiteral("One"));
    InboxStore inbox(fixture.database());
    append(inbox, event(one.id, QStringLiteral("kept")));
    for (int i = 0; i < 10; ++i) {
        append(inbox, event(one.id, QStringLiteral("r%1").arg(i), EventOutcome::Rejected));
        append(inbox, event(0, QStringLiteral("n%1").arg(i), EventOutcome::Rejected));
    }
    good(inbox.pruneRejected(3));
    QStringList left;
    for (const InboxEvent &event : good(inbox.list({})))
        left.append(event.eventId);
    CHECK(left.join(u' ') == QStringLiteral("n9 r9 n8 r8 n7 r7 kept"));
    CHECK(rowsOf(fixture.database(), QStringLiteral("messages")) == left.size());
}

TEST_CASE("what an order holds of its provider's document is forgotten by any other change")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore orders(fixture.database());
    Random random(4);
    StoredOrder order = sampleOrder(random, account, 1);
    order.dueAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    good(orders.insert(order));
    const QString remoteId = order.order.remoteId;
    const auto digest = [&] { return good(orders.reported(account.id, {remoteId})).value(remoteId).digest; };
    CHECK(digest().isEmpty());
    good(orders.noteReported(order.oid, "digest"));
    CHECK(digest() == "digest");
    good(orders.touch(order));
    CHECK(digest() == "digest");
    CHECK(good(orders.reported(account.id + 1, {remoteId})).isEmpty());
    order.raw = "{\"another\": \"document\"}";
    good(orders.touch(order));
    CHECK(digest().isEmpty());
    good(orders.noteReported(order.oid, "digest"));

    const QDateTime early = order.dueAt.addSecs(-1);
    good(orders.touchAll({order.oid}, early));
    CHECK(good(orders.byOid(order.oid))->refreshedAt == early);
    CHECK(good(orders.byOid(order.oid))->dueAt == order.dueAt);
    good(orders.touchAll({order.oid}, order.dueAt));
    CHECK_FALSE(good(orders.byOid(order.oid))->dueAt.isValid());

    good(orders.update(order));
    CHECK(digest().isEmpty());
}

TEST_CASE("old messages are removed in steps, those with open events are not")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    InboxStore inbox(fixture.database());
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    std::vector<InboxEvent> events;
    for (int day = 0; day < 10; ++day) {
        events.push_back(event(account.id, QStringLiteral("e-%1").arg(day)));
        events.back().receivedAt = now.addDays(-day);
    }
    append(inbox, events);
    for (InboxEvent &one : events) {
        if (one.eventId == u"e-9")
            continue; // not settled
        one.outcome = EventOutcome::Applied;
        good(inbox.update(one));
    }
    const QDateTime before = now.addDays(-4);
    CHECK(good(inbox.prune(before, 2)) == 2);
    CHECK(good(inbox.prune(before, 100)) == 2);
    CHECK(good(inbox.prune(before, 100)) == 0);
    CHECK(rowsOf(fixture.database(), QStringLiteral("messages")) == 6);
    CHECK(rowsOf(fixture.database(), QStringLiteral("events")) == 6);
    CHECK(good(inbox.pending(account.id, 10)).size() == 1);
}

TEST_CASE("a settled message is compressed, and read as it was")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("One"));
    InboxStore inbox(fixture.database());
    InboxEvent settled = event(account.id, QStringLiteral("settled"), EventOutcome::Applied);
    settled.body = QByteArray("{\"order\": \"ord_1\"} ").repeated(100);
    InboxEvent open = event(account.id, QStringLiteral("open"));
    open.body = settled.body;
    const InboxEvent tiny = event(account.id, QStringLiteral("tiny"), EventOutcome::Applied);
    InboxEvent young = event(account.id, QStringLiteral("young"), EventOutcome::Applied);
    young.body = settled.body;
    young.receivedAt = settled.receivedAt.addDays(1);
    std::vector<InboxEvent> events{settled, open, tiny, young};
    append(inbox, events);

    const QDateTime before = settled.receivedAt.addSecs(60);
    const qint64 first = good(inbox.pack(0, before, 1));
    CHECK(first == events[0].messageId);
    CHECK(good(inbox.pack(first, before, 10)) == events[2].messageId); // the young one is not reached
    CHECK(good(inbox.pack(events[2].messageId, before, 10)) == events[2].messageId);
    (void)good(inbox.pack(0, before, 10)); // again: nothing is compressed twice

    const auto stored = [&](const InboxEvent &one) {
        return good(readValue<qint64>(fixture.database(),
                                      QStringLiteral("SELECT length(body) FROM messages WHERE id = ?"),
                                      {one.messageId}))
            .value();
    };
    CHECK(stored(events[0]) < settled.body.size() / 4);
    CHECK(stored(events[1]) == open.body.size());
    CHECK(stored(events[3]) == young.body.size());
    for (const InboxEvent &one : events)
        CHECK(good(inbox.find(one.eventId)).body == one.body);
    // Damaged bytes are no body, and no reason to fail.
    good(execute(fixture.database(), QStringLiteral("UPDATE messages SET body = x'7fffffff00' WHERE id = ?"), {first}));
    CHECK(good(inbox.find(QStringLiteral("settled"))).body.isEmpty());
}

TEST_CASE("each account's waiting events are found by an index")
{
    StoreFixture fixture;
    InboxStore inbox(fixture.database());
    const AccountRecord one = fixture.account(QStringLiteral("One"));
    const AccountRecord two = fixture.account(QStringLiteral("Two"));
    append(inbox, event(one.id, QStringLiteral("a")));
    append(inbox, event(two.id, QStringLiteral("a"))); // the same id from another sender
    append(inbox, event(0, QStringLiteral("b")));
    CHECK(good(inbox.accountsWithPending()) == QList<qint64>{one.id, two.id});
    CHECK(good(inbox.pending(two.id, 10)).size() == 1);
    CHECK(good(inbox.pending(two.id, 10)).front().accountId == two.id);
}
