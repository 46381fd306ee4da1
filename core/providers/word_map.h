// SPDX-License-Identifier: GPL-3.0-or-later
// Maps a provider's words to their meaning. Only letters and digits are compared: "in progress", "InProgress" and
// "in-progress" are the same word.
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

// nullopt for a word that is in no row.
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
