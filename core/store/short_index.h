// SPDX-License-Identifier: GPL-3.0-or-later
// The index of short search words, for orders that were stored before it existed.
#pragma once

#include "core/store/database.h"

namespace platen::store {

struct MigrationProgress;

// Fills an empty orders_short from orders_search, in the open transaction. `step` is the migration that this belongs
// to.
Result<void> fillShortIndex(Database &database, const MigrationProgress &step);

} // namespace platen::store
