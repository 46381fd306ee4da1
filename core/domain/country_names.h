// SPDX-License-Identifier: GPL-3.0-or-later
// English names of countries, for documents that have a name instead of a code. They are the same on every machine,
// whatever its Qt version or language.
#pragma once

#include <QString>

namespace platen {

// "Germany" for "DE" (ISO 3166-1 alpha-2, upper case); empty for an unknown code.
QString countryName(const QString &code);

// The code for an English name, or for a code in any case; empty if there is none. Ignores diacritics, case and
// punctuation, and knows other names in use: "UK", "Czechia", "Korea, Republic of".
QString countryCodeOfEnglish(const QString &name);

// A key for comparing names: only letters and digits, so that "Côte d’Ivoire" and "COTE DIVOIRE" are equal.
QString countryKey(const QString &name);

} // namespace platen
