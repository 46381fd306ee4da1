// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quote.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

std::optional<Money> gbp(qint64 minor)
{
    return Money{minor, QStringLiteral("GBP")};
}

struct Row
{
    std::optional<Money> items, shipping, tax, charged;
    std::vector<NamedCost> others;
    std::optional<Money> total;
    const char *issue; // its code; empty: none
};

NamedCost other(const char *name, std::optional<Money> cost)
{
    return {QString::fromLatin1(name), std::move(cost)};
}

} // namespace

TEST_CASE("A quote's total is what is charged, and an issue says if its parts do not add up to it", "[quote]")
{
    const std::optional<Money> none;
    const std::optional<Money> eur = Money{2318, QStringLiteral("EUR")};
    const std::optional<Money> huge = gbp(std::numeric_limits<qint64>::max());
    const std::vector<Row> rows{
        {gbp(1437), gbp(495), none, none, {}, gbp(1932), ""},
        {gbp(1437), gbp(495), gbp(386), none, {}, gbp(2318), ""},
        {gbp(1437), gbp(495), gbp(386), gbp(2318), {}, gbp(2318), ""},
        {gbp(1437), gbp(495), gbp(0), gbp(1932), {}, gbp(1932), ""},
        {gbp(1437), gbp(495), gbp(322), gbp(1932), {}, gbp(1932), "taxIncluded"},
        {gbp(1437), gbp(495), gbp(386), gbp(2317), {}, gbp(2317), "totalDiffers"},
        {gbp(1437), gbp(495), gbp(386), gbp(2319), {}, gbp(2319), "totalDiffers"},
        {gbp(1437), gbp(495), none, gbp(2318), {}, gbp(2318), "totalDiffers"},
        {gbp(1437), gbp(495), gbp(386), gbp(2418), {other("handling", gbp(100))}, gbp(2418), "otherCosts"},
        {gbp(1437), gbp(495), gbp(386), gbp(2218), {other("discount", gbp(-100))}, gbp(2218), "otherCosts"},
        {gbp(1437), gbp(495), gbp(386), gbp(2318), {other("ofWhichPaper", gbp(100))}, gbp(2318), ""},
        {gbp(1437), gbp(495), gbp(386), none, {other("handling", gbp(100))}, none, "totalUnknown"},
        {gbp(1437), gbp(495), none, none, {other("handling", gbp(0))}, gbp(1932), ""},
        {gbp(1437), gbp(495), none, none, {other("totalCost", none)}, none, "totalUnknown"},
        {none, gbp(495), none, gbp(2318), {}, gbp(2318), "totalDiffers"},
        {gbp(1437), none, none, none, {}, none, ""},
        {gbp(1437), gbp(495), none, eur, {}, eur, "totalDiffers"},
        {gbp(1437), eur, none, none, {}, none, ""},
        {huge, gbp(1), none, none, {}, none, ""},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO("row " << i);
        Quote quote;
        quote.items = rows[i].items;
        quote.shipping = rows[i].shipping;
        quote.tax = rows[i].tax;
        settleTotal(quote, rows[i].charged, rows[i].others);
        CHECK(quote.total == rows[i].total);
        CHECK(quote.issues.size() == (rows[i].issue[0] ? 1U : 0U));
        if (!quote.issues.empty())
            CHECK(quote.issues[0].code == QLatin1String(rows[i].issue));
    }
}

TEST_CASE("A cost of an unknown kind is named with its amount", "[quote]")
{
    Quote quote;
    quote.items = gbp(1000);
    quote.shipping = gbp(500);
    settleTotal(quote, gbp(1700), {{QStringLiteral("handling"), gbp(120)}});
    REQUIRE(quote.issues.size() == 1);
    for (const char *part : {"15.00 GBP", "17.00 GBP", "handling", "1.20 GBP"}) {
        INFO(part);
        CHECK(quote.issues[0].message.english().contains(QLatin1String(part)));
    }
}
