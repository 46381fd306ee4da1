// SPDX-License-Identifier: GPL-3.0-or-later
// What Cimpress Open requires of a draft besides the declared options: everything that the document does not call
// optional. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"

#include <vector>

namespace platen::cimpress_open {

std::vector<Error> checkDraft(const Draft &draft);

} // namespace platen::cimpress_open
