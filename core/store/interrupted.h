// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the outbox has to be recovered before it is shown.
#pragma once

#include "core/store/database.h"

namespace platen::store {

// Whether an entry is being sent, or was when its program ended.
Result<bool> isSendingSomething(Database &database);

} // namespace platen::store
