// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/declaration.h"

namespace platen::idealfactory {

const Declaration &declaration();
// What categories, products, variants and batches are made of (document: their "Create" tables).
std::vector<ResourceDeclaration> declaredResources();

} // namespace platen::idealfactory
