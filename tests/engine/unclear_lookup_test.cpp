// SPDX-License-Identifier: GPL-3.0-or-later
// A lost response at a provider without idempotency keys, where the look-up finds more or other orders than it should.
#include "tests/support/catch.h"

#include "core/engine/outbox_rules.h"
#include "tests/engine/imprinted_shop.h"

using namespace platen;
using namespace platen::test;

namespace {

const QString reference = QStringLiteral("L-1");

} // namespace

TEST_CASE("An unclear look-up is left to a person")
{
    ImprintedShop shop;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool several = GENERATE(true, false);
    shop.add(QStringLiteral("71"), reference, now, several ? 2 : 3);
    if (several)
        shop.add(QStringLiteral("72"), reference, now);
    auto desk = shop.open();
    const Result<Order> order = await((*desk)->orders().create(ImprintedShop::draft(reference), {}));
    REQUIRE_FALSE(order);
    CHECK(order.error().code == ErrorCode::UnknownOutcome);
    CHECK(order.error().message.english().contains(QStringLiteral("71")));
    CHECK(order.error().message.english().contains(QStringLiteral("72")) == several);
    const QString id = orderIdOf(order.error());

    // It is not looked up automatically, and a retry changes nothing; the provider's orders are visible.
    const auto check = [&] {
        const store::StoredOrder stored = (*desk)->orders().find(id).value();
        CHECK(stored.order.stage == Stage::Unknown);
        REQUIRE(stored.order.issues.size() == 1);
        CHECK(stored.order.issues[0].message.english() == order.error().message.english());
        const std::vector<store::OutboxEntry> open = (*desk)->outbox().entries().value();
        REQUIRE(open.size() == 1);
        CHECK(outbox::waitsForPerson(open[0]));
        CHECK(shop.submissions == 1);
    };
    check();
    REQUIRE(await((*desk)->sync().run({}, false)));
    check();
    CHECK_FALSE(await((*desk)->outbox().retry(id)));
    check();
    CHECK((*desk)->orders().find(QStringLiteral("71"))->order.stage == Stage::Submitted);

    SECTION("It exists")
    {
        REQUIRE(await((*desk)->outbox().resolve(id, {Resolution::Kind::Exists, QStringLiteral("71")})));
        CHECK((*desk)->orders().find(id)->order.remoteId == u"71");
        CHECK((*desk)->orders().find(QStringLiteral("71"))->order.id == id);
        CHECK(shop.submissions == 1);
    }
    SECTION("Send it again")
    {
        shop.loses = false;
        const Result<Order> sent = await((*desk)->outbox().resolve(id, {Resolution::Kind::Resend, {}}));
        REQUIRE(sent);
        CHECK(sent->remoteId == u"902");
        CHECK(shop.submissions == 2);
    }
    SECTION("Discard it")
    {
        REQUIRE(await((*desk)->outbox().resolve(id, {Resolution::Kind::Discard, {}})));
        CHECK((*desk)->orders().find(id)->order.stage == Stage::Cancelled);
        CHECK(shop.submissions == 1);
    }
}

TEST_CASE("A lost submission is recognised in a listing by the provider's clock")
{
    ImprintedShop shop;
    shop.failsLookUps = true;
    const int ahead = GENERATE(-5, 0, 5); // hours
    shop.clock = QDateTime::currentDateTimeUtc().addSecs(ahead * 3600);
    auto desk = shop.open();
    const Result<Order> order = await((*desk)->orders().create(ImprintedShop::draft(reference), {}));
    REQUIRE_FALSE(order);
    shop.add(QStringLiteral("81"), reference, shop.clock);
    shop.add(QStringLiteral("80"), reference, shop.clock.addSecs(-3600)); // an earlier one, from elsewhere
    const Result<std::vector<SyncReport>> reports = await((*desk)->sync().run({}, true));
    REQUIRE(reports);
    CHECK(reports->front().added == 1);
    CHECK((*desk)->orders().find(QStringLiteral("80")));
    CHECK_FALSE((*desk)->orders().find(QStringLiteral("81")));

    shop.failsLookUps = false;
    CHECK(await((*desk)->sync().run({}, false)));
    CHECK((*desk)->orders().find(QStringLiteral("81"))->order.id == orderIdOf(order.error()));
    CHECK(shop.submissions == 1);
}
