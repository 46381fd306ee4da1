// SPDX-License-Identifier: GPL-3.0-or-later
// Converts the path of a field in a provider's nested document to its pointer in the order document, with one table per
// provider. A row says where a step leads from a level: how our pointer continues, and at which level.
#pragma once

#include "core/domain/json_members.h"
#include "core/providers/pointer_map.h"
#include "core/providers/word_map.h"

#include <array>

namespace platen {

inline constexpr const char *anyIndex = "#"; // in the place of a name: an element of the list that the level is

// `Level` is an enumeration of the provider's. What comes below `Free` is a name of the person's own; `End` has no
// rows.
template <typename Level>
struct LevelRow
{
    Level at;
    const char *theirs; // the name's letters (lettersOf), or anyIndex
    const char *ours;   // below the pointer so far; of an element its index goes there
    Level next;
    const char *words = ""; // for a person: "the postal code"
};

struct PlaceInOrder
{
    QString pointer;
    const char *words = ""; // of the last row that was passed
};

// nullopt if a step is in no row: our document has no such member.
template <typename Level, std::size_t N>
std::optional<PlaceInOrder> walkLevels(const std::array<LevelRow<Level>, N> &rows, Level level, const QStringList &path)
{
    PlaceInOrder place;
    for (const QString &step : path) {
        if (level == Level::Free) {
            place.pointer += u'/' + pointerToken(step);
            continue;
        }
        const std::optional<int> index = indexIn(step);
        const QString name = index ? QLatin1String(anyIndex) : lettersOf(step);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const LevelRow<Level> &candidate) {
            return candidate.at == level && name == QLatin1String(candidate.theirs);
        });
        if (row == rows.end())
            return std::nullopt;
        place.pointer += index ? u'/' + QString::number(*index) : QString::fromLatin1(row->ours);
        if (!index)
            place.words = row->words;
        level = row->next;
    }
    return place;
}

} // namespace platen
