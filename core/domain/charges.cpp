// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/charges.h"

#include <limits>
#include <utility>

namespace platen {

namespace {

bool isTax(const Charge &charge)
{
    for (const char *word : {"tax", "vat"}) {
        if (charge.type.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

// nullopt if either is missing, the currencies differ, or the result does not fit.
std::optional<Money> plus(const std::optional<Money> &a, const std::optional<Money> &b)
{
    if (!a || !b || a->currency != b->currency)
        return std::nullopt;
    using Limits = std::numeric_limits<qint64>;
    const bool fits = b->minor >= 0 ? a->minor <= Limits::max() - b->minor : a->minor >= Limits::min() - b->minor;
    return fits ? std::optional(Money{a->minor + b->minor, a->currency}) : std::nullopt;
}

std::optional<Money> sumOf(const std::vector<Charge> &charges, bool withTax)
{
    std::optional<Money> sum;
    bool first = true;
    for (const Charge &charge : charges) {
        if (!withTax && isTax(charge))
            continue;
        sum = std::exchange(first, false) ? charge.cost : plus(sum, charge.cost);
        if (!sum)
            return std::nullopt;
    }
    return sum;
}

std::optional<Money> pricesOf(const std::vector<Item> &items)
{
    std::optional<Money> sum;
    for (const Item &item : items) {
        const std::optional<Money> price = item.price ? item.price->times(item.quantity) : std::nullopt;
        sum = &item == &items.front() ? price : plus(sum, price);
        if (!sum)
            return std::nullopt;
    }
    return sum;
}

} // namespace

ChargeSums sumCharges(const Order &order)
{
    ChargeSums sums;
    sums.included.assign(order.charges.size(), false);
    sums.sum = sumOf(order.charges, true);
    if (!order.total || order.charges.empty() || sums.sum == order.total)
        return sums;
    if (const std::optional<Money> untaxed = sumOf(order.charges, false); untaxed == order.total) {
        for (std::size_t i = 0; i < order.charges.size(); ++i)
            sums.included[i] = isTax(order.charges[i]);
        sums.sum = untaxed;
        return sums;
    }
    sums.addsUp = !sums.sum.has_value();
    return sums;
}

std::optional<Money> margin(const Order &order)
{
    const std::optional<Money> prices = pricesOf(order.items);
    const std::optional<Money> cost = order.total ? order.total : sumCharges(order).sum;
    if (!cost || cost->minor == std::numeric_limits<qint64>::min())
        return std::nullopt;
    return plus(prices, Money{-cost->minor, cost->currency});
}

} // namespace platen
