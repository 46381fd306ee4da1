// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "tests/engine/fixture.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace platen;
using namespace platen::test;

namespace {

const QByteArray createCall = "POST /v4.0/orders";

#ifdef Q_OS_UNIX
// While it exists, no file of this process grows beyond a page.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{4096, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};
#endif

} // namespace

TEST_CASE("A submission is placed once and stored with the provider's response")
{
    Shop shop;
    auto desk = shop.openNew();
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-1")), {}));
    REQUIRE(order.has_value());
    CHECK_FALSE(order->remoteId.isEmpty());
    CHECK(order->stage == Stage::Submitted);
    CHECK(order->account == accountName);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-1")).size() == 1);
    CHECK((*desk)->outbox().entries()->empty());
}

TEST_CASE("A lost response is looked up: the order exists once, and is known")
{
    const QByteArray fault = GENERATE(as<QByteArray>(), "dropAfter", "cutShort", "dropBefore");
    Shop shop;
    auto desk = shop.openNew();
    shop.sandbox.fault(createCall, fault, 1);
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-2")), {}));
    INFO(fault);
    REQUIRE(order.has_value());
    CHECK(order->stage == Stage::Submitted);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-2")).size() == 1);
}

TEST_CASE("While the provider cannot be reached, a lost response stays unknown, and a sync resolves it")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    shop.sandbox.fault(createCall, "dropAfter", 1);
    shop.sandbox.fault("GET *", "500", 50);
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-3")), {}));
    REQUIRE_FALSE(order.has_value());
    CHECK(order.error().code == ErrorCode::UnknownOutcome);
    const QString id = orderIdOf(order.error());
    CHECK((*desk)->orders().find(id)->order.stage == Stage::Unknown);
    CHECK((*desk)->orders().find(id)->order.needsAttention);
    REQUIRE((*desk)->outbox().entries()->size() == 1);
    CHECK((*desk)->outbox().entries()->front().state == store::OutboxState::Unknown);

    shop.sandbox.clearFaults();
    REQUIRE(await((*desk)->sync().run({}, false)).has_value());
    CHECK((*desk)->orders().find(id)->order.stage == Stage::Submitted);
    CHECK_FALSE((*desk)->orders().find(id)->order.needsAttention);
    CHECK((*desk)->outbox().entries()->empty());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-3")).size() == 1);
}

TEST_CASE("Without a connection the order waits here and is sent by the next sync")
{
    Shop shop;
    auto desk = shop.openNew();
    // No server is there.
    Shop elsewhere;
    QString id;
    {
        Draft draft = sampleDraft(QStringLiteral("E-4"));
        draft.account = QStringLiteral("Nowhere");
        const QJsonObject settings{{"base_url", "http://127.0.0.1:9"}};
        const QHash<QString, QString> secrets{{QStringLiteral("api_key"), QStringLiteral("k")}};
        REQUIRE(
            await((*desk)->accounts().add(QStringLiteral("prodigi"), QStringLiteral("Nowhere"), settings, secrets)));
        const Result<Order> order = await((*desk)->orders().create(draft, {}));
        REQUIRE_FALSE(order.has_value());
        CHECK(order.error().code == ErrorCode::Unreachable);
        id = orderIdOf(order.error());
    }
    CHECK((*desk)->orders().find(id)->order.stage == Stage::Queued);
    REQUIRE((*desk)->outbox().entries()->size() == 1);
    CHECK((*desk)->outbox().entries()->front().state == store::OutboxState::Waiting);
    CHECK((*desk)->outbox().entries()->front().nextAttemptAt.isValid());
}

#ifdef Q_OS_UNIX
TEST_CASE("A response that a full disk could not store is written as soon as there is space")
{
    Shop shop;
    auto desk = shop.openNew();
    (*desk)->runInBackground(false);
    shop.sandbox.fault(createCall, "slow", 1, 500);
    int failures = 0;
    QObject::connect(desk->operator->(), &Engine::storageFailed, desk->operator->(), [&failures] { ++failures; });
    QCoro::Task<Result<Order>> creating = (*desk)->orders().create(sampleDraft(QStringLiteral("E-15")), {});
    const auto isSending = [&] {
        const auto open = (*desk)->outbox().entries();
        return open && open->size() == 1 && open->front().state == store::OutboxState::Sending;
    };
    REQUIRE(eventually(isSending));
    {
        const FullDisk full;
        const Result<Order> order = await(std::move(creating));
        REQUIRE_FALSE(order);
        CHECK(order.error().code == ErrorCode::Storage);
        CHECK(failures > 0);
        CHECK(isSending());
    }
    REQUIRE(
        eventually([&] { return (*desk)->orders().find(QStringLiteral("E-15"))->order.stage == Stage::Submitted; }));
    CHECK((*desk)->outbox().entries()->empty());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-15")).size() == 1);
}
#endif

