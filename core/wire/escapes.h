// SPDX-License-Identifier: GPL-3.0-or-later
// Undoing what texts are escaped with: percent-encoding, JSON's backslashes, and the entities of XML and HTML.
// Generous, and linear in the text's length.
#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace platen::net {

enum Escape : unsigned { PercentEscape = 1, JsonEscape = 2, EntityEscape = 4, AnyEscape = 7 };

// What an escape at a place of a text stands for; `length` 0: there is none.
struct Unescaped
{
    std::array<char, 4> bytes{}; // UTF-8, of which `count` count
    qsizetype count = 0;
    qsizetype length = 0; // of the escape in the text
};
Unescaped percentEscape(const QByteArray &text, qsizetype digits); // by where its two digits are
Unescaped unescapedAt(const QByteArray &text, qsizetype at, unsigned kinds);

// A text without its escapes, and where its bytes came from.
class UnescapedText
{
public:
    UnescapedText(const QByteArray &text, unsigned kinds);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isChanged() const { return !m_escapes.empty(); }
    // Where a byte begins and ends in the text that was unescaped.
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
