// SPDX-License-Identifier: GPL-3.0-or-later
// What an HTTP status means to us.
#pragma once

#include "core/domain/error.h"

#include <optional>

namespace platen {

// nullopt for 2xx.
std::optional<ErrorCode> statusVerdict(int status);

} // namespace platen
