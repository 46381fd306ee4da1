// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/declaration.h"

namespace platen::cimpress_open {

const Declaration &declaration();

} // namespace platen::cimpress_open
