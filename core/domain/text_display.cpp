// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_display.h"

#include <QList>

#include <algorithm>

namespace platen {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

// Embeddings, overrides, and their end.
bool embeds(QChar c)
{
    return c >= QChar(0x202a) && c <= QChar(0x202e);
}

bool opensIsolate(QChar c)
{
    return c >= QChar(0x2066) && c <= QChar(0x2068);
}

bool turnsText(QChar c)
{
    return embeds(c) || opensIsolate(c) || c == popDirectionalIsolate;
}

// Direction changes end with the line.
bool endsLine(QChar c)
{
    return c.direction() == QChar::DirB;
}

// U+200F and U+061C belong to the classes R and AL themselves; U+200E would pull neighbouring signs to the left.
bool runsFromRight(char32_t c)
{
    switch (QChar::direction(c)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        return c == 0x200e;
    }
}

// The positions of characters that affect more than the text itself.
QList<qsizetype> placesToEscape(const QString &text)
{
    QList<qsizetype> places;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (embeds(c) || (c == popDirectionalIsolate && open.isEmpty()))
            places << i;
        else if (c == popDirectionalIsolate)
            open.removeLast();
        else if (opensIsolate(c))
            open << i;
        if (endsLine(c) || i + 1 == text.size()) {
            places << open;
            open.clear();
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

QString enclosed(const QString &line)
{
    const std::u32string letters = line.toStdU32String();
    if (std::none_of(letters.cbegin(), letters.cend(), runsFromRight))
        return line;
    return firstStrongIsolate + line + popDirectionalIsolate;
}

} // namespace

QString displayed(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), turnsText))
        return text;
    QString result;
    qsizetype from = 0;
    for (const qsizetype place : placesToEscape(text)) {
        result += text.mid(from, place - from);
        result += QStringLiteral("\\u%1").arg(static_cast<uint>(text[place].unicode()), 4, 16, QLatin1Char('0'));
        from = place + 1;
    }
    return result + text.mid(from);
}

QString isolated(const QString &text)
{
    const auto inAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.cbegin(), text.cend(), inAscii))
        return text;
    const QString shown = displayed(text);
    QString result;
    qsizetype from = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (!endsLine(shown[i]))
            continue;
        result += enclosed(shown.mid(from, i - from)) + shown[i];
        from = i + 1;
    }
    return result + enclosed(shown.mid(from));
}

} // namespace platen
