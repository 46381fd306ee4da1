// SPDX-License-Identifier: GPL-3.0-or-later
// WebP (RFC 9649): chunks in a RIFF container.
#include "app/inspect/colour_profile.h"
#include "app/inspect/exif.h"
#include "app/inspect/picture.h"
#include "core/artwork/file_findings.h"

namespace platen::inspect {

namespace {

class WebpReader
{
public:
    explicit WebpReader(Source &file)
        : m_file(file)
    {
    }
    Picture read();

private:
    bool apply(const QByteArray &type, qint64 begin, qint64 size);
    bool readExtended(const QByteArray &head);
    bool readLossy(const QByteArray &head);
    bool readLossless(const QByteArray &head);
    void setSize(qint64 width, qint64 height);

    Source &m_file;
    Picture m_picture;
    bool m_isExtended = false; // its canvas counts, not the size of a part
    bool m_hasPixels = false;
};

Picture WebpReader::read()
{
    namespace finding = artwork::finding;
    m_picture.colourSpace = QStringLiteral("rgb");
    const qint64 end = 8 + qint64(littleEndian<quint32>(m_file.read(4, 4)));
    if (end > m_file.size())
        return failed(finding::incomplete());
    for (qint64 at = 12; at + 8 <= end;) {
        const QByteArray head = m_file.read(at, 8);
        const qint64 size = littleEndian<quint32>(head, 4);
        if (at + 8 + size > end)
            return failed(finding::incomplete());
        if (!apply(head.first(4), at + 8, size))
            return failed(finding::damagedBeyondRepair());
        at += 8 + size + size % 2;
    }
    return m_hasPixels && m_picture.width > 0 ? m_picture : failed(finding::damagedBeyondRepair());
}

bool WebpReader::apply(const QByteArray &type, qint64 begin, qint64 size)
{
    const QByteArray head = m_file.read(begin, std::min<qint64>(size, 10));
    if (type == "VP8X")
        return readExtended(head);
    if (type == "VP8 ")
        return readLossy(head);
    if (type == "VP8L")
        return readLossless(head);
    if (type == "ANMF")
        m_hasPixels = true;
    else if (type == "ALPH")
        m_picture.alpha = true;
    else if (type == "ICCP" && size <= largestProfile)
        m_picture.profile = m_file.read(begin, size);
    else if (type == "EXIF" && size <= largestExif)
        applyExif(m_file.read(begin, size), m_picture);
    return true;
}

void WebpReader::setSize(qint64 width, qint64 height)
{
    m_hasPixels = true;
    if (m_isExtended)
        return;
    m_picture.width = width;
    m_picture.height = height;
}

bool WebpReader::readExtended(const QByteArray &head)
{
    constexpr int hasAlpha = 0x10;
    const auto side = [&head](qsizetype at) { return 1 + qint64(littleEndian<quint32>(head + '\0', at) & 0xffffff); };
    if (head.size() < 10)
        return false;
    m_isExtended = true;
    m_picture.alpha = (head[0] & hasAlpha) != 0;
    m_picture.width = side(4);
    m_picture.height = side(7);
    return true;
}

// A key frame of VP8 (RFC 6386, section 9.1).
bool WebpReader::readLossy(const QByteArray &head)
{
    if (head.size() < 10 || head.mid(3, 3) != QByteArray("\x9d\x01\x2a", 3))
        return false;
    setSize(littleEndian<quint16>(head, 6) & 0x3fff, littleEndian<quint16>(head, 8) & 0x3fff);
    return true;
}

bool WebpReader::readLossless(const QByteArray &head)
{
    if (head.size() < 5 || head[0] != '\x2f')
        return false;
    const quint32 bits = littleEndian<quint32>(head, 1);
    setSize(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
    if (!m_isExtended)
        m_picture.alpha = ((bits >> 28) & 1) != 0;
    return true;
}

} // namespace

Picture readWebp(Source &file)
{
    return WebpReader(file).read();
}

} // namespace platen::inspect
