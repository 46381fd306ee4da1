// SPDX-License-Identifier: GPL-3.0-or-later
// Splits the words that name a place: "São Paulo - SP", "Shibuya-ku, Tokyo", "東京都渋谷区神南1-2-3".
#pragma once

#include <QString>

#include <optional>

namespace platen {

struct Place
{
    QString city;
    QString region;
    QString street;  // the words that are neither
    QString country; // as the script and the names show; empty: unknown
};

// Words beside a postal code, or where a town is expected, in that country (empty: unknown).
Place splitPlace(const QString &text, const QString &country);

// A whole line in Japanese, Chinese or Korean, which goes from the largest to the smallest part. nullopt if the line is
// not of that kind.
std::optional<Place> nativePlace(const QString &line, const QString &country);

// Whether the whole line names a place, without a house number: "Shibuya-ku, Tokyo".
bool isPlaceOf(const QString &line, const QString &country);

} // namespace platen
