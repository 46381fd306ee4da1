// SPDX-License-Identifier: GPL-3.0-or-later
// Taking apart the words that say where: "São Paulo - SP", "Shibuya-ku, Tokyo", "東京都渋谷区神南1-2-3".
#pragma once

#include <QString>

#include <optional>

namespace platen {

struct Place
{
    QString city;
    QString region;
    QString street;  // what is neither
    QString country; // told by the script and the names; empty: not told
};

// Words that stand beside a postal code, or where a town is expected, in that country (empty: not known).
Place splitPlace(const QString &text, const QString &country);

// A whole line in Japanese, Chinese or Korean, which goes from the largest to the smallest. Nullopt if it is no such
// line.
std::optional<Place> nativePlace(const QString &line, const QString &country);

// Whether all of the line says where, with no house number: "Shibuya-ku, Tokyo".
bool isPlaceOf(const QString &line, const QString &country);

} // namespace platen
