// SPDX-License-Identifier: GPL-3.0-or-later
// What was entered, as the account's provider gets it: members that it has no field for are left out, or as they were
// loaded if the draft was its own (`keep`). The provider is null if not known yet; then everything stays.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/providers/declaration.h"

#include <functional>

namespace platen {

// The texts of the order and the recipient, and the shipping method in the provider's spelling.
void fitTexts(Draft &draft, const Draft &loaded, const Declaration *provider, bool keep);
// `known`: its product; null if not known (yet).
Item fittedItem(const Item &entered, const Item &loaded, const Product *known, const Declaration *provider, bool keep);

// Artwork given for another provider's only area goes to this provider's first one: it is the same picture.
void moveArtwork(Item &item, const Declaration &provider);
// A shipping method belongs to one provider. At another it must be chosen again, unless that has the same one.
void fitMethod(Draft &draft, const Declaration &provider);

// Without the titles that only repeat what the products are called.
using FindProduct = std::function<const Product *(const QString &account, const QString &sku)>;
Draft withoutProductTitles(Draft draft, const FindProduct &find);

} // namespace platen
