// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes escapes in text: percent-encoding, JSON's backslashes, and XML and HTML entities. Lenient, and linear in the
// text's length.
#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace platen::net {

enum Escape : unsigned { PercentEscape = 1, JsonEscape = 2, EntityEscape = 4, AnyEscape = 7 };

// What an escape in a text represents; `length` is 0 if there is no escape.
struct Unescaped
{
    std::array<char, 4> bytes{}; // UTF-8, `count` bytes of it
    qsizetype count = 0;
    qsizetype length = 0; // of the escape in the text
};
Unescaped percentEscape(const QByteArray &text, qsizetype digits); // `digits`: the position of its two digits
Unescaped unescapedAt(const QByteArray &text, qsizetype at, unsigned kinds);

// A text with its escapes decoded, and where its bytes came from.
class UnescapedText
{
public:
    UnescapedText(const QByteArray &text, unsigned kinds);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isChanged() const { return !m_escapes.empty(); }
    // The begin and end, in the escaped text, of what a byte came from.
    [[nodiscard]] qsizetype beginOf(qsizetype at) const;
    [[nodiscard]] qsizetype endOf(qsizetype at) const;

private:
    struct Place
    {
        quint32 at;     // of its first byte
        quint32 source; // of the escape
        quint8 count;   // of its bytes
        quint8 length;  // of the escape
    };
    [[nodiscard]] const Place *placeBefore(qsizetype at) const;

    QByteArray m_bytes;
    std::vector<Place> m_escapes;
};

} // namespace platen::net
