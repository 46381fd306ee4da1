// SPDX-License-Identifier: GPL-3.0-or-later
// While it is unknown whether an order exists, none is placed with its reference.
#include "tests/support/catch.h"

#include "tests/engine/fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

const QByteArray createCall = "POST /v4.0/orders";

// The id of an order that may or may not exist.
QString lose(Shop &shop, Desk &desk, const QString &reference)
{
    shop.sandbox.fault(createCall, "dropAfter", 1);
    shop.sandbox.fault("GET *", "500", 50);
    const Result<Order> order = await(desk->orders().create(sampleDraft(reference), {}));
    REQUIRE_FALSE(order);
    const QString id = orderIdOf(order.error());
    REQUIRE(desk->orders().find(id)->order.stage == Stage::Unknown);
    return id;
}

void checkRefused(const Result<Order> &order, const QString &unknown)
{
    REQUIRE_FALSE(order);
    CHECK(order.error().code == ErrorCode::Refused);
    INFO(order.error().message.english().toStdString());
    CHECK(order.error().message.english().contains(unknown));
}

} // namespace

TEST_CASE("While an order is unknown, none with its reference is sent")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const QString reference = QStringLiteral("U-1");
    CreateMode hold;
    hold.send = CreateMode::Send::Hold;
    const Result<Order> draft = await((*desk)->orders().create(sampleDraft(reference), hold));
    REQUIRE(draft);
    const QString unknown = lose(shop, *desk, reference);
    checkRefused(await((*desk)->orders().create(sampleDraft(reference), {})), unknown);
    CreateMode later;
    later.send = CreateMode::Send::NoWait;
    checkRefused(await((*desk)->orders().create(sampleDraft(reference), later)), unknown);
    checkRefused(await((*desk)->orders().submit(draft->id, {})), unknown);
    CHECK((*desk)->orders().find(draft->id)->order.stage == Stage::Draft);
    CHECK(await((*desk)->orders().create(sampleDraft(reference), hold)));

    shop.sandbox.clearFaults();
    CHECK(shop.sandbox.ordersWith(reference).size() == 1);
    CHECK(await((*desk)->orders().create(sampleDraft(QStringLiteral("U-2")), {})));
    // Once it is resolved, the reference can be used again.
    REQUIRE(await((*desk)->outbox().retry(unknown)));
    CHECK(shop.sandbox.ordersWith(reference).size() == 1);
    CHECK(await((*desk)->orders().submit(draft->id, {})));
    CHECK(shop.sandbox.ordersWith(reference).size() == 2);
}

TEST_CASE("What waits with an unknown order's reference is held until that is resolved")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const QString reference = QStringLiteral("U-4");
    CreateMode later;
    later.send = CreateMode::Send::NoWait;
    later.undo = std::chrono::seconds(2);
    const Result<Order> waiting = await((*desk)->orders().create(sampleDraft(reference), later));
    REQUIRE(waiting);
    const QString unknown = lose(shop, *desk, reference);
    REQUIRE(eventually([&waiting] { return waiting->createdAt.secsTo(QDateTime::currentDateTimeUtc()) >= 3; }));
    (*desk)->runInBackground(false);
    REQUIRE(await((*desk)->sync().run({}, false)));
    const auto entry = [&]() -> store::OutboxEntry {
        const Result<std::vector<store::OutboxEntry>> open = (*desk)->outbox().entries();
        REQUIRE(open);
        for (const store::OutboxEntry &one : *open) {
            if (one.orderId == waiting->id)
                return one;
        }
        return {};
    };
    CHECK(entry().state == store::OutboxState::Waiting);
    CHECK_FALSE(entry().sentAt.isValid());
    const Error reason = errorFromObject(entry().error);
    INFO(reason.message.english().toStdString());
    CHECK(reason.message.english().contains(unknown));
    CHECK(shop.sandbox.ordersWith(reference).size() == 1);

    shop.sandbox.clearFaults();
    if (GENERATE(true, false))
        REQUIRE(await((*desk)->outbox().retry(unknown)));
    else
        REQUIRE(await((*desk)->outbox().resolve(unknown, {Resolution::Kind::Discard, {}})));
    CHECK(eventually([&shop, &reference] { return shop.sandbox.ordersWith(reference).size() == 2; }));
    CHECK(eventually([&desk, &waiting] { return !(*desk)->orders().find(waiting->id)->order.remoteId.isEmpty(); }));
}

TEST_CASE("A discarded order does not block its reference")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const QString unknown = lose(shop, *desk, QStringLiteral("U-3"));
    shop.sandbox.clearFaults();
    REQUIRE(await((*desk)->outbox().resolve(unknown, {Resolution::Kind::Discard, {}})));
    CHECK(await((*desk)->orders().create(sampleDraft(QStringLiteral("U-3")), {})));
}
