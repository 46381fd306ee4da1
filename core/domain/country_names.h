// SPDX-License-Identifier: GPL-3.0-or-later
// English names of countries, for documents that have a name where ours has a code. They are the same on every machine,
// whatever its Qt or its language.
#pragma once

#include <QString>

namespace platen {

// "Germany" for "DE" (ISO 3166-1 alpha-2, upper case); empty for what is none.
QString countryName(const QString &code);

// The code of an English name, or of a code in any case; empty where it is none. Marks, case and punctuation do not
// count, and other names in use are known: "UK", "Czechia", "Korea, Republic of".
QString countryCodeOfEnglish(const QString &name);

// What two ways of writing one name share, letters and digits alone: "Côte d’Ivoire" and "COTE DIVOIRE" are one.
QString countryKey(const QString &name);

} // namespace platen
