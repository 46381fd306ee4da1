// SPDX-License-Identifier: GPL-3.0-or-later
// Everything is read back as it was written, to the last member.
#include "tests/store/store_fixture.h"

#include "core/store/inbox_store.h"
#include "core/store/order_reader.h"
#include "core/store/outbox_store.h"
#include "core/store/task_store.h"

#include <QRegularExpression>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

void checkSame(const StoredOrder &read, const StoredOrder &written)
{
    CHECK(read.oid == written.oid);
    CHECK(read.accountId == written.accountId);
    CHECK(read.order == written.order);
    CHECK(read.raw == written.raw);
    CHECK(read.draft == written.draft);
    CHECK(read.refreshedAt == written.refreshedAt);
    CHECK(read.dueAt == written.dueAt);
    CHECK(read.eventAt == written.eventAt);
    CHECK(read.heardAt == written.heardAt);
    CHECK(read.eventDigest == written.eventDigest);
}

} // namespace

TEST_CASE("orders and drafts are read back exactly as they were stored")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Prodigi sandbox"));
    OrderStore orders(fixture.database());
    const auto reading = fixture.reader();
    OrderReader reader(*reading);
    const unsigned seed = GENERATE(range(0u, 5u));
    INFO("seed " << seed);
    Random random(seed);
    std::vector<StoredOrder> written;
    const auto changeAll = [&](const std::function<void(StoredOrder &)> &change) {
        Result<Transaction> transaction = Transaction::begin(fixture.database(), Durability::Ordinary);
        REQUIRE(transaction);
        for (StoredOrder &stored : written)
            change(stored);
        good(transaction->commit());
        for (const StoredOrder &stored : written) {
            checkSame(good(orders.byOid(stored.oid)).value(), stored);
            checkSame(good(reader.order(stored.oid)), stored);
        }
    };
    written.resize(80);
    changeAll([&](StoredOrder &stored) {
        stored = randomOrder(random, account);
        good(orders.insert(stored));
        CHECK(stored.order.id.startsWith(QStringLiteral("po_")));
    });
    changeAll([&](StoredOrder &stored) {
        StoredOrder other = randomOrder(random, account);
        other.oid = stored.oid;
        other.order.id = stored.order.id;
        good(orders.update(other));
        stored = other;
    });
    CHECK(good(fixture.database().check()).empty());
}

TEST_CASE("a row of the list shows the order's data")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    Random random(7);
    StoredOrder stored = sampleOrder(random, account, 1001);
    stored.order.items = {};
    Item canvas;
    canvas.sku = QStringLiteral("CAN");
    canvas.title = QStringLiteral("Canvas 10x10");
    canvas.quantity = 2;
    Item mug;
    mug.sku = QStringLiteral("H-MUG");
    mug.quantity = 1;
    stored.order.items = {canvas, mug};
    stored.order.shipments.insert(stored.order.shipments.begin(), Shipment());
    good(OrderStore(fixture.database()).insert(stored));

    const std::vector<OrderRow> rows = good(OrderReader(fixture.database()).rows({stored.oid, 999}));
    REQUIRE(rows.size() == 1);
    OrderRow expected;
    expected.oid = stored.oid;
    expected.id = stored.order.id;
    expected.account = QStringLiteral("Shop");
    expected.provider = QStringLiteral("prodigi");
    expected.reference = QStringLiteral("PO-1001");
    expected.remoteId = stored.order.remoteId;
    expected.recipient = stored.order.recipient.name;
    expected.countryCode = stored.order.recipient.address.countryCode;
    expected.stage = stored.order.stage;
    expected.providerStatus = stored.order.providerStatus;
    expected.needsAttention = stored.order.needsAttention;
    expected.createdAt = stored.order.createdAt;
    expected.updatedAt = stored.order.updatedAt;
    expected.totalMinor = stored.order.total->minor;
    expected.currency = QStringLiteral("GBP");
    expected.shippingMethod = QStringLiteral("Standard");
    expected.items = QStringLiteral("2 × Canvas 10x10, 1 × H-MUG");
    expected.quantity = 3;
    expected.tracking = stored.order.shipments[1].trackingNumber;
    CHECK(rows.front() == expected);
}

