// SPDX-License-Identifier: GPL-3.0-or-later
// The orders that exist from the start: invented people and places, in every status.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/printintegrator/order.h"

namespace platen::sandbox::printintegrator {

QByteArray newId(const char *prefix, Dice &dice); // "ord_k3f0…": never only digits
// Oldest first.
std::vector<Order> sampleOrders(int count, Dice &dice);

} // namespace platen::sandbox::printintegrator
