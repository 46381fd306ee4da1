// SPDX-License-Identifier: GPL-3.0-or-later
// The orders that are there from the start.
#pragma once

#include "app/sandbox/imprinted/order.h"

#include <deque>

namespace platen::sandbox::imprinted {

// `count` invented orders of the last three months, oldest first, numbered from `firstNumber`; one in each state is
// among the newest. The same for the same seed, but for the time of day.
std::deque<Order> seedOrders(int count, quint64 seed, qint64 firstNumber);

} // namespace platen::sandbox::imprinted