TEST_CASE("What was waiting when the program ended is sent by the next one automatically")
{
    Shop shop;
    QString id;
    {
        auto desk = shop.openNew();
        const CreateMode mode{CreateMode::Send::NoWait, std::chrono::seconds(1)};
        const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-14")), mode));
        REQUIRE(order.has_value());
        id = order->id;
        desk.reset();
    }
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-14")).isEmpty());
    auto desk = shop.open();
    (*desk)->runInBackground(false);
    REQUIRE(eventually([&] { return (*desk)->orders().find(id)->order.stage == Stage::Submitted; }));
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-14")).size() == 1);
}

TEST_CASE("What the provider refuses has failed, with its reasons, and can be fixed and sent again")
{
    Shop shop;
    auto desk = shop.openNew();
    Draft draft = sampleDraft(QStringLiteral("E-5"));
    draft.items[0].sku = QStringLiteral("NO-SUCH-SKU");
    const Result<Order> order = await((*desk)->orders().create(draft, {}));
    REQUIRE_FALSE(order.has_value());
    CHECK(order.error().code == ErrorCode::Validation);
    CHECK(order.error().pointer == u"/items/0/sku");
    CHECK(order.error().provider->requestId.size() > 10);
    const store::StoredOrder stored = *(*desk)->orders().find(orderIdOf(order.error()));
    CHECK(stored.order.stage == Stage::Failed);
    CHECK(stored.order.needsAttention);
    CHECK_FALSE(stored.order.issues.empty());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-5")).isEmpty());

    REQUIRE(await((*desk)->orders().recall(stored.order.id)).has_value());
    draft.items[0].sku = QStringLiteral("GLOBAL-CAN-10X10");
    REQUIRE(await((*desk)->orders().saveDraft(draft, stored.order.id)).has_value());
    const Result<Order> again = await((*desk)->orders().submit(stored.order.id));
    REQUIRE(again.has_value());
    CHECK(again->id == stored.order.id);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-5")).size() == 1);
}

TEST_CASE("A wrong key loses nothing")
{
    Shop shop;
    auto desk = shop.openNew();
    REQUIRE(await((*desk)->accounts().setSecret(accountName, QStringLiteral("api_key"), QStringLiteral("wrong"))));
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-6")), {}));
    REQUIRE_FALSE(order.has_value());
    CHECK(order.error().code == ErrorCode::Unauthorized);
    const QString key = QString::fromUtf8(shop.sandbox.apiKey());
    REQUIRE(await((*desk)->accounts().setSecret(accountName, QStringLiteral("api_key"), key)));
    const Result<std::vector<SyncReport>> reports = await((*desk)->sync().run({}, false));
    REQUIRE(reports.has_value());
    CHECK_FALSE(reports->front().error.has_value());
    CHECK((*desk)->orders().find(orderIdOf(order.error()))->order.stage == Stage::Submitted);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-6")).size() == 1);
}

TEST_CASE("An order can be taken back during its undo period, and not after")
{
    Shop shop;
    auto desk = shop.openNew();
    (*desk)->runInBackground(false);
    CreateMode mode{CreateMode::Send::NoWait, std::chrono::seconds(2)};
    const Result<Order> kept = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-7")), mode));
    REQUIRE(kept.has_value());
    CHECK(kept->stage == Stage::Queued);
    const Result<Order> recalled = await((*desk)->orders().recall(kept->id));
    REQUIRE(recalled.has_value());
    CHECK(recalled->stage == Stage::Draft);

    const Result<Order> sent = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-8")), mode));
    REQUIRE(sent.has_value());
    REQUIRE(eventually([&] { return (*desk)->orders().find(sent->id)->order.stage == Stage::Submitted; }));
    const Result<Order> late = await((*desk)->orders().recall(sent->id));
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().code == ErrorCode::Refused);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-7")).isEmpty());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-8")).size() == 1);
}

TEST_CASE("A second engine on the same folder leaves the sending to the first and gets its results")
{
    Shop shop;
    auto first = shop.openNew();
    auto second = shop.open();
    REQUIRE(second->started().has_value());
    CHECK((*first)->data().holdsLease());
    CHECK_FALSE((*second)->data().holdsLease());
    const Result<Order> order = await((*second)->orders().create(sampleDraft(QStringLiteral("E-9")), {}));
    REQUIRE(order.has_value());
    CHECK(order->stage == Stage::Submitted);
    const Result<std::vector<SyncReport>> reports = await((*second)->sync().run({}, false));
    REQUIRE(reports.has_value());
    REQUIRE(reports->size() == 1);
    CHECK(reports->front().seen >= 1);
    CHECK_FALSE((*second)->data().holdsLease());
    const Result<Order> refreshed = await((*second)->orders().refresh(order->id));
    CHECK(refreshed.has_value());

    first.reset();
    const Result<Order> after = await((*second)->orders().create(sampleDraft(QStringLiteral("E-10")), {}));
    REQUIRE(after.has_value());
    CHECK((*second)->data().holdsLease());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-10")).size() == 1);
}

