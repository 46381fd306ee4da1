// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of orders_short, as SQL knows them.
#pragma once

#include "core/store/database.h"
#include "core/store/sqlite_rows.h"

#include <memory>

namespace platen::store {

struct MigrationProgress;

// short_tokens(recipient, other), for the writing connection. Defining a function again would make SQLite prepare all
// statements again, so the connection keeps it.
std::unique_ptr<SqliteFunction> shortTokensFunction(Database &database);

// Fills an empty orders_short from orders_search, in the open transaction. `step` is the migration that this belongs
// to.
Result<void> fillShortIndex(Database &database, const MigrationProgress &step);

} // namespace platen::store
