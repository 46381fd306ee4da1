// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the line of an address that holds the postal code, and splits it.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace platen {

struct PostalLine
{
    qsizetype index = -1;
    QString code;
    QString place;   // the rest of the line: the town, and perhaps more
    QString region;  // if the line's form includes one
    QString country; // if only this country has such lines; empty: several do
};

// `country` (ISO 3166-1 alpha-2) is the one the address names; empty if it names none. The name, which comes first, and
// house numbers are not taken for postal codes; nothing is in a country without postal codes.
std::optional<PostalLine> findPostalLine(const QStringList &lines, const QString &country);

// "P.O. Box 123", "Postfach 12": contains a number that is not a postal code.
bool isPostBox(const QString &line);

} // namespace platen
