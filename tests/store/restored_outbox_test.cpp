// SPDX-License-Identifier: GPL-3.0-or-later
// What a restored backup says of submissions that may have been sent after it was made.
#include "tests/store/restore_fixture.h"

#include "core/store/outbox_store.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

struct Shelf
{
    Shelf() { account = fixture.account(QStringLiteral("Shop")); }

    qint64 order(Stage stage, const QString &remoteId = {})
    {
        StoredOrder stored = sampleOrder(random, account, ++number);
        stored.order.stage = stage;
        stored.order.needsAttention = false;
        stored.order.issues.clear();
        stored.order.remoteId = remoteId;
        good(OrderStore(fixture.database()).insert(stored));
        return stored.oid;
    }

    qint64 entry(qint64 oid, OutboxState state, const Operation &operation = Create(), bool resend = false)
    {
        OutboxEntry entry;
        entry.oid = oid;
        entry.operation = operation;
        entry.resend = resend;
        entry.key = QStringLiteral("key");
        entry.state = state;
        entry.attempts = state == OutboxState::Waiting ? 0 : 1;
        entry.createdAt = created;
        good(OutboxStore(fixture.database()).add(entry));
        return entry.id;
    }

    void restore()
    {
        const QString number = QString::number(++backups);
        const QString backup = folder.filePath(QStringLiteral("backup-") + number);
        good(fixture.database().backupTo(backup));
        fixture.close();
        good(platen::test::restore(backup, fixture.dir(), folder.filePath(QStringLiteral("kept-") + number)));
        fixture.reopen();
    }

    OutboxEntry entryOf(qint64 id) { return good(OutboxStore(fixture.database()).byId(id)).value(); }
    Order orderOf(qint64 oid) { return good(OrderStore(fixture.database()).byOid(oid))->order; }
    QStringList timelineOf(qint64 oid)
    {
        QStringList texts;
        for (const TimelineEntry &line : good(OrderReader(fixture.database()).timeline(oid)))
            texts.append(line.text.english());
        return texts;
    }

    StoreFixture fixture;
    QTemporaryDir folder;
    AccountRecord account;
    Random random{3};
    int number = 0;
    int backups = 0;
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
};

const QString line = QStringLiteral("From a backup: it may have been sent since");

} // namespace

TEST_CASE("a submission that waits in a backup may have been sent since, and is unknown")
{
    Shelf shelf;
    const qint64 oid = shelf.order(Stage::Queued);
    const OutboxState state = GENERATE(OutboxState::Waiting, OutboxState::Sending);
    const qint64 id = shelf.entry(oid, state);
    shelf.restore();

    const OutboxEntry entry = shelf.entryOf(id);
    CHECK(entry.state == OutboxState::Unknown);
    CHECK(entry.key == QStringLiteral("key"));
    CHECK(entry.sentAt == shelf.created); // no earlier, and perhaps at once
    CHECK(entry.nextAttemptAt.isValid());
    CHECK(entry.error["code"] == QStringLiteral("unknownOutcome"));
    const Order order = shelf.orderOf(oid);
    CHECK(order.stage == Stage::Unknown);
    CHECK(order.needsAttention);
    REQUIRE(order.issues.size() == 1);
    CHECK(order.issues[0].code == QStringLiteral("unknownOutcome"));
    CHECK(shelf.timelineOf(oid).count(line) == 1);

    shelf.restore(); // a backup of that: it is noted once
    CHECK(shelf.timelineOf(oid).count(line) == 1);
}

TEST_CASE("a person's decision to send an order again counts at its time, and not in a restored backup")
{
    Shelf shelf;
    const qint64 oid = shelf.order(Stage::Unknown);
    const qint64 id = shelf.entry(oid, OutboxState::Unknown, Create(), true);
    shelf.restore();
    CHECK(shelf.entryOf(id).state == OutboxState::Unknown);
    CHECK_FALSE(shelf.entryOf(id).resend);
    CHECK(shelf.timelineOf(oid).count(line) == 1);
}

TEST_CASE("a change that waits in a backup may have been made since, and is unknown")
{
    Shelf shelf;
    const QString changed = QStringLiteral("From a backup: a change may have been sent since");
    const qint64 oid = shelf.order(Stage::Submitted, QStringLiteral("ord_1"));
    const OutboxState state = GENERATE(OutboxState::Waiting, OutboxState::Sending, OutboxState::Unknown);
    const Operation operation = GENERATE(Operation(Cancel()), Operation(ChangeNote{QStringLiteral("n")}));
    const qint64 id = shelf.entry(oid, state, operation, true);
    shelf.restore();

    const OutboxEntry entry = shelf.entryOf(id);
    CHECK(entry.state == OutboxState::Unknown);
    CHECK(entry.restored);
    CHECK_FALSE(entry.resend);
    CHECK(entry.operation == operation);
    CHECK(entry.error["code"] == QStringLiteral("unknownOutcome"));
    CHECK(shelf.orderOf(oid).stage == Stage::Submitted);
    CHECK(shelf.orderOf(oid).needsAttention);
    CHECK(shelf.timelineOf(oid).count(changed) == 1);

    shelf.restore();
    CHECK(shelf.timelineOf(oid).count(changed) == 1);
}

TEST_CASE("everything else in a backup stays as it is")
{
    Shelf shelf;
    const qint64 draft = shelf.order(Stage::Draft);
    const qint64 accepted = shelf.order(Stage::Submitted, QStringLiteral("ord_1"));
    const qint64 failed = shelf.order(Stage::Failed);
    const qint64 lost = shelf.order(Stage::Unknown);
    struct Left
    {
        qint64 oid;
        qint64 id;
        OutboxState state;
    };
    std::vector<Left> all;
    const auto put = [&](qint64 oid, OutboxState state, const Operation &operation) {
        all.push_back({oid, shelf.entry(oid, state, operation), state});
    };
    put(accepted, OutboxState::Done, Create());
    put(accepted, OutboxState::Done, ChangeNote());
    put(accepted, OutboxState::Dropped, Cancel());
    put(failed, OutboxState::Failed, Create());
    put(lost, OutboxState::Unknown, Create());
    shelf.restore();
    for (const Left &left : all) {
        CHECK(shelf.entryOf(left.id).state == left.state);
        CHECK_FALSE(shelf.timelineOf(left.oid).contains(line));
    }
    CHECK(shelf.orderOf(draft).stage == Stage::Draft);
    CHECK(shelf.orderOf(accepted).stage == Stage::Submitted);
    CHECK(shelf.orderOf(failed).stage == Stage::Failed);
    CHECK(shelf.orderOf(lost).stage == Stage::Unknown);
}
