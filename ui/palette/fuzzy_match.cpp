// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/fuzzy_match.h"

#include <QStringList>

#include <algorithm>
#include <limits>
#include <vector>

namespace platen {

namespace {

constexpr int none = std::numeric_limits<int>::min() / 2;
constexpr int perLetter = 1;
constexpr int atWordStart = 8;
constexpr int sideBySide = 5;
constexpr int atTitleStart = 4;
constexpr int wholeWord = 6;

// Lower case without diacritics: "uber" finds "Überprüfen", "strasse" finds "Straße".
QString folded(const QString &text)
{
    QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    decomposed.replace(QChar(0x00df), QStringLiteral("ss"));
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar &c : decomposed) {
        if (!c.isMark())
            plain.append(c);
    }
    return plain;
}

bool startsWord(const QString &title, qsizetype i)
{
    return title[i].isLetterOrNumber() && (i == 0 || !title[i - 1].isLetterOrNumber());
}

// The best way to place the letters of `word` in `title`, by dynamic programming over (letter, place).
std::optional<int> wordScore(const QString &word, const QString &title)
{
    const auto places = static_cast<std::size_t>(title.size());
    std::vector<int> best(places, none); // the score with the previous letter exactly here
    for (qsizetype letter = 0; letter < word.size(); ++letter) {
        std::vector<int> next(places, none);
        int before = letter == 0 ? 0 : none; // the best with the previous letter further left, not adjacent
        for (std::size_t at = 0; at < places; ++at) {
            const auto index = static_cast<qsizetype>(at);
            if (title[index] == word[letter]) {
                int from = before;
                if (letter > 0 && at > 0 && best[at - 1] != none)
                    from = std::max(from, best[at - 1] + sideBySide);
                if (from != none)
                    next[at] =
                        from + perLetter + (startsWord(title, index) ? atWordStart : 0) + (at == 0 ? atTitleStart : 0);
            }
            if (letter > 0)
                before = std::max(before, best[at]);
        }
        best = std::move(next);
    }
    const int score = best.empty() ? none : *std::max_element(best.begin(), best.end());
    if (score == none)
        return std::nullopt;
    for (qsizetype at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if (startsWord(title, at) && (end == title.size() || !title[end].isLetterOrNumber()))
            return score + wholeWord;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &title)
{
    const QString plainTitle = folded(title);
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    int total = 0;
    for (const QString &word : words) {
        const std::optional<int> score = wordScore(word, plainTitle);
        if (!score)
            return std::nullopt;
        total += *score;
    }
    return total;
}

} // namespace platen
