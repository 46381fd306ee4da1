// SPDX-License-Identifier: GPL-3.0-or-later
// What a list shows, computed in memory by looking at every order.
#pragma once

#include "core/store/order_query.h"
#include "tests/store/store_fixture.h"

namespace platen::test {

std::vector<qint64> expectedList(const std::vector<store::StoredOrder> &orders, const store::OrderQuery &query);

// Of the accounts "Alpha", "beta" and "Gamma", searching for something that some of the orders have, or for anything.
store::OrderQuery randomQuery(Random &random, const std::vector<store::StoredOrder> &orders);

std::string described(const store::OrderQuery &query);

} // namespace platen::test
