// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that the provider could take for the same one: those with the same reference, and copies of each other.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

namespace platen {

// The id of the order that it copies; empty if it is no copy.
QString copiedFrom(const store::StoredOrder &order);

// While it is unknown whether an order exists, another one with its reference, or a copy of it, could be a second order
// that someone pays for: `refused`, with a message that names the unknown order.
Result<void> checkNoneUnknown(store::Database &database, const store::StoredOrder &order);

// An order is no longer unknown: submissions that waited because of it become due.
Result<void> hurryNamesakes(store::Database &database, const store::StoredOrder &resolved);

} // namespace platen
