// Countries as people write them.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace platen {

struct Country
{
    QString code;       // ISO 3166-1 alpha-2
    QString name;       // "Germany"
    QStringList native; // "Deutschland": its own names for itself, in each of its languages
};

// All of ISO 3166-1, sorted by name.
const std::vector<Country> &allCountries();

// The code that somebody means by "Germany", "deutschland", "DE", "UK", "U.S.A." or "England"; empty: none.
QString countryCodeOf(const QString &text);

} // namespace platen
