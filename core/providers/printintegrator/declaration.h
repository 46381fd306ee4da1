// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/declaration.h"

namespace platen::printintegrator {

const Declaration &declaration();
// What products, designs and webhooks are made of.
std::vector<ResourceDeclaration> declaredResources();

} // namespace platen::printintegrator
