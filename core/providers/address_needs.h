// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider needs of an address, where that depends on the country.
#pragma once

#include "core/providers/declaration.h"

namespace platen {

extern const QString postalCodePointer; // in the order document
extern const QString regionPointer;

// Of a provider whose document requires the member, so that it is required of countries without postal codes too.
DraftRequirement alwaysNeedsPostalCode();

// What the provider needs beyond what every draft needs, in that country (empty: not known). A region is needed only
// where the country's addresses have one. Null: nothing.
const DraftRequirement *requirementIn(const Declaration &declaration, const QString &pointer,
                                      const QString &countryCode);

} // namespace platen
