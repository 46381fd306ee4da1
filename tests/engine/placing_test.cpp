// SPDX-License-Identifier: GPL-3.0-or-later
// Placing an order that was saved as a draft: one step, after which there is one order and no draft, or everything is
// as before.
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"

using namespace platen;
using namespace platen::test;

namespace {

const CreateMode later{CreateMode::Send::NoWait, std::chrono::seconds(60)};

std::vector<Order> all(Desk &desk)
{
    const Result<store::OrderReader::Page> page = desk->reader().page({}, 100, {});
    REQUIRE(page.has_value());
    return page->orders;
}

QString keep(Desk &desk, const Draft &draft)
{
    const Result<Order> kept = await(desk->orders().saveDraft(draft, QString()));
    REQUIRE(kept.has_value());
    return kept->id;
}

} // namespace

TEST_CASE("A draft that is placed as shown on the screen becomes the order, and none stays behind", "[placing]")
{
    Shop shop;
    auto desk = shop.openNew();
    const QString id = keep(*desk, sampleDraft(QStringLiteral("P-1")));
    Draft shown = sampleDraft(QStringLiteral("P-1b"));
    shown.items[0].quantity = 3;
    const Result<Order> placed = await((*desk)->orders().place(shown, id, later));
    REQUIRE(placed.has_value());
    CHECK(placed->id == id);
    const std::vector<Order> orders = all(*desk);
    REQUIRE(orders.size() == 1);
    CHECK(orders.front().stage == Stage::Queued);
    CHECK(orders.front().reference == u"P-1b");
    CHECK((*desk)->orders().find(id)->draft->items[0].quantity == 3);
}

TEST_CASE("A draft that cannot be placed stays the one draft, as it was saved", "[placing]")
{
    Shop shop;
    auto desk = shop.openNew();
    const Draft draft = sampleDraft(QStringLiteral("P-2"));
    const QString id = keep(*desk, draft);
    const Draft before = *(*desk)->orders().find(id)->draft;
    Draft shown = draft;
    SECTION("because something is missing in it")
    {
        shown.recipient.address.city.clear();
        const Result<Order> placed = await((*desk)->orders().place(shown, id, later));
        REQUIRE_FALSE(placed.has_value());
        CHECK(placed.error().code == ErrorCode::Validation);
        CHECK(placed.error().pointer == u"/recipient/address/city");
    }
    SECTION("because its account does not exist")
    {
        shown.account = QStringLiteral("Nobody's");
        const Result<Order> placed = await((*desk)->orders().place(shown, id, later));
        REQUIRE_FALSE(placed.has_value());
        CHECK(placed.error().code == ErrorCode::NotFound);
    }
    SECTION("because the order that it is a copy of may exist")
    {
        shop.sandbox.fault("POST /v4.0/orders", "dropAfter", 1);
        shop.sandbox.fault("GET *", "500", 50);
        const Result<Order> unknown = await((*desk)->orders().create(sampleDraft(QStringLiteral("P-2-first")), {}));
        REQUIRE_FALSE(unknown.has_value());
        shown.copiedFrom = orderIdOf(unknown.error());
        REQUIRE((*desk)->orders().find(shown.copiedFrom)->order.stage == Stage::Unknown);
        const Result<Order> placed = await((*desk)->orders().place(shown, id, later));
        REQUIRE_FALSE(placed.has_value());
        CHECK(placed.error().code == ErrorCode::Refused);
    }
    std::size_t drafts = 0;
    for (const Order &order : all(*desk))
        drafts += order.stage == Stage::Draft ? 1 : 0;
    CHECK(drafts == 1);
    CHECK((*desk)->orders().find(id)->order.stage == Stage::Draft);
    CHECK(*(*desk)->orders().find(id)->draft == before);
    CHECK((*desk)->outbox().entries()->size() <= 1); // the earlier order's
}

TEST_CASE("A draft that was discarded in the meantime is placed all the same, once", "[placing]")
{
    Shop shop;
    auto desk = shop.openNew();
    const Draft draft = sampleDraft(QStringLiteral("P-3"));
    const QString id = keep(*desk, draft);
    REQUIRE(await((*desk)->orders().remove(id)).has_value());
    const Result<Order> placed = await((*desk)->orders().place(draft, id, later));
    REQUIRE(placed.has_value());
    CHECK(all(*desk).size() == 1);
}

TEST_CASE("A draft that was already placed is not placed a second time", "[placing]")
{
    Shop shop;
    auto desk = shop.openNew();
    const Draft draft = sampleDraft(QStringLiteral("P-4"));
    const QString id = keep(*desk, draft);
    REQUIRE(await((*desk)->orders().place(draft, id, later)).has_value());
    const Result<Order> again = await((*desk)->orders().place(draft, id, later));
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == ErrorCode::Refused);
    CHECK(all(*desk).size() == 1);
    CHECK((*desk)->outbox().entries()->size() == 1);
}
