// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's own handle of the connection that Qt opened, for the files that use it.
#pragma once

#include "core/store/database.h"

struct sqlite3;

namespace platen::store {

sqlite3 *sqliteHandle(const Database &database);
// The error of the last call on the handle.
Failure sqliteFailure(const Database &database);

} // namespace platen::store
