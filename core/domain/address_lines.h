// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a pasted address, and what a single line is by its look.
#pragma once

#include <QString>
#include <QStringList>

namespace platen {

// Split at line ends, or at commas where there is one line only; without empty lines, invisible characters and the
// full-width forms of Latin ones.
QStringList addressLines(const QString &text);

QString withoutEdges(QString text); // white space and commas
bool hasDigit(const QString &text);

QString takeEmail(QString &line);           // takes it out of the line; empty if there is none
QString phoneNumber(const QString &line);   // all of the line, a label aside; empty if it has none
QString addressedName(const QString &line); // of "Attn: …" and of names with an honorific; empty if it has none
bool isCompany(const QString &line);
bool isCounty(const QString &line, const QString &country); // British or Irish

// "…, Kowloon, Hong Kong": takes the country's name off the end of a line and returns its code.
QString takeCountryAtEnd(QString &line, QString (*countryOf)(const QString &text));
// "D-10115": the letters before a postal code.
QString countryBefore(const QString &line, const QString &postalCode);
// The country that has both a region of that name and such postal codes; empty: none, or several.
QString countryByRegion(const QString &place, const QString &postalCode);

bool isCodeLast(const QString &country);  // the postal code follows the town, or stands under it
bool isAlsoTown(const QString &region);   // "Beijing 100022" has no other
bool isCityState(const QString &country); // its name is the town's as well

} // namespace platen
