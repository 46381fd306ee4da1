// SPDX-License-Identifier: GPL-3.0-or-later
// How an order's charges make up its total, and what is left of what the recipient pays.
#pragma once

#include "core/domain/order.h"

#include <optional>
#include <vector>

namespace platen {

struct ChargeSums
{
    std::vector<bool> included; // by charge: another one contains it, so it does not add to the total
    // What the charges that are not included add up to; nullopt unless each is known and all are of one currency.
    std::optional<Money> sum;
    bool addsUp = true; // false: the provider's total is known to be something else than `sum`
};

// A tax is taken as included if the total is what the other charges add up to.
ChargeSums sumCharges(const Order &order);

// What the recipient pays for the items less the provider's total, or less the sum of its charges if it names no total.
// Nullopt unless both are known and of one currency.
std::optional<Money> margin(const Order &order);

} // namespace platen
