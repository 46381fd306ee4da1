// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a pasted address, and what a single line looks like.
#pragma once

#include <QString>
#include <QStringList>

namespace platen {

// Splits at line ends, or at commas if there is only one line. Removes empty lines and invisible characters, and
// replaces full-width forms of Latin characters.
QStringList addressLines(const QString &text);

QString withoutEdges(QString text); // trims white space and commas
bool hasDigit(const QString &text);

QString takeEmail(QString &line);           // removes the address from the line; empty if there is none
QString phoneNumber(const QString &line);   // if the whole line, apart from a label, is one; else empty
QString addressedName(const QString &line); // the name in "Attn: …" or with an honorific; else empty
bool isCompany(const QString &line);
bool isCounty(const QString &line, const QString &country); // British or Irish

// "…, Kowloon, Hong Kong": removes the country's name from the end of a line and returns its code.
QString takeCountryAtEnd(QString &line, QString (*countryOf)(const QString &text));
// "D-10115": the letters before a postal code.
QString countryBefore(const QString &line, const QString &postalCode);
// The country that has both a region with that name and such postal codes; empty if there is none, or more than one.
QString countryByRegion(const QString &place, const QString &postalCode);

bool isCodeLast(const QString &country);  // the postal code follows the town, or is on the line below
bool isAlsoTown(const QString &region);   // "Beijing 100022" names no other town
bool isCityState(const QString &country); // the country's name is also the town's

} // namespace platen
