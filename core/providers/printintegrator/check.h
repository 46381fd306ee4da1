// SPDX-License-Identifier: GPL-3.0-or-later
// What PrintIntegrator needs of a draft. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"

#include <vector>

namespace platen::printintegrator {

inline constexpr qint64 largestFile = 512LL * 1024 * 1024; // of uploads and downloads

std::vector<Error> checkDraft(const Draft &draft);

} // namespace platen::printintegrator
