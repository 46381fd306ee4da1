// SPDX-License-Identifier: GPL-3.0-or-later
// The directories of a TIFF file, in which EXIF is written as well: classic and BigTIFF, in both byte orders.
#pragma once

#include "app/inspect/source.h"

#include <QHash>

#include <optional>
#include <vector>

namespace platen::inspect {

namespace tag {
constexpr int width = 256;
constexpr int height = 257;
constexpr int bitsPerSample = 258;
constexpr int compression = 259;
constexpr int photometric = 262;
constexpr int stripOffsets = 273;
constexpr int orientation = 274;
constexpr int samplesPerPixel = 277;
constexpr int stripByteCounts = 279;
constexpr int xResolution = 282;
constexpr int yResolution = 283;
constexpr int resolutionUnit = 296;
constexpr int tileOffsets = 324;
constexpr int tileByteCounts = 325;
constexpr int inkSet = 332;
constexpr int extraSamples = 338;
constexpr int jpegOffset = 513;
constexpr int profile = 34675;
} // namespace tag

class Directory
{
public:
    // The whole numbers of an entry, at most `most`; empty if it is missing.
    [[nodiscard]] std::vector<quint64> numbers(int tag, qint64 most = 1 << 20) const;
    [[nodiscard]] std::optional<quint64> number(int tag) const;
    [[nodiscard]] std::optional<double> ratio(int tag) const;
    [[nodiscard]] QByteArray bytes(int tag, qint64 most) const;
    [[nodiscard]] bool has(int tag) const { return m_entries.contains(tag); }

    // Whether all values of its entries lie inside the file.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    // Dots per inch by XResolution, YResolution and their unit; nullopt if these only give the pixels' shape.
    [[nodiscard]] std::optional<double> dpi(int resolutionTag) const;
    [[nodiscard]] int orientation() const;

private:
    friend class TiffReader;
    struct Entry
    {
        int type = 0;
        quint64 count = 0;
        qint64 offset = 0; // of its value
    };
    Source *m_source = nullptr;
    bool m_isBigEndian = false;
    bool m_isWhole = true;
    QHash<int, Entry> m_entries;
};

class TiffReader
{
public:
    explicit TiffReader(Source &source);

    [[nodiscard]] bool isTiff() const { return m_first != 0; }
    // The offsets of the directories in their order; nullopt if they form a loop, lie outside the file, or are endless.
    [[nodiscard]] std::optional<std::vector<qint64>> directories();
    [[nodiscard]] std::optional<Directory> directory(qint64 offset);
    [[nodiscard]] std::optional<Directory> first() { return directory(m_first); }

private:
    [[nodiscard]] quint64 number(QByteArrayView bytes, qsizetype offset, int size) const;
    [[nodiscard]] std::optional<qint64> next(qint64 directory);
    [[nodiscard]] std::optional<qint64> entryCount(qint64 directory);
    [[nodiscard]] bool isInside(qint64 offset, quint64 count, int size) const;
    [[nodiscard]] qint64 entrySize() const { return m_isBig ? 20 : 12; }
    [[nodiscard]] qint64 countSize() const { return m_isBig ? 8 : 2; }

    Source &m_source;
    bool m_isBigEndian = false;
    bool m_isBig = false;
    qint64 m_first = 0;
};

} // namespace platen::inspect