TEST_CASE("many items make a line of limited length")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    Random random(1);
    StoredOrder stored = sampleOrder(random, account, 1);
    Item item;
    item.title = QStringLiteral("😀").repeated(100);
    item.quantity = 1;
    stored.order.items = std::vector<Item>(50, item);
    good(OrderStore(fixture.database()).insert(stored));
    const QString line = good(OrderReader(fixture.database()).rows({stored.oid})).front().items;
    CHECK(line.size() <= 300);
    CHECK(line.endsWith(u'…'));
    CHECK(QString::fromUtf8(line.toUtf8()) == line);
}

TEST_CASE("accounts are read back, and only valid ones can be added or removed")
{
    StoreFixture fixture;
    AccountStore accounts(fixture.database());
    AccountRecord wanted;
    wanted.name = QStringLiteral("Prodigi sandbox");
    wanted.provider = QStringLiteral("prodigi");
    wanted.settings = {{QStringLiteral("environment"), QStringLiteral("sandbox")}};
    const AccountRecord added = good(accounts.add(wanted));
    CHECK(added.slug == QStringLiteral("prodigi-sandbox"));
    CHECK(added.uid.size() == 16);
    CHECK(added.webhookToken.size() == 32);
    CHECK(added.createdAt.isValid());
    CHECK(good(accounts.byName(QStringLiteral("Prodigi sandbox"))).id == added.id);
    CHECK(good(accounts.byName(QStringLiteral("prodigi SANDBOX"))).id == added.id);
    CHECK(good(accounts.bySlug(QStringLiteral("prodigi-sandbox"))).value().settings == wanted.settings);
    CHECK_FALSE(good(accounts.bySlug(QStringLiteral("other"))).has_value());

    wanted.name = QStringLiteral("prodigi/Sandbox");
    CHECK(bad(accounts.add(wanted)).code == ErrorCode::Usage);
    for (const char *name : {"–!–", "Two\nlines", "A\ttab", "A\xE2\x80\xA8separator"}) {
        wanted.name = QString::fromUtf8(name);
        CHECK(bad(accounts.add(wanted)).code == ErrorCode::Usage);
    }
    const Error unknown = bad(accounts.byName(QStringLiteral("Prodgi")));
    CHECK(unknown.code == ErrorCode::NotFound);
    CHECK(unknown.message.english().contains(QStringLiteral("Prodigi sandbox")));

    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    const QJsonObject error{{QStringLiteral("code"), QStringLiteral("timeout")}};
    good(accounts.noteSync(added.id, at, {}));
    good(accounts.noteSync(added.id, {}, error));
    good(accounts.noteVerified(added.id, at.addSecs(1)));
    good(accounts.noteHeard(added.id, at.addSecs(2)));
    good(accounts.setSyncState(added.id, {{QStringLiteral("skip"), 100}}));
    const QString token = good(accounts.rotateToken(added.id));
    const AccountRecord now = good(accounts.all()).front();
    CHECK(now.lastSync == at);
    CHECK(now.lastError == error);
    CHECK(now.lastVerified == at.addSecs(1));
    CHECK(now.lastHeard == at.addSecs(2));
    CHECK(now.syncState == QJsonObject{{QStringLiteral("skip"), 100}});
    CHECK(now.webhookToken == token);
    CHECK(token != added.webhookToken);
    good(accounts.noteSync(added.id, at, {}));
    CHECK(good(accounts.all()).front().lastError.isEmpty());
}

