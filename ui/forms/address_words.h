// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of an address are called where it goes, which of them are needed there, and what is worth knowing of
// them while one types. `provider` null: not known yet.
#pragma once

#include <QString>

namespace platen {

struct Declaration;

// With their mnemonics, for a form.
QString postalCodeLabel(const QString &countryCode);
QString regionLabel(const QString &countryCode);

// Whether a recipient there cannot do without the member: for everybody, for the country or for the provider.
bool isRecipientPartNeeded(const QString &pointer, const QString &countryCode, const Declaration *provider);

// Empty: nothing.
QString postalCodeHint(const QString &countryCode, const QString &postalCode, const Declaration *provider);
QString regionHint(const QString &countryCode, const QString &region, const Declaration *provider);

} // namespace platen
