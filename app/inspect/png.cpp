// SPDX-License-Identifier: GPL-3.0-or-later
// PNG (W3C, third edition): chunks with a checksum each, from IHDR to IEND.
#include "app/inspect/colour_profile.h"
#include "app/inspect/exif.h"
#include "app/inspect/picture.h"
#include "core/artwork/file_findings.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace platen::inspect {

namespace {

constexpr qint64 signature = 8; // bytes
constexpr qint64 largestSide = 0x7fffffff;

// What zlib made of at most `most` bytes; empty if it is not zlib's or becomes larger.
QByteArray inflated(const QByteArray &compressed, qint64 most)
{
    QByteArray result(qsizetype(most), Qt::Uninitialized);
    auto size = static_cast<uLongf>(most);
    const int status =
        uncompress(reinterpret_cast<Bytef *>(result.data()), &size,
                   reinterpret_cast<const Bytef *>(compressed.constData()), static_cast<uLong>(compressed.size()));
    return status == Z_OK ? result.first(static_cast<qsizetype>(size)) : QByteArray();
}

class PngReader
{
public:
    explicit PngReader(Source &file)
        : m_file(file)
    {
    }
    Picture read();

private:
    struct Chunk
    {
        QByteArray type;
        qint64 begin = 0; // of its data
        qint64 size = 0;
    };
    bool isSound(const Chunk &chunk);
    bool apply(const Chunk &chunk);
    bool readHeader(const Chunk &chunk);
    void readProfile(const Chunk &chunk);
    void readSize(const Chunk &chunk);
    [[nodiscard]] bool hasEnoughData() const;

    Source &m_file;
    Picture m_picture;
    int m_bitsPerPixel = 0;
    qint64 m_dataBytes = 0; // compressed
};

Picture PngReader::read()
{
    namespace finding = artwork::finding;
    bool isFirst = true;
    for (qint64 at = signature; at < m_file.size();) {
        const QByteArray head = m_file.read(at, 8);
        const Chunk chunk{head.mid(4), at + 8, bigEndian<quint32>(head)};
        if (head.size() < 8 || chunk.begin + chunk.size + 4 > m_file.size())
            return failed(finding::incomplete());
        if (!isSound(chunk) || isFirst != (chunk.type == "IHDR") || !apply(chunk))
            return failed(finding::damagedBeyondRepair());
        isFirst = false;
        // Too large to be printed: whether its data is complete does not matter.
        if (m_picture.width * m_picture.height > artwork::largestPicture)
            return m_picture;
        if (chunk.type == "IEND")
            return hasEnoughData() ? m_picture : failed(finding::incomplete());
        at = chunk.begin + chunk.size + 4;
    }
    return failed(finding::incomplete());
}

bool PngReader::isSound(const Chunk &chunk)
{
    constexpr qint64 block = 1 << 20;
    uLong sum = crc32(0, reinterpret_cast<const Bytef *>(chunk.type.constData()), 4);
    for (qint64 done = 0; done < chunk.size;) {
        const QByteArray bytes = m_file.read(chunk.begin + done, std::min(block, chunk.size - done));
        if (bytes.isEmpty())
            return false;
        sum = crc32(sum, reinterpret_cast<const Bytef *>(bytes.constData()), static_cast<uInt>(bytes.size()));
        done += bytes.size();
    }
    return sum == bigEndian<quint32>(m_file.read(chunk.begin + chunk.size, 4));
}

bool PngReader::apply(const Chunk &chunk)
{
    if (chunk.type == "IHDR")
        return readHeader(chunk);
    if (chunk.type == "IDAT")
        m_dataBytes += chunk.size;
    else if (chunk.type == "tRNS")
        m_picture.alpha = true;
    else if (chunk.type == "iCCP")
        readProfile(chunk);
    else if (chunk.type == "pHYs")
        readSize(chunk);
    else if (chunk.type == "eXIf" && chunk.size <= largestExif)
        applyExif(m_file.read(chunk.begin, chunk.size), m_picture);
    return true;
}

bool PngReader::readHeader(const Chunk &chunk)
{
    const QByteArray data = m_file.read(chunk.begin, 13);
    m_picture.width = bigEndian<quint32>(data);
    m_picture.height = bigEndian<quint32>(data, 4);
    const int depth = bigEndian<quint8>(data, 8);
    const int type = bigEndian<quint8>(data, 9);
    constexpr int hasColour = 2;
    constexpr int hasAlpha = 4;
    const bool isPalette = type == 3;
    const int channels = (type & hasColour && !isPalette ? 3 : 1) + (type & hasAlpha ? 1 : 0);
    m_bitsPerPixel = channels * depth;
    m_picture.colourSpace = type & hasColour ? QStringLiteral("rgb") : QStringLiteral("gray");
    m_picture.alpha = (type & hasAlpha) != 0;
    const bool isKnown = type == 0 || type == 2 || type == 3 || type == 4 || type == 6;
    const auto isSide = [](qint64 side) { return side > 0 && side <= largestSide; };
    return chunk.size == 13 && isKnown && depth > 0 && depth <= 16 && isSide(m_picture.width) &&
           isSide(m_picture.height);
}

void PngReader::readProfile(const Chunk &chunk)
{
    if (chunk.size > largestProfile)
        return;
    const QByteArray data = m_file.read(chunk.begin, chunk.size);
    const qsizetype nameEnd = data.indexOf('\0');
    if (nameEnd > 0 && nameEnd < 80) // then the method of compression, which is always zlib's
        m_picture.profile = inflated(data.mid(nameEnd + 2), largestProfile);
}

void PngReader::readSize(const Chunk &chunk)
{
    const QByteArray data = m_file.read(chunk.begin, 9);
    constexpr quint8 metre = 1;
    if (chunk.size != 9 || bigEndian<quint8>(data, 8) != metre)
        return;
    m_picture.dpiX = bigEndian<quint32>(data) * 0.0254;
    m_picture.dpiY = bigEndian<quint32>(data, 4) * 0.0254;
}

// zlib makes at most 1,032 bytes of one: fewer bytes cannot hold the picture.
bool PngReader::hasEnoughData() const
{
    const double bytes =
        static_cast<double>(m_picture.width) * static_cast<double>(m_picture.height) * m_bitsPerPixel / 8;
    return m_dataBytes > 0 && static_cast<double>(m_dataBytes) * 1'040 >= bytes;
}

} // namespace

Picture readPng(Source &file)
{
    return PngReader(file).read();
}

} // namespace platen::inspect
