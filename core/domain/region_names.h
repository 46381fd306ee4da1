// SPDX-License-Identifier: GPL-3.0-or-later
// The states, provinces and prefectures of the countries whose addresses name one, as addresses write them.
#pragma once

#include <QString>
#include <QStringList>

namespace platen {

// Names and abbreviations; empty for a country whose regions are not known here.
QStringList regionNames(const QString &countryCode);

// Marks, case, punctuation and words such as "Prefecture" or "-ken" do not count.
bool isRegionOf(const QString &text, const QString &countryCode);

} // namespace platen
