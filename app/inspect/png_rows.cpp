// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/png_rows.h"

#include <new>

namespace platen::inspect {

namespace {

constexpr qint64 mostUnpacked = 2LL << 30; // bytes; takes about 8 s
constexpr qint64 bestRatio = 1'040;        // zlib makes at most 1,032 bytes of one

// Each row begins with the number of its filter.
qint64 rowBytes(qint64 width, qint64 height, int bitsPerPixel)
{
    return width > 0 ? height * (1 + (width * bitsPerPixel + 7) / 8) : 0;
}

// The seven passes of Adam7: where each begins in a block of 8 × 8 pixels, and its steps.
struct Pass
{
    int left, top, across, down;
};
constexpr Pass passes[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                           {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

qint64 interlacedBytes(qint64 width, qint64 height, int bitsPerPixel)
{
    qint64 sum = 0;
    for (const Pass &pass : passes) {
        const qint64 columns = (width - pass.left + pass.across - 1) / pass.across;
        const qint64 rows = (height - pass.top + pass.down - 1) / pass.down;
        if (rows > 0)
            sum += rowBytes(columns, rows, bitsPerPixel);
    }
    return sum;
}

} // namespace

PngRows::PngRows()
    : m_unpacked(qsizetype(1) << 18, Qt::Uninitialized)
{
    if (inflateInit(&m_stream) != Z_OK)
        throw std::bad_alloc();
}

PngRows::~PngRows()
{
    inflateEnd(&m_stream);
}

void PngRows::expect(qint64 width, qint64 height, int bitsPerPixel, bool isInterlaced)
{
    m_wanted = isInterlaced ? interlacedBytes(width, height, bitsPerPixel) : rowBytes(width, height, bitsPerPixel);
}

void PngRows::add(const QByteArray &compressed)
{
    m_compressed += compressed.size();
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.constData()));
    m_stream.avail_in = static_cast<uInt>(compressed.size());
    while (!m_hasEnded && m_count < m_wanted && m_count < mostUnpacked) {
        m_stream.next_out = reinterpret_cast<Bytef *>(m_unpacked.data());
        m_stream.avail_out = static_cast<uInt>(m_unpacked.size());
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        const qint64 made = m_unpacked.size() - m_stream.avail_out;
        m_count += made;
        // At its end, or damaged: a reader gets no row beyond.
        m_hasEnded = status != Z_OK && status != Z_BUF_ERROR;
        if (made == 0 || m_stream.avail_out > 0)
            return;
    }
}

bool PngRows::areComplete() const
{
    if (m_count >= m_wanted)
        return m_compressed > 0;
    return m_count >= mostUnpacked && !m_hasEnded && m_compressed >= m_wanted / bestRatio;
}

} // namespace platen::inspect
