// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"

#include <QtEndian>

#include <cmath>

namespace platen::test {

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return number(static_cast<quint32>(data.size())) + type + data + number(crcOf(type + data));
}

} // namespace

QByteArray pngFile(int width, int height, int dpi)
{
    QByteArray file("\x89PNG\r\n\x1a\n", 8);
    file += chunk("IHDR", number(static_cast<quint32>(width)) + number(static_cast<quint32>(height)) +
                              QByteArray("\x08\x00\x00\x00\x00", 5));
    if (dpi > 0) {
        const QByteArray perMetre = number(static_cast<quint32>(std::lround(dpi / 0.0254)));
        file += chunk("pHYs", perMetre + perMetre + '\x01');
    }
    const QByteArray rows((width + 1) * height, '\0');
    file += chunk("IDAT", qCompress(rows).mid(4)); // without Qt's own length
    return file + chunk("IEND", {});
}

} // namespace platen::test
