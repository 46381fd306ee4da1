// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/limits.h"

namespace platen::inspect {

// Sets the limits that every POSIX system has. `usedMemory`: bytes of address space that the process already has.
[[nodiscard]] QString limitResources(Reach reach, long long usedMemory);

} // namespace platen::inspect
