// SPDX-License-Identifier: GPL-3.0-or-later
// Moves an order, one step at a time, through "The order process". Only changes the order; the caller decides when, and
// sends the events.
#pragma once

#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

// The types of the events that a change causes, without "com.prodigi.order.".
using Events = std::vector<QByteArray>;

// The share of an order's life until its next step; none if it waits for someone or has ended. Not for held orders.
std::optional<double> untilNextStep(const Order &order);
// Does the next step, at `at`: a held order's window closes, and an order that waits for payment or for a file gets it.
Events step(Order &order, Ticks at, const QByteArray &baseUrl);
// Sets the initial state of a new order, apart from held: AwaitingPayment or Draft with the issue that explains it,
// else InProgress.
void begin(Order &order, const QByteArray &baseUrl);

bool hasEnded(const Order &order);
Events pay(Order &order, Ticks at);
// Cancels what can be cancelled; the order itself only if that was everything.
Events cancel(Order &order, Ticks at);

[[nodiscard]] bool canCancel(const Order &order); // at least one shipment, or everything before there are shipments
[[nodiscard]] bool canChange(const Shipment &shipment);
[[nodiscard]] bool canChange(const Order &order); // some part of it

} // namespace platen::sandbox::prodigi
