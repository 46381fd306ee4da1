// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a provider's and what they mean. They are compared by their letters and digits alone: "in progress",
// "InProgress" and "in-progress" are one word.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace platen {

// The letters and digits of a word, in lower case.
QString lettersOf(const QString &word);

template <typename Meaning>
struct WordRow
{
    const char *word; // its letters
    Meaning meaning;
};

// Nullopt for a word that is in no row.
template <typename Meaning, std::size_t N>
std::optional<Meaning> meaningOf(const std::array<WordRow<Meaning>, N> &rows, const QString &word)
{
    const QString letters = lettersOf(word);
    for (const WordRow<Meaning> &row : rows) {
        if (letters == QLatin1String(row.word))
            return row.meaning;
    }
    return std::nullopt;
}

} // namespace platen
