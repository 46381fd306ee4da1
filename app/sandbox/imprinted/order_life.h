// SPDX-License-Identifier: GPL-3.0-or-later
// How an order moves, a step at a time, through the statuses of the document. There is none for "shipped": it stays in
// quality control, and its shipping.shiped_at says that it has gone.
#pragma once

#include "app/sandbox/imprinted/order.h"

namespace platen::sandbox::imprinted {

bool hasEnded(const Order &order); // shipped, refunded or deleted
// The share of an order's life until its next step; none if it waits for somebody or has ended.
std::optional<double> untilNextStep(const Order &order);
// The next step, at `at`. Orders whose external_id holds "refund" are refunded once they are paid; those with "query"
// go to "internal order query" and wait there.
void step(Order &order, Ticks at);
// What was asked has been answered: it goes on.
void release(Order &order);

} // namespace platen::sandbox::imprinted
