// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/connector.h"

namespace platen::cimpress_open {

const Connector &connector();

} // namespace platen::cimpress_open