TEST_CASE("an account is removed with its orders and events, but not while something of it is unsent")
{
    StoreFixture fixture;
    AccountStore accounts(fixture.database());
    OrderStore orders(fixture.database());
    OutboxStore outbox(fixture.database());
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    const AccountRecord other = fixture.account(QStringLiteral("Other"));
    Random random(3);
    StoredOrder kept = sampleOrder(random, other, 1);
    good(orders.insert(kept));
    StoredOrder stored = sampleOrder(random, account, 2);
    stored.order.stage = Stage::Draft;
    stored.order.remoteId = QString(); // our own draft; one at the provider does not prevent it
    good(orders.insert(stored));
    StoredOrder theirs = sampleOrder(random, account, 3);
    theirs.order.stage = Stage::Draft;
    theirs.order.remoteId = QStringLiteral("theirs");
    good(orders.insert(theirs));
    InboxStore inbox(fixture.database());
    std::vector<InboxMessage> messages(1);
    messages[0].accountId = account.id;
    messages[0].events.resize(1);
    messages[0].events[0].oid = stored.oid;
    good(inbox.append(messages));

    const Error drafts = bad(accounts.remove(account.id));
    CHECK(drafts.code == ErrorCode::Refused);
    CHECK(drafts.message.english().contains(QStringLiteral("draft")));
    stored.order.stage = Stage::Queued;
    good(orders.update(stored));
    OutboxEntry entry;
    entry.oid = stored.oid;
    entry.state = OutboxState::Failed;
    good(outbox.add(entry));
    CHECK(bad(accounts.remove(account.id)).message.english().contains(QStringLiteral("outbox")));
    entry.state = OutboxState::Dropped;
    good(outbox.update(entry));

    good(accounts.remove(account.id));
    CHECK(bad(accounts.remove(account.id)).code == ErrorCode::NotFound);
    CHECK(good(accounts.all()).size() == 1);
    CHECK_FALSE(good(orders.byOid(stored.oid)).has_value());
    CHECK(good(inbox.list({})).empty());
    CHECK(good(outbox.ofOrder(stored.oid)).empty());
    OrderReader reader(fixture.database());
    CHECK(good(reader.matching({})) == std::vector<qint64>{kept.oid});
    CHECK(good(reader.counts()).all == 1);
    CHECK(good(fixture.database().check()).empty());
}

TEST_CASE("the outbox stores its entries, and recovers what was being sent")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore orders(fixture.database());
    OutboxStore outbox(fixture.database());
    Random random(5);
    const auto put = [&](const Operation &operation, OutboxState state, bool accepted) {
        StoredOrder stored = sampleOrder(random, account, static_cast<int>(random() % 1'000'000));
        stored.order.stage = Stage::Queued;
        stored.order.needsAttention = false;
        if (!accepted)
            stored.order.remoteId.clear();
        good(orders.insert(stored));
        OutboxEntry entry;
        entry.oid = stored.oid;
        entry.operation = operation;
        entry.resend = true;
        entry.timeout = std::chrono::milliseconds(1500);
        entry.rest = std::chrono::milliseconds(42);
        entry.key = QStringLiteral("key");
        entry.state = state;
        entry.attempts = 2;
        entry.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        entry.notBefore = entry.createdAt.addSecs(30);
        entry.sentAt = entry.createdAt.addSecs(31);
        entry.error = {{QStringLiteral("code"), QStringLiteral("timeout")}};
        good(outbox.add(entry));
        return entry;
    };
    const OutboxEntry sending = put(Create(), OutboxState::Sending, false);
    const OutboxEntry waiting = put(Create(), OutboxState::Waiting, false);
    const OutboxEntry cancel = put(Cancel(), OutboxState::Sending, true);
    put(Create(), OutboxState::Done, true);

    const OutboxEntry read = good(outbox.byId(sending.id)).value();
    CHECK(read.operation == sending.operation);
    CHECK(read.resend);
    CHECK(read.timeout == sending.timeout);
    CHECK(read.rest == sending.rest);
    CHECK(read.key == sending.key);
    CHECK(read.attempts == 2);
    CHECK(read.createdAt == sending.createdAt);
    CHECK(read.notBefore == sending.notBefore);
    CHECK_FALSE(read.nextAttemptAt.isValid());
    CHECK(read.sentAt == sending.sentAt);
    CHECK(read.error == sending.error);
    CHECK(read.account == QStringLiteral("Shop"));
    CHECK(read.accountId == account.id);
    CHECK(read.orderId == good(orders.byOid(sending.oid))->order.id);
    CHECK(good(outbox.open()).size() == 3);

    CHECK(good(outbox.recover()) == 2);
    CHECK(good(outbox.recover()) == 0);
    CHECK(good(outbox.byId(sending.id))->state == OutboxState::Unknown);
    CHECK(good(outbox.byId(cancel.id))->state == OutboxState::Unknown);
    CHECK(good(outbox.byId(waiting.id))->state == OutboxState::Waiting);
    CHECK(good(orders.byOid(sending.oid))->order.stage == Stage::Unknown);
    CHECK(good(orders.byOid(sending.oid))->order.needsAttention);
    CHECK(good(orders.byOid(waiting.oid))->order.stage == Stage::Queued);
    CHECK(good(orders.byOid(cancel.oid))->order.stage == Stage::Queued);
    CHECK(good(OrderReader(fixture.database()).counts()).attention == 1);

    good(orders.remove(waiting.oid));
    CHECK_FALSE(good(outbox.byId(waiting.id)).has_value());
}

