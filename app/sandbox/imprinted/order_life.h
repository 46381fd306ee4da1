// SPDX-License-Identifier: GPL-3.0-or-later
// Moves an order, one step at a time, through the documented statuses. There is no "shipped" status: the order stays in
// quality control, and shipping.shiped_at shows that it was sent.
#pragma once

#include "app/sandbox/imprinted/order.h"

namespace platen::sandbox::imprinted {

bool hasEnded(const Order &order); // shipped, refunded or deleted
// The share of an order's life until its next step; none if it waits for someone or has ended.
std::optional<double> untilNextStep(const Order &order);
// Does the next step, at `at`. Orders whose external_id contains "refund" are refunded once they are paid; those with
// "query" go to "internal order query" and wait there.
void step(Order &order, Ticks at);
// The query about the order was answered, so the order continues.
void release(Order &order);

} // namespace platen::sandbox::imprinted
