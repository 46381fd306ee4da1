// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a database contains exactly what our migrations create.
#pragma once

#include "core/store/migrations.h"

namespace platen::store {

// The error names the first table, index, trigger or view that is foreign, changed or missing. Only reads. A database
// newer than `steps` passes here; it is refused for being newer.
Result<void> checkSchema(Database &database, const std::vector<Migration> &steps);

} // namespace platen::store
