// SPDX-License-Identifier: GPL-3.0-or-later
// What PrintIntegrator needs of a draft. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"

#include <vector>

namespace platen::printintegrator {

std::vector<Error> checkDraft(const Draft &draft);

} // namespace platen::printintegrator
