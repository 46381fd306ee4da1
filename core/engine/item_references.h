// SPDX-License-Identifier: GPL-3.0-or-later
// References for the items of an order, if its provider must distinguish them and the draft does not.
#pragma once

#include "core/domain/order.h"

namespace platen {

// Gives each item without a reference one that is unique within the order: "line-1", "line-2", …
void makeItemReferences(std::vector<Item> &items);

} // namespace platen
