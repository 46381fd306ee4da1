// SPDX-License-Identifier: GPL-3.0-or-later
// The orders that exist from the start.
#pragma once

#include "app/sandbox/idealfactory/order_book.h"

namespace platen::sandbox::idealfactory {

// Adds invented orders. The newest ones have print files in every state; nearly all older ones are ready.
void seedOrders(OrderBook &book, int count, quint64 seed);

} // namespace platen::sandbox::idealfactory
