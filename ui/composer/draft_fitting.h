// SPDX-License-Identifier: GPL-3.0-or-later
// What was entered, as the account's provider gets it: members that it has no field for are left out, or as they were
// loaded if the draft was its own (`keep`). The provider is null if not known yet; then everything stays.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/providers/declaration.h"

namespace platen {

// The texts of the order and the recipient, and the shipping method in the provider's spelling.
void fitTexts(Draft &draft, const Draft &loaded, const Declaration *provider, bool keep);
// `known`: its product; null if not known (yet).
Item fittedItem(const Item &entered, const Item &loaded, const Product *known, const Declaration *provider, bool keep);

} // namespace platen
