// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_encoding.h"

#include <QtEndian>

namespace platen {

namespace {

void appendCharacter(QByteArray &utf8, char32_t code)
{
    const auto put = [&utf8](char32_t byte) { utf8.append(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

QString fromUtf16(QByteArrayView bytes, bool isBigEndian)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char *unit = bytes.data() + 2 * i;
        text[i] = QChar(isBigEndian ? qFromBigEndian<quint16>(unit) : qFromLittleEndian<quint16>(unit));
    }
    return text;
}

uchar byteAt(QByteArrayView text, qsizetype at)
{
    return at < text.size() ? static_cast<uchar>(text[at]) : 0;
}

} // namespace

Result<QByteArray> utf8Of(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.mid(3);
    const bool isLittleEndian = bytes.startsWith("\xFF\xFE");
    const bool isBigEndian = bytes.startsWith("\xFE\xFF");
    if (!isLittleEndian && !isBigEndian)
        return bytes;
    if (bytes.size() % 2 != 0)
        return fail(ErrorCode::Validation,
                    Message::of("The text is UTF-16 by its first bytes, but ends in the middle of a character. Save "
                                "it again, as UTF-8."));
    return utf8Of(fromUtf16(QByteArrayView(bytes).sliced(2), isBigEndian));
}

QByteArray utf8Of(const QString &text)
{
    QByteArray utf8;
    utf8.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendCharacter(utf8, QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            appendCharacter(utf8, text[i].unicode());
        }
    }
    return utf8;
}

qsizetype utf8Length(QByteArrayView text, qsizetype at)
{
    const uchar first = byteAt(text, at);
    const uchar second = byteAt(text, at + 1);
    const auto goesOn = [](uchar byte) { return byte >= 0x80 && byte < 0xC0; };
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return goesOn(second) ? 2 : 0;
    if (!goesOn(second) || !goesOn(byteAt(text, at + 2)))
        return 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool isTooLong = first == 0xE0 && second < 0xA0;
        const bool isHalf = first == 0xED && second >= 0xA0;
        return isTooLong || isHalf ? 0 : 3;
    }
    const bool isPlane =
        (first == 0xF0 && second >= 0x90) || (first > 0xF0 && first < 0xF4) || (first == 0xF4 && second < 0x90);
    return isPlane && goesOn(byteAt(text, at + 3)) ? 4 : 0;
}

bool isHalfPair(QByteArrayView text, qsizetype at)
{
    const uchar third = byteAt(text, at + 2);
    return byteAt(text, at) == 0xED && byteAt(text, at + 1) >= 0xA0 && byteAt(text, at + 1) < 0xC0 && third >= 0x80 &&
           third < 0xC0;
}

} // namespace platen
