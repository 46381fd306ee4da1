// SPDX-License-Identifier: GPL-3.0-or-later
// The states, provinces and prefectures of countries whose addresses name one, as written in addresses.
#pragma once

#include <QString>
#include <QStringList>

namespace platen {

// Names and abbreviations; empty if the country's regions are not listed here.
QStringList regionNames(const QString &countryCode);

// Ignores diacritics, case, punctuation and words such as "Prefecture" or "-ken".
bool isRegionOf(const QString &text, const QString &countryCode);

} // namespace platen
