// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/connector.h"

namespace platen::prodigi {

const Connector &connector();

} // namespace platen::prodigi
