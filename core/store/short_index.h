// SPDX-License-Identifier: GPL-3.0-or-later
// The index of short search words, for orders that were stored before it existed.
#pragma once

#include "core/store/database.h"

namespace platen::store {

// Fills an empty orders_short from orders_search, in the open transaction.
Result<void> fillShortIndex(Database &database);

} // namespace platen::store
