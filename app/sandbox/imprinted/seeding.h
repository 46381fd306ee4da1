// SPDX-License-Identifier: GPL-3.0-or-later
// The orders that exist from the start.
#pragma once

#include "app/sandbox/imprinted/order.h"

#include <deque>

namespace platen::sandbox::imprinted {

// `count` invented orders from the last three months, oldest first, numbered from `firstNumber`; the newest include one
// in each state. The same for the same seed, except for the time of day.
std::deque<Order> seedOrders(int count, quint64 seed, qint64 firstNumber);

} // namespace platen::sandbox::imprinted
