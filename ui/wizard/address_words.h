// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of an address are called where it goes, and what is worth knowing of them while one types.
#pragma once

#include <QString>

namespace platen {

// With their mnemonics, for a form.
QString postalCodeLabel(const QString &countryCode);
QString regionLabel(const QString &countryCode);

// Empty: nothing. `insisting`: the name of a provider that requires the member whatever the country; empty: none does.
QString postalCodeHint(const QString &countryCode, const QString &postalCode, const QString &insisting);
QString regionHint(const QString &countryCode, const QString &region);

} // namespace platen
