// SPDX-License-Identifier: GPL-3.0-or-later
// What a share host declares about itself.
#pragma once

#include "core/hosts/kinds.h"

namespace platen::hosts {

Kind shareKind();

} // namespace platen::hosts
