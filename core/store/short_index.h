// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of orders_short, as SQL knows them.
#pragma once

#include "core/store/database.h"
#include "core/store/sqlite_rows.h"

#include <memory>

namespace platen::store {

// short_tokens(recipient, other), for the writing connection. Defining a function again would make SQLite prepare all
// statements again, so the connection keeps it.
std::unique_ptr<SqliteFunction> shortTokensFunction(Database &database);

// Fills the index when a migration has created it.
Result<void> fillShortIndex(Database &database);

} // namespace platen::store
