// SPDX-License-Identifier: GPL-3.0-or-later
// References for the items of an order, where its provider wants to tell them apart and the draft does not.
#pragma once

#include "core/domain/order.h"

namespace platen {

// Gives each item that has no reference one of its own within the order: "line-1", "line-2", …
void makeItemReferences(std::vector<Item> &items);

} // namespace platen
