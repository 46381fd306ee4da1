// SPDX-License-Identifier: GPL-3.0-or-later
// Countries as people write them.
#pragma once

#include <QString>

#include <vector>

namespace platen {

struct Country
{
    QString code; // ISO 3166-1 alpha-2
    QString name; // "Germany", translated
};

// All of ISO 3166-1, sorted by name.
std::vector<Country> allCountries();

// The code meant by "Germany", "deutschland", "DE", "UK", "U.S.A." or "England", in any window language; empty if none.
QString countryCodeOf(const QString &text);

} // namespace platen
