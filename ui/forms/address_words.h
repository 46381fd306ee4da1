// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, requirements and hints for the parts of an address, by country. `provider` is null if not known yet.
#pragma once

#include <QString>

namespace platen {

struct Declaration;

// With mnemonics, for a form.
QString postalCodeLabel(const QString &countryCode);
QString regionLabel(const QString &countryCode);

// Whether the member is required there: always, by the country, or by the provider.
bool isRecipientPartNeeded(const QString &pointer, const QString &countryCode, const Declaration *provider);

// Empty if there is no hint.
QString postalCodeHint(const QString &countryCode, const QString &postalCode, const Declaration *provider);
QString regionHint(const QString &countryCode, const QString &region, const Declaration *provider);

} // namespace platen
