// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/connector.h"

namespace platen::imprinted {

const Connector &connector();

} // namespace platen::imprinted
