// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the indexes of what people search for, orders_fts and orders_short: at every commit they are as the rows of
// orders_search. Triggers note which rows have changed, so no caller has to think of it.
#pragma once

#include "core/store/database.h"

namespace platen::store {

// Brings both indexes up to date. Transaction::commit calls it.
Result<void> writeSearchIndex(Database &database);

} // namespace platen::store
