// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/short_words.h"

#include "core/store/search_text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace platen::store {

namespace {

bool isBlank(char32_t letter)
{
    return letter == U' ' || letter == U'\n';
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const bool pair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(c, text[at + 1]) : c.unicode();
}

qsizetype lengthOf(char32_t letter)
{
    return QChar::requiresSurrogates(letter) ? 2 : 1;
}

// Scripts whose texts do not show where a word begins, or in which a part of a syllable is a letter of its own.
bool beginsAnywhere(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isOfWord(char32_t letter)
{
    if (letter < 0x80)
        return (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9') ||
               (letter >= U'A' && letter <= U'Z');
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

// Whether a short search word can begin with this character, which follows `before`.
bool beginsWord(char32_t before, char32_t letter)
{
    if (isBlank(letter))
        return false;
    return !isOfWord(letter) || !isOfWord(before) || (letter >= 0x80 && beginsAnywhere(letter));
}

// Characters as they are in tokens of orders_short: signs of ASCII, which separate tokens, become private ones.
char32_t inToken(char32_t letter)
{
    return letter < 0x80 && !isOfWord(letter) ? 0xe000 + letter : letter;
}

void append(QString &text, char32_t letter)
{
    if (QChar::requiresSurrogates(letter))
        text += QChar(QChar::highSurrogate(letter));
    text +=
        QChar::requiresSurrogates(letter) ? QChar(QChar::lowSurrogate(letter)) : QChar(static_cast<char16_t>(letter));
}

// One or two characters; the second is 0 if there is one.
using Token = std::pair<char32_t, char32_t>;

void collectTokens(QStringView text, std::vector<Token> &tokens)
{
    char32_t before = U' ';
    for (qsizetype at = 0; at < text.size();) {
        const char32_t letter = characterAt(text, at);
        at += lengthOf(letter);
        if (beginsWord(before, letter)) {
            tokens.emplace_back(inToken(letter), 0);
            const char32_t next = at < text.size() ? characterAt(text, at) : U' ';
            if (!isBlank(next))
                tokens.emplace_back(inToken(letter), inToken(next));
        }
        before = letter;
    }
}

} // namespace

bool isShortWord(QStringView word)
{
    return word.size() <= 4 && word.toUcs4().size() < 3; // UTF-16 needs two units for some characters
}

QString shortToken(QStringView word)
{
    QString token;
    for (const char32_t letter : word.toUcs4())
        append(token, inToken(letter));
    return token;
}

bool findsShortWord(QStringView text, QStringView word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const char32_t before = at == 0 ? U' ' : text[at - 1].unicode();
        const bool pair = at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate();
        if (beginsWord(pair ? QChar::surrogateToUcs4(text[at - 2], text[at - 1]) : before, characterAt(text, at)))
            return true;
    }
    return false;
}

QString shortTokens(const SearchText &text)
{
    std::vector<Token> tokens;
    tokens.reserve(static_cast<std::size_t>(text.recipient.size() + text.other.size()) / 2);
    collectTokens(text.recipient, tokens);
    collectTokens(text.other, tokens);
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    QString list;
    list.reserve(static_cast<qsizetype>(tokens.size()) * 3);
    for (const auto &[first, second] : tokens) {
        if (!list.isEmpty())
            list += u' ';
        append(list, first);
        if (second != 0)
            append(list, second);
    }
    return list;
}

} // namespace platen::store
