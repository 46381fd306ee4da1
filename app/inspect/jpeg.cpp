// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG (ITU T.81, annex B): marker segments, and scans of coded data that end at the next marker.
#include "app/inspect/colour_profile.h"
#include "app/inspect/exif.h"
#include "app/inspect/picture.h"
#include "core/artwork/file_findings.h"

#include <map>

namespace platen::inspect {

namespace {

enum Marker : int {
    startOfFrame0 = 0xc0,
    huffmanTables = 0xc4,
    extension = 0xc8,
    arithmeticTables = 0xcc,
    lastFrame = 0xcf,
    firstRestart = 0xd0,
    lastRestart = 0xd7,
    startOfImage = 0xd8,
    endOfImage = 0xd9,
    startOfScan = 0xda,
    app0 = 0xe0,
    app1 = 0xe1,
    app2 = 0xe2,
    temporary = 0x01,
};

class JpegReader
{
public:
    explicit JpegReader(Source &file)
        : m_file(file)
    {
    }
    Picture read();

private:
    int nextMarker(); // -1 at the end of the file
    bool readSegment(int marker);
    bool readFrame(const QByteArray &segment);
    void readJfif(const QByteArray &segment);
    void collectProfile(const QByteArray &segment);
    void joinProfile();
    [[nodiscard]] int byteAt(qint64 offset);

    Source &m_file;
    qint64 m_at = 2;
    Picture m_picture;
    std::map<int, QByteArray> m_profileParts;
    bool m_hasScan = false;
    QByteArray m_block; // a part of the file, for byteAt()
    qint64 m_blockBegin = 0;
};

Picture JpegReader::read()
{
    namespace finding = artwork::finding;
    for (int marker = nextMarker(); marker >= 0; marker = nextMarker()) {
        if (marker == endOfImage) {
            joinProfile();
            return m_hasScan ? m_picture : failed(finding::damagedBeyondRepair());
        }
        const bool hasContent = marker != startOfImage && marker != temporary;
        if (hasContent && !readSegment(marker))
            return failed(finding::damagedBeyondRepair());
    }
    return failed(finding::incomplete());
}

int JpegReader::byteAt(qint64 offset)
{
    constexpr qint64 blockSize = 1 << 18;
    if (offset < m_blockBegin || offset >= m_blockBegin + m_block.size()) {
        m_block = m_file.read(offset, blockSize);
        m_blockBegin = offset;
    }
    return m_block.isEmpty() ? -1 : static_cast<unsigned char>(m_block[offset - m_blockBegin]);
}

// Skips the coded data of a scan, in which 0xff is followed by 0 or a restart marker.
int JpegReader::nextMarker()
{
    for (;;) {
        if (byteAt(m_at) < 0)
            return -1;
        const qsizetype found = m_block.indexOf('\xff', m_at - m_blockBegin);
        if (found < 0) {
            m_at = m_blockBegin + m_block.size();
            continue;
        }
        m_at = m_blockBegin + found + 1;
        const int marker = byteAt(m_at);
        if (marker < 0)
            return -1;
        const bool isRestart = marker >= firstRestart && marker <= lastRestart;
        if (marker == 0xff) // padding
            continue;
        ++m_at;
        if (marker != 0 && !isRestart)
            return marker;
    }
}

bool JpegReader::readSegment(int marker)
{
    const qint64 size = bigEndian<quint16>(m_file.read(m_at, 2));
    if (size < 2)
        return m_at + 2 > m_file.size(); // a file that ends here is incomplete, not damaged
    const QByteArray segment = m_file.read(m_at + 2, size - 2);
    m_at += size;
    const bool isFrame = marker >= startOfFrame0 && marker <= lastFrame && marker != huffmanTables &&
                         marker != extension && marker != arithmeticTables;
    if (isFrame)
        return readFrame(segment);
    if (marker == startOfScan) {
        m_hasScan = true;
        return m_picture.width > 0;
    }
    if (marker == app0)
        readJfif(segment);
    else if (marker == app1 && segment.startsWith("Exif"))
        applyExif(segment, m_picture);
    else if (marker == app2)
        collectProfile(segment);
    return true;
}

bool JpegReader::readFrame(const QByteArray &segment)
{
    m_picture.height = bigEndian<quint16>(segment, 1);
    m_picture.width = bigEndian<quint16>(segment, 3);
    const int components = bigEndian<quint8>(segment, 5);
    m_picture.colourSpace = components == 1   ? QStringLiteral("gray")
                            : components == 3 ? QStringLiteral("rgb")
                            : components == 4 ? QStringLiteral("cmyk")
                                              : QStringLiteral("unknown");
    return segment.size() >= 6 + 3 * components && components > 0 && m_picture.width > 0 && m_picture.height > 0;
}

// Its resolution wins over EXIF's, as in the programs that print.
void JpegReader::readJfif(const QByteArray &segment)
{
    const int unit = bigEndian<quint8>(segment, 7);
    if (!segment.startsWith(QByteArray("JFIF\0", 5)) || (unit != 1 && unit != 2))
        return;
    const double inches = unit == 1 ? 1 : 2.54;
    m_picture.dpiX = bigEndian<quint16>(segment, 8) * inches;
    m_picture.dpiY = bigEndian<quint16>(segment, 10) * inches;
}

// A profile is spread over segments, each with its number (ICC.1, annex B.4).
void JpegReader::collectProfile(const QByteArray &segment)
{
    const QByteArray name("ICC_PROFILE\0", 12);
    if (segment.startsWith(name) && segment.size() > 14)
        m_profileParts[bigEndian<quint8>(segment, 12)] = segment.mid(14);
}

void JpegReader::joinProfile()
{
    for (const auto &[number, part] : m_profileParts)
        m_picture.profile += part;
}

} // namespace

Picture readJpeg(Source &file)
{
    return JpegReader(file).read();
}

} // namespace platen::inspect
