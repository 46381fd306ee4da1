// Countries as people write them.
#pragma once

#include <QString>

#include <vector>

namespace platen {

struct Country
{
    QString code;   // ISO 3166-1 alpha-2
    QString name;   // "Germany"
    QString native; // "Deutschland"; empty where it is the same
};

// All of ISO 3166-1, sorted by name.
const std::vector<Country> &allCountries();

// The code that somebody means by "Germany", "deutschland", "DE", "UK", "U.S.A." or "England"; empty: none.
QString countryCodeOf(const QString &text);

} // namespace platen
