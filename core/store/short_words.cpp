// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/short_words.h"

#include "core/store/search_text.h"

#include <QSet>

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
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

// Whether a short search word can begin with this character, which follows `before`.
bool beginsWord(char32_t before, char32_t letter)
{
    if (letter < 0x80) {
        const bool sign = !QChar::isLetterOrNumber(letter);
        return !isBlank(letter) && (sign || !isOfWord(before));
    }
    return !isOfWord(letter) || !isOfWord(before) || beginsAnywhere(letter);
}

} // namespace

bool isShortWord(QStringView word)
{
    return word.size() <= 4 && word.toUcs4().size() < 3; // UTF-16 needs two units for some characters
}

QString shortToken(QStringView word)
{
    QString token;
    for (const QChar c : word) {
        const bool sign = c.unicode() < 0x80 && !c.isLetterOrNumber();
        token += sign ? QChar(0xe000 + c.unicode()) : c;
    }
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
    QSet<QString> seen;
    QStringList tokens;
    const auto take = [&seen, &tokens](const QString &token) {
        if (!seen.contains(token)) {
            seen.insert(token);
            tokens.append(token);
        }
    };
    for (const QString &part : {text.recipient, text.other}) {
        char32_t before = U' ';
        for (qsizetype at = 0; at < part.size();) {
            const char32_t letter = characterAt(part, at);
            const qsizetype next = at + lengthOf(letter);
            if (beginsWord(before, letter)) {
                take(shortToken(QStringView(part).mid(at, next - at)));
                if (next < part.size() && !isBlank(characterAt(part, next)))
                    take(shortToken(QStringView(part).mid(at, next - at + lengthOf(characterAt(part, next)))));
            }
            before = letter;
            at = next;
        }
    }
    return tokens.join(u' ');
}

} // namespace platen::store
