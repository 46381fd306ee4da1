// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the compressed data of a PNG holds every row: chunks with right checksums may still end too early.
#pragma once

#include <QByteArray>

#include <zlib.h>

namespace platen::inspect {

class PngRows
{
public:
    PngRows();
    ~PngRows();
    PngRows(const PngRows &) = delete;
    PngRows &operator=(const PngRows &) = delete;

    // Before the first add().
    void expect(qint64 width, qint64 height, int bitsPerPixel, bool isInterlaced);
    // The next bytes of IDAT. Unpacks and counts; beyond 2 GiB of rows it no longer unpacks, to stay within the limit
    // of time, and only the size of the compressed data is looked at.
    void add(const QByteArray &compressed);
    [[nodiscard]] bool areComplete() const;

private:
    z_stream m_stream{};
    QByteArray m_unpacked; // thrown away block by block
    qint64 m_wanted = 0;   // bytes, unpacked
    qint64 m_count = 0;
    qint64 m_compressed = 0;
    bool m_hasEnded = false;
};

} // namespace platen::inspect
