// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/thumbnail.h"

#include <QCryptographicHash>

#include <array>

namespace platen::sandbox {
namespace {

constexpr int Side = 96;

void appendNumber(QByteArray &out, quint32 value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.append(static_cast<char>(value >> shift & 0xff));
}

quint32 crc(const QByteArray &bytes)
{
    quint32 value = 0xffffffff;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xedb88320 ^ (value >> 1) : value >> 1;
    }
    return ~value;
}

void appendChunk(QByteArray &png, const QByteArray &type, const QByteArray &data)
{
    appendNumber(png, static_cast<quint32>(data.size()));
    png.append(type + data);
    appendNumber(png, crc(type + data));
}

} // namespace

QByteArray thumbnailPng(const QByteArray &id)
{
    const QByteArray hash = QCryptographicHash::hash(id, QCryptographicHash::Md5);
    const auto channel = [&hash](int index) { return 60 + static_cast<unsigned char>(hash[index]) % 160; };
    QByteArray rows;
    for (int y = 0; y < Side; ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < Side; ++x) {
            const int share = (x + y) * 256 / (2 * Side);
            for (int c = 0; c < 3; ++c)
                rows.append(static_cast<char>((channel(c) * (256 - share) + channel(c + 3) * share) / 256));
        }
    }
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    QByteArray header;
    appendNumber(header, Side);
    appendNumber(header, Side);
    header.append(QByteArray("\x08\x02\x00\x00\x00", 5)); // 8 bits, red green blue
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", qCompress(rows).mid(4)); // Qt puts the length before the zlib stream
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace platen::sandbox
