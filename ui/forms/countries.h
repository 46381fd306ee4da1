// SPDX-License-Identifier: GPL-3.0-or-later
// Countries as people write them.
#pragma once

#include <QString>

#include <vector>

namespace platen {

struct Country
{
    QString code; // ISO 3166-1 alpha-2
    QString name; // "Germany", in the person's language
};

// All of ISO 3166-1, sorted by name.
std::vector<Country> allCountries();

// The code that somebody means by "Germany", "deutschland", "DE", "UK", "U.S.A." or "England", whatever the language of
// the window; empty: none.
QString countryCodeOf(const QString &text);

} // namespace platen
