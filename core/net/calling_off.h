// SPDX-License-Identifier: GPL-3.0-or-later
// The error of a request that was called off.
#pragma once

#include "core/domain/error.h"

namespace platen::net {

// `unreachable`. `maybeProcessed`: the request may have left before.
Failure calledOff(const QString &server, bool maybeProcessed);

} // namespace platen::net
