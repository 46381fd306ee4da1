// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider needs of an address, as far as that depends on the country.
#pragma once

#include "core/providers/declaration.h"

namespace platen {

extern const QString postalCodePointer; // in the order document
extern const QString regionPointer;

// For a provider whose documents require the member, so that it is required in countries without postal codes too.
DraftRequirement alwaysNeedsPostalCode();

// What the provider needs beyond the needs of every draft, in that country (empty: unknown). A region is needed only if
// the country's addresses have one. Null if there is no requirement.
const DraftRequirement *requirementIn(const Declaration &declaration, const QString &pointer,
                                      const QString &countryCode);

} // namespace platen
