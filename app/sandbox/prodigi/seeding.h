// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that are there from the start: over the last ninety days, in every stage, some still on their way.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/prodigi/order_book.h"

namespace platen::sandbox::prodigi {

// All but the dates follows from `seed`. The book must be empty.
void seedOrders(OrderBook &book, int count, quint64 seed, const QByteArray &baseUrl);

} // namespace platen::sandbox::prodigi
