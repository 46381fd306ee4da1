// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/address_needs.h"

#include "core/domain/address_format.h"

#include <algorithm>

namespace platen {

const QString postalCodePointer = QStringLiteral("/recipient/address/postalCode");
const QString regionPointer = QStringLiteral("/recipient/address/region");

DraftRequirement alwaysNeedsPostalCode()
{
    return {
        // not the constant, because declarations may be created before it
        QStringLiteral("/recipient/address/postalCode"),
        QStringLiteral("A postal code, also for countries that have none: what people there put into such a field.")};
}

const DraftRequirement *requirementIn(const Declaration &declaration, const QString &pointer,
                                      const QString &countryCode)
{
    const auto found = std::find_if(declaration.requirements.begin(), declaration.requirements.end(),
                                    [&pointer](const DraftRequirement &one) { return one.pointer == pointer; });
    if (found == declaration.requirements.end())
        return nullptr;
    return pointer != regionPointer || addressFormat(countryCode).hasRegions() ? &*found : nullptr;
}

} // namespace platen
