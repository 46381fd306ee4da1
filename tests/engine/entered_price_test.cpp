// SPDX-License-Identifier: GPL-3.0-or-later
// Prices that a person entered, and what providers report of them.
#include "tests/support/catch.h"

#include "core/engine/item_references.h"
#include "core/engine/merge.h"

using namespace platen;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

Item item(const char *sku, qint64 minor, const char *currency, const char *reference = "")
{
    Item one;
    one.sku = QString::fromLatin1(sku);
    one.reference = QString::fromLatin1(reference);
    one.quantity = 1;
    one.price = Money{minor, QString::fromLatin1(currency)};
    return one;
}

// The items of an order placed here with `entered` after a response with `reported`.
std::vector<Item> merged(const std::vector<Item> &entered, const std::vector<Item> &known,
                         const std::vector<Item> &reported, bool haveCurrency, bool isPlacedHere = true)
{
    store::StoredOrder local;
    local.order.items = known;
    local.order.stage = Stage::Submitted;
    if (isPlacedHere) {
        local.draft.emplace();
        local.draft->items = entered;
    }
    RemoteOrder remote;
    remote.order.remoteId = QStringLiteral("1");
    remote.order.stage = Stage::Submitted;
    remote.order.items = reported;
    remote.pricesHaveCurrency = haveCurrency;
    mergeRemote(local, remote, Declaration(), TimelineSource::Poll, noon);
    return local.order.items;
}

} // namespace

TEST_CASE("A bare number does not replace a price that was entered here")
{
    const std::vector<Item> entered{item("A", 1500, "EUR"), item("B", 900, "EUR")};
    const std::vector<Item> reported{item("A", 1500, "GBP"), item("B", 900, "GBP")};
    CHECK(merged(entered, entered, reported, false)[0].price == entered[0].price);
    CHECK(merged(entered, entered, reported, false)[1].price == entered[1].price);
    // An order that an older version got wrong.
    CHECK(merged(entered, reported, reported, false)[0].price == entered[0].price);
    // In a different order, and with SKUs in a different spelling.
    const std::vector<Item> turned{item("b", 900, "GBP"), item("a", 1500, "GBP")};
    CHECK(merged(entered, entered, turned, false)[0].price == entered[1].price);
    CHECK(merged(entered, entered, turned, false)[1].price == entered[0].price);
    // Two of the same product, each with its own price.
    const std::vector<Item> twins{item("A", 1500, "EUR", "line-1"), item("A", 900, "EUR", "line-2")};
    const std::vector<Item> reportedTwins{item("A", 1500, "GBP"), item("A", 900, "GBP")};
    CHECK(merged(twins, twins, reportedTwins, false)[0].price == twins[0].price);
    CHECK(merged(twins, twins, reportedTwins, false)[1].price == twins[1].price);
}

TEST_CASE("A price with its own currency, and one of an order placed elsewhere, is the provider's")
{
    const std::vector<Item> entered{item("A", 1500, "EUR")};
    const std::vector<Item> reported{item("A", 1400, "GBP")};
    CHECK(merged(entered, entered, reported, true)[0].price == reported[0].price);
    CHECK(merged({}, reported, reported, false, false)[0].price == reported[0].price);
    // No price was entered.
    Item free = entered[0];
    free.price.reset();
    CHECK(merged({free}, {free}, reported, false)[0].price == reported[0].price);
}

TEST_CASE("Items without a reference get a unique one")
{
    const auto referencesFor = [](const QStringList &given) {
        std::vector<Item> items(static_cast<std::size_t>(given.size()));
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].reference = given[static_cast<qsizetype>(i)];
        makeItemReferences(items);
        QStringList all;
        for (const Item &one : items)
            all.append(one.reference);
        return all;
    };
    CHECK(referencesFor({}).isEmpty());
    CHECK(referencesFor({"", ""}) == QStringList{"line-1", "line-2"});
    CHECK(referencesFor({"a", "", "b"}) == QStringList{"a", "line-1", "b"});
    CHECK(referencesFor({"", "line-1", "", " LINE-2 "}) == QStringList{"line-3", "line-1", "line-4", " LINE-2 "});
    CHECK(referencesFor({"  ", "x"}) == QStringList{"line-1", "x"});
    const QStringList twice = referencesFor({"", "", "a"});
    CHECK(referencesFor(twice) == twice);
}
