// SPDX-License-Identifier: GPL-3.0-or-later
// Names that nobody can guess, from the system's generator.
#pragma once

#include <QString>

namespace platen::store {

// Characters of base 32 without padding, lower case: a-z and 2-7; five bits of chance each.
QString randomName(int characters);

} // namespace platen::store
