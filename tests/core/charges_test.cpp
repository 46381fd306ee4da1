// SPDX-License-Identifier: GPL-3.0-or-later
// What an order costs, line by line, and what remains of it.
#include "core/domain/charges.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

Order orderWith(std::vector<Charge> charges, std::optional<Money> total)
{
    Order order;
    Item item;
    item.quantity = 1;
    item.price = Money{2400, "GBP"};
    order.items = {item};
    order.charges = std::move(charges);
    order.total = std::move(total);
    return order;
}

Charge charge(const char *type, qint64 minor, const char *currency = "GBP")
{
    return {{}, QString::fromUtf8(type), Money{minor, QString::fromUtf8(currency)}, {}};
}

} // namespace

TEST_CASE("a tax that the total includes is not subtracted a second time", "[charges]")
{
    const Order order =
        orderWith({charge("subtotal", 1320), charge("shipping", 360), charge("tax", 280)}, Money{1680, "GBP"});
    CHECK(margin(order) == Money{720, "GBP"});
    const ChargeSums sums = sumCharges(order);
    CHECK(sums.included == std::vector<bool>{false, false, true});
    CHECK(sums.sum == order.total);
    CHECK(sums.addsUp);
}

TEST_CASE("a tax on top of the other charges is one of the lines", "[charges]")
{
    const Order order =
        orderWith({charge("Item", 1320), charge("Shipping", 360), charge("VAT", 280)}, Money{1960, "GBP"});
    CHECK(margin(order) == Money{440, "GBP"});
    CHECK(sumCharges(order).included == std::vector<bool>(3, false));
    CHECK(sumCharges(order).addsUp);
}

TEST_CASE("a total that differs from its lines is still the provider's total", "[charges]")
{
    const Order order = orderWith({charge("Item", 1320), charge("tax", 280)}, Money{1999, "GBP"});
    CHECK_FALSE(sumCharges(order).addsUp);
    CHECK(sumCharges(order).sum == Money{1600, "GBP"});
    CHECK(margin(order) == Money{401, "GBP"});
    // What cannot be added up does not contradict the total.
    Order unknown = orderWith({charge("Item", 1320), {{}, "Shipping", {}, {}}}, Money{1999, "GBP"});
    CHECK(sumCharges(unknown).addsUp);
    CHECK_FALSE(sumCharges(unknown).sum);
    CHECK(margin(unknown) == Money{401, "GBP"});
}

TEST_CASE("the margin is known only if everything is known, in one currency", "[charges]")
{
    CHECK_FALSE(margin(orderWith({}, {})));
    CHECK(margin(orderWith({}, Money{1000, "GBP"})) == Money{1400, "GBP"});
    CHECK_FALSE(margin(orderWith({}, Money{1000, "EUR"})));
    CHECK_FALSE(margin(orderWith({charge("Item", 1000), charge("Shipping", 100, "EUR")}, {})));
    CHECK(margin(orderWith({charge("Item", 1000), charge("Shipping", 100)}, {})) == Money{1300, "GBP"});
    // A charge in another currency next to a total in the prices' own.
    CHECK(margin(orderWith({charge("Item", 1000), charge("Shipping", 100, "EUR")}, Money{1090, "GBP"})) ==
          Money{1310, "GBP"});
    Order order = orderWith({}, Money{1000, "GBP"});
    order.items.push_back({});
    CHECK_FALSE(margin(order));
    order.items.clear();
    CHECK_FALSE(margin(order));
    order = orderWith({}, Money{std::numeric_limits<qint64>::min(), "GBP"});
    CHECK_FALSE(margin(order));
}
