// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that exist from the start: over the last ninety days, in every stage, some still in progress.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/prodigi/order_book.h"

namespace platen::sandbox::prodigi {

// Everything except the dates follows from `seed`. The book must be empty.
void seedOrders(OrderBook &book, int count, quint64 seed, const QByteArray &baseUrl);

} // namespace platen::sandbox::prodigi
