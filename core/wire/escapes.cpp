// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/escapes.h"

#include <algorithm>

namespace platen::net {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The value of the `count` hexadecimal digits at `at`, or -1.
int hexNumber(const QByteArray &text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int number = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = hexValue(text[at + i]);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

Unescaped byteOf(char c, qsizetype length)
{
    return {{c}, 1, length};
}

Unescaped utf8Of(char32_t code, qsizetype length)
{
    const auto part = [code](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
    if (code < 0x80)
        return byteOf(static_cast<char>(code), length);
    if (code < 0x800)
        return {{static_cast<char>(0xc0 | (code >> 6)), part(0)}, 2, length};
    if (code < 0x10000)
        return {{static_cast<char>(0xe0 | (code >> 12)), part(6), part(0)}, 3, length};
    return {{static_cast<char>(0xf0 | (code >> 18)), part(12), part(6), part(0)}, 4, length};
}

Unescaped unicodeEscape(const QByteArray &text, qsizetype at)
{
    const int high = hexNumber(text, at + 2, 4);
    if (high < 0)
        return {};
    const bool isPair =
        high >= 0xd800 && high < 0xdc00 && at + 7 < text.size() && text[at + 6] == '\\' && text[at + 7] == 'u';
    const int low = isPair ? hexNumber(text, at + 8, 4) : -1;
    if (low >= 0xdc00 && low < 0xe000)
        return utf8Of(static_cast<char32_t>(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)), 12);
    return utf8Of(static_cast<char32_t>(high), 6);
}

Unescaped jsonEscape(const QByteArray &text, qsizetype at)
{
    if (at + 1 >= text.size())
        return {};
    switch (text[at + 1]) {
    case 'n':
        return byteOf('\n', 2);
    case 't':
        return byteOf('\t', 2);
    case 'r':
        return byteOf('\r', 2);
    case 'b':
        return byteOf('\b', 2);
    case 'f':
        return byteOf('\f', 2);
    case 'u':
        return unicodeEscape(text, at);
    default:
        return byteOf(text[at + 1], 2);
    }
}

// "&#47;" and "&#x2f;", up to seven digits.
Unescaped numericEntity(const QByteArray &text, qsizetype at)
{
    const bool isHex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
    const qsizetype first = at + (isHex ? 3 : 2);
    char32_t code = 0;
    qsizetype end = first;
    for (; end < text.size() && end < first + 7; ++end) {
        const int digit = hexValue(text[end]);
        if (digit < 0 || (!isHex && digit > 9))
            break;
        code = code * (isHex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (end == first || end >= text.size() || text[end] != ';' || code > 0x10ffff)
        return {};
    return utf8Of(code, end + 1 - at);
}

Unescaped entity(const QByteArray &text, qsizetype at)
{
    if (at + 1 < text.size() && text[at + 1] == '#')
        return numericEntity(text, at);
    struct Named
    {
        QByteArrayView written;
        char c;
    };
    static constexpr std::array<Named, 5> named{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    for (const auto &[written, c] : named) {
        if (QByteArrayView(text).sliced(at).startsWith(written))
            return byteOf(c, written.size());
    }
    return {};
}

} // namespace

Unescaped percentEscape(const QByteArray &text, qsizetype digits)
{
    const int number = hexNumber(text, digits, 2);
    return number < 0 ? Unescaped{} : byteOf(static_cast<char>(number), 3);
}

Unescaped unescapedAt(const QByteArray &text, qsizetype at, unsigned kinds)
{
    const char c = text[at];
    if (c == '%' && (kinds & PercentEscape))
        return percentEscape(text, at + 1);
    if (c == '\\' && (kinds & JsonEscape))
        return jsonEscape(text, at);
    if (c == '&' && (kinds & EntityEscape))
        return entity(text, at);
    return {};
}

UnescapedText::UnescapedText(const QByteArray &text, unsigned kinds)
{
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char c = text[at];
        const Unescaped escape = c == '%' || c == '\\' || c == '&' ? unescapedAt(text, at, kinds) : Unescaped();
        if (escape.length == 0) {
            ++at;
            continue;
        }
        if (m_escapes.empty())
            m_bytes.reserve(text.size());
        m_bytes.append(text.constData() + copied, at - copied);
        m_escapes.push_back({static_cast<quint32>(m_bytes.size()), static_cast<quint32>(at),
                             static_cast<quint8>(escape.count), static_cast<quint8>(escape.length)});
        m_bytes.append(escape.bytes.data(), escape.count);
        at += escape.length;
        copied = at;
    }
    if (m_escapes.empty())
        m_bytes = text;
    else
        m_bytes.append(text.constData() + copied, text.size() - copied);
}

const UnescapedText::Place *UnescapedText::placeBefore(qsizetype at) const
{
    const auto behind = std::upper_bound(m_escapes.begin(), m_escapes.end(), at,
                                         [](qsizetype wanted, const Place &place) { return wanted < place.at; });
    return behind == m_escapes.begin() ? nullptr : &*(behind - 1);
}

qsizetype UnescapedText::beginOf(qsizetype at) const
{
    const Place *place = placeBefore(at);
    if (!place)
        return at;
    const qsizetype past = at - place->at - place->count;
    return past < 0 ? qsizetype(place->source) : qsizetype(place->source) + place->length + past;
}

qsizetype UnescapedText::endOf(qsizetype at) const
{
    const Place *place = placeBefore(at);
    if (!place)
        return at + 1;
    const qsizetype past = at - place->at - place->count;
    return qsizetype(place->source) + place->length + (past < 0 ? 0 : past + 1);
}

} // namespace platen::net
