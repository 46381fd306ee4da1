// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the line of an address that holds its postal code, and taking that line apart.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace platen {

struct PostalLine
{
    qsizetype index = -1;
    QString code;
    QString place;   // what else is on the line: the town, and perhaps more
    QString region;  // where the line's form names one
    QString country; // the only one whose lines look so; empty: several do
};

// `country` (ISO 3166-1 alpha-2) is what the address says; empty: nothing. The name, which comes first, and house
// numbers are not taken for postal codes, nor anything in a country that has none.
std::optional<PostalLine> findPostalLine(const QStringList &lines, const QString &country);

// "P.O. Box 123", "Postfach 12": it has a number, and none of these is a postal code.
bool isPostBox(const QString &line);

} // namespace platen
