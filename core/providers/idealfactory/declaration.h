// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/declaration.h"

namespace platen::idealfactory {

const Declaration &declaration();
// The members of categories, products, variants and batches (document: their "Create" tables).
std::vector<ResourceDeclaration> declaredResources();

} // namespace platen::idealfactory
