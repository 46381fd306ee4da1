// SPDX-License-Identifier: GPL-3.0-or-later
// The orders that are there from the start.
#pragma once

#include "app/sandbox/idealfactory/order_book.h"

namespace platen::sandbox::idealfactory {

// Invented ones. Among the newest, print files in every state; those of the older ones are ready, but for a few.
void seedOrders(OrderBook &book, int count, quint64 seed);

} // namespace platen::sandbox::idealfactory
