// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's rate limit as its document states it.
#pragma once

#include <chrono>

namespace platen::net {

struct PaceOptions
{
    int requests = 0; // 0: no limit
    std::chrono::milliseconds window{0};
};

} // namespace platen::net
