// SPDX-License-Identifier: GPL-3.0-or-later
// Invented recipients in eleven scripts, as many of each as a shop in Europe that ships everywhere would have.
#pragma once

#include "core/domain/order.h"

#include <random>

namespace platen::bench {

using Random = std::mt19937_64;

// From 0 to `below` - 1, the same on every system (std::uniform_int_distribution is not).
int pick(Random &random, int below);

Recipient samplePerson(Random &random);

} // namespace platen::bench
