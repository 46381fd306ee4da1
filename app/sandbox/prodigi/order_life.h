// SPDX-License-Identifier: GPL-3.0-or-later
// How an order moves, a step at a time, through "The order process". Changes only the order: when, and who is told, is
// others' matter.
#pragma once

#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

// The types of the events that a change brings about, as after "com.prodigi.order.".
using Events = std::vector<QByteArray>;

// The share of an order's life until its next step; none if it waits for somebody or has ended. Not for held orders.
std::optional<double> untilNextStep(const Order &order);
// The next step, at `at`. A held order's window closes; what waits for payment, or for a file, gets it.
Events step(Order &order, Ticks at, const QByteArray &baseUrl);
// The state a new order begins in, beside held: AwaitingPayment or Draft with the issue that says why, else InProgress.
void begin(Order &order, const QByteArray &baseUrl);

bool hasEnded(const Order &order);
Events pay(Order &order, Ticks at);
Events failDownload(Order &order, Ticks at);
// What can be cancelled is; the order itself only if that was everything.
Events cancel(Order &order, Ticks at);

[[nodiscard]] bool canCancel(const Order &order); // at least one shipment, or everything before there are any
[[nodiscard]] bool canChange(const Shipment &shipment);
[[nodiscard]] bool canChange(const Order &order); // something of it

} // namespace platen::sandbox::prodigi