TEST_CASE("a timeline is read oldest first, and is removed with its order")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore orders(fixture.database());
    OrderReader reader(fixture.database());
    Random random(5);
    StoredOrder stored = sampleOrder(random, account, 1);
    good(orders.insert(stored));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const TimelineEntry later{at.addSecs(5), TimelineSource::Webhook, Stage::Shipped, QStringLiteral("Shipped"),
                              QStringLiteral("evt_1")};
    const TimelineEntry earlier{at, TimelineSource::User, std::nullopt, QStringLiteral("Placed"), {}};
    const TimelineEntry sameTime{at, TimelineSource::System, Stage::Queued, QStringLiteral("Queued"), {}};
    for (const TimelineEntry &entry : {later, earlier, sameTime})
        good(orders.addTimeline(stored.oid, entry));
    CHECK(good(reader.timeline(stored.oid)) == std::vector<TimelineEntry>{earlier, sameTime, later});
    good(orders.remove(stored.oid));
    CHECK(good(reader.timeline(stored.oid)).empty());
    CHECK(bad(reader.order(stored.oid)).code == ErrorCode::NotFound);
    CHECK(bad(orders.update(stored)).code == ErrorCode::NotFound);
}

TEST_CASE("the number of a removed row is not used again")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    OrderStore orders(fixture.database());
    Random random(5);
    StoredOrder first = sampleOrder(random, account, 1);
    good(orders.insert(first));
    good(orders.remove(first.oid));
    StoredOrder second = sampleOrder(random, account, 2);
    good(orders.insert(second));
    CHECK(second.oid != first.oid);
}

TEST_CASE("tasks are stored until they are removed")
{
    StoreFixture fixture;
    TaskStore tasks(fixture.database());
    const SyncTask sync{{QStringLiteral("Shop")}, true};
    const qint64 id = good(tasks.add(sync, std::chrono::milliseconds(1500)));
    const qint64 second = good(tasks.add(ReplayTask{QStringLiteral("evt_1")}, {}));
    REQUIRE(good(tasks.open()).size() == 2);
    const TaskRecord task = good(tasks.open()).front();
    CHECK(task.id == id);
    CHECK(task.task == Task(sync));
    CHECK(task.timeout == std::chrono::milliseconds(1500));
    CHECK(task.createdAt.isValid());
    CHECK_FALSE(good(tasks.state<SyncTask>(id)).seen);
    good(tasks.noteProgress(id, 0));
    CHECK(good(tasks.state<SyncTask>(id)).seen == 0);
    CHECK_FALSE(good(tasks.state<SyncTask>(id)).result);
    const Result<std::vector<SyncReport>> reports = std::vector{SyncReport{QStringLiteral("Shop"), 3, 2, 1, {}}};
    good(tasks.finish<SyncTask>(id, reports));
    CHECK(*good(tasks.state<SyncTask>(id)).result == reports);
    CHECK(good(tasks.open()).front().id == second);
    good(tasks.remove(id));
    CHECK((*good(tasks.state<SyncTask>(id)).result)->empty());
}

TEST_CASE("local ids have the right form, and differ")
{
    const QRegularExpression form(QStringLiteral("^po_[a-z2-7]{16}$"));
    CHECK(form.match(newOrderId()).hasMatch());
    CHECK(newOrderId() != newOrderId());
}