TEST_CASE("Cancellations and changes are sent once and confirmed")
{
    Shop shop;
    auto desk = shop.openNew();
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-11")), {}));
    REQUIRE(order.has_value());

    const OrderChange method = ChangeShippingMethod{QStringLiteral("Express")};
    const Result<Order> express = await((*desk)->orders().change(order->id, method));
    REQUIRE(express.has_value());
    CHECK(express->shippingMethod == u"Express");

    const OrderChange metadata = ChangeMetadata{QJsonObject{{"shelf", "B4"}}};
    const Result<Order> shelved = await((*desk)->orders().change(order->id, metadata));
    REQUIRE(shelved.has_value());
    CHECK(shelved->metadata == QJsonObject{{"shelf", "B4"}});

    const Result<std::vector<ActionAvailability>> actions = await((*desk)->orders().actions(order->id));
    REQUIRE(actions.has_value());
    CHECK(actions->size() == 4);
    CHECK(actions->front().available);

    shop.sandbox.fault("POST *", "dropAfter", 1); // the response to the cancellation is lost
    const Result<Order> cancelled = await((*desk)->orders().cancel(order->id));
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->stage == Stage::Cancelled);

    const Result<Order> again = await((*desk)->orders().cancel(order->id));
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == ErrorCode::Refused);

    const OrderChange note = ChangeNote{QStringLiteral("x")};
    const Result<Order> unsupported = await((*desk)->orders().change(order->id, note));
    REQUIRE_FALSE(unsupported.has_value());
    CHECK(unsupported.error().code == ErrorCode::Unsupported);
}

TEST_CASE("A person resolves an unknown order")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const auto lose = [&](const QString &reference) {
        shop.sandbox.clearFaults();
        shop.sandbox.fault(createCall, "dropAfter", 1);
        shop.sandbox.fault("GET *", "500", 50);
        const Result<Order> order = await((*desk)->orders().create(sampleDraft(reference), {}));
        REQUIRE_FALSE(order.has_value());
        shop.sandbox.clearFaults();
        return orderIdOf(order.error());
    };
    const QString exists = lose(QStringLiteral("E-12"));
    const QString remoteId = shop.sandbox.ordersWith(QStringLiteral("E-12"))[0].toObject()["id"].toString();
    const Result<Order> resolved = await((*desk)->outbox().resolve(exists, {Resolution::Kind::Exists, remoteId}));
    REQUIRE(resolved.has_value());
    CHECK(resolved->remoteId == remoteId);
    CHECK(resolved->stage == Stage::Submitted);
    const Result<Order> accepted = await((*desk)->outbox().retry(exists));
    REQUIRE_FALSE(accepted.has_value());
    CHECK(accepted.error().code == ErrorCode::Refused);

    const QString resent = lose(QStringLiteral("E-13"));
    const Result<Order> sentAgain = await((*desk)->outbox().resolve(resent, {Resolution::Kind::Resend, {}}));
    REQUIRE(sentAgain.has_value());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-13")).size() == 1);

    const QString discarded = lose(QStringLiteral("E-14"));
    const Result<Order> gone = await((*desk)->outbox().resolve(discarded, {Resolution::Kind::Discard, {}}));
    REQUIRE(gone.has_value());
    CHECK(gone->stage == Stage::Cancelled);
    CHECK((*desk)->outbox().entries()->empty());
}

TEST_CASE("A reference that was used before is sent all the same, with a note")
{
    Shop shop;
    auto desk = shop.openNew();
    REQUIRE(await((*desk)->orders().create(sampleDraft(QStringLiteral("E-15")), {})));
    const Result<Order> second = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-15")), {}));
    REQUIRE(second.has_value());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-15")).size() == 2);
    const Result<store::StoredOrder> stored = (*desk)->orders().find(second->id);
    const Result<std::vector<TimelineEntry>> timeline = (*desk)->reader().timeline(stored->oid);
    const bool noted = std::any_of(timeline->begin(), timeline->end(), [](const TimelineEntry &entry) {
        return entry.text.english().contains(u"used before");
    });
    CHECK(noted);
    CHECK((*desk)->orders().find(QStringLiteral("E-15")).error().code == ErrorCode::Usage);
}

TEST_CASE("A draft that was cancelled or removed before it was sent is never sent")
{
    Shop shop;
    auto desk = shop.openNew();
    const Result<Order> held =
        await((*desk)->orders().create(sampleDraft(QStringLiteral("E-16")), {CreateMode::Send::Hold, {}}));
    REQUIRE(held.has_value());
    CHECK(held->stage == Stage::Draft);
    const Result<Order> removed = await((*desk)->orders().remove(held->id));
    REQUIRE(removed.has_value());
    CHECK(removed->stage == Stage::Cancelled);
    CHECK((*desk)->orders().find(held->id).error().code == ErrorCode::NotFound);

    const Result<Order> queued = await((*desk)->orders().create(sampleDraft(QStringLiteral("E-17")),
                                                                {CreateMode::Send::NoWait, std::chrono::seconds(60)}));
    REQUIRE(queued.has_value());
    const Result<Order> cancelled = await((*desk)->orders().cancel(queued->id));
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->stage == Stage::Cancelled);
    REQUIRE(await((*desk)->sync().run({}, false)));
    CHECK(shop.sandbox.ordersWith(QStringLiteral("E-17")).isEmpty());
}
