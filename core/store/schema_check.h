// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a database holds what our migrations make, and nothing else.
#pragma once

#include "core/store/migrations.h"

namespace platen::store {

// An error names the first table, index, trigger or view that is foreign, changed or missing. Only reads. A database
// that is newer than `steps` passes: it is refused for that.
Result<void> checkSchema(Database &database, const std::vector<Migration> &steps);

} // namespace platen::store
