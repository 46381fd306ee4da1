// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that could be the same one for the provider: those under one reference, and copies of each other.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

namespace platen {

// While nobody knows whether an order exists, another with its reference or a copy of it could be the second one that
// somebody pays for: `refused`, with a message that names the unknown one.
Result<void> checkNoneUnknown(store::Database &database, const store::StoredOrder &order);

// An order is no longer unknown: submissions that were held back because of it are due now.
Result<void> hurryNamesakes(store::Database &database, const store::StoredOrder &resolved);

} // namespace platen
