// SPDX-License-Identifier: GPL-3.0-or-later
// How an order's charges add up to its total, and what remains of what the recipient pays.
#pragma once

#include "core/domain/order.h"

#include <optional>
#include <vector>

namespace platen {

struct ChargeSums
{
    std::vector<bool> included; // per charge: another charge contains it, so it does not add to the total
    // The sum of the charges that are not included; nullopt unless all are known and in one currency.
    std::optional<Money> sum;
    bool addsUp = true; // false: the provider's total is known and differs from `sum`
};

// A tax counts as included if the other charges alone add up to the total.
ChargeSums sumCharges(const Order &order);

// What the recipient pays for the items minus the provider's total, or minus the sum of its charges if it gives no
// total. nullopt unless both are known and in one currency.
std::optional<Money> margin(const Order &order);

} // namespace platen
