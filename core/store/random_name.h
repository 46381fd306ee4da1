// SPDX-License-Identifier: GPL-3.0-or-later
// Names that cannot be guessed, from the system's random generator.
#pragma once

#include <QString>

namespace platen::store {

// Base 32 characters without padding, lower case: a-z and 2-7, five random bits each.
QString randomName(int characters);

} // namespace platen::store
