// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/ifd.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace platen::inspect {

namespace {

constexpr qint64 mostDirectories = 65'535;
constexpr qint64 mostEntries = 4'096;

// The size of one value by its type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG, SRATIONAL,
// FLOAT, DOUBLE, IFD, –, –, LONG8, SLONG8, IFD8.
int valueSize(int type)
{
    constexpr std::array sizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    return type > 0 && type < static_cast<int>(sizes.size()) ? sizes[static_cast<std::size_t>(type)] : 0;
}

bool isWholeNumber(int type)
{
    return valueSize(type) > 0 && type != 2 && type != 5 && (type < 10 || type == 13 || type > 15);
}

quint64 numberAt(QByteArrayView bytes, qsizetype offset, int size, bool isBigEndian)
{
    switch (size) {
    case 1:
        return offset < bytes.size() ? static_cast<unsigned char>(bytes[offset]) : 0;
    case 2:
        return isBigEndian ? bigEndian<quint16>(bytes, offset) : littleEndian<quint16>(bytes, offset);
    case 4:
        return isBigEndian ? bigEndian<quint32>(bytes, offset) : littleEndian<quint32>(bytes, offset);
    default:
        return isBigEndian ? bigEndian<quint64>(bytes, offset) : littleEndian<quint64>(bytes, offset);
    }
}

} // namespace

std::vector<quint64> Directory::numbers(int tag, qint64 most) const
{
    const auto entry = m_entries.constFind(tag);
    if (entry == m_entries.constEnd() || !isWholeNumber(entry->type))
        return {};
    const int size = valueSize(entry->type);
    const auto wanted = static_cast<qint64>(std::min<quint64>(entry->count, static_cast<quint64>(most)));
    const QByteArray bytes = m_source->read(entry->offset, wanted * size);
    std::vector<quint64> result;
    for (qsizetype at = 0; at + size <= bytes.size(); at += size)
        result.push_back(numberAt(bytes, at, size, m_isBigEndian));
    return result;
}

std::optional<quint64> Directory::number(int tag) const
{
    const std::vector<quint64> all = numbers(tag, 1);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::optional<double> Directory::ratio(int tag) const
{
    const auto entry = m_entries.constFind(tag);
    if (entry == m_entries.constEnd() || entry->type != 5 || entry->count < 1)
        return std::nullopt;
    const QByteArray bytes = m_source->read(entry->offset, 8);
    const auto above = static_cast<double>(numberAt(bytes, 0, 4, m_isBigEndian));
    const auto below = static_cast<double>(numberAt(bytes, 4, 4, m_isBigEndian));
    return below > 0 && above > 0 ? std::optional(above / below) : std::nullopt;
}

QByteArray Directory::bytes(int tag, qint64 most) const
{
    const auto entry = m_entries.constFind(tag);
    if (entry == m_entries.constEnd() || valueSize(entry->type) != 1 || entry->count > static_cast<quint64>(most))
        return {};
    return m_source->read(entry->offset, static_cast<qint64>(entry->count));
}

std::optional<double> Directory::dpi(int resolutionTag) const
{
    constexpr quint64 inch = 2;
    constexpr quint64 centimetre = 3;
    const std::optional<double> resolution = ratio(resolutionTag);
    const quint64 unit = number(tag::resolutionUnit).value_or(inch);
    if (!resolution || (unit != inch && unit != centimetre))
        return std::nullopt;
    return unit == inch ? *resolution : *resolution * 2.54;
}

int Directory::orientation() const
{
    const quint64 value = number(tag::orientation).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

TiffReader::TiffReader(Source &source)
    : m_source(source)
{
    const QByteArray head = source.read(0, 16);
    m_isBigEndian = head.startsWith("MM");
    if (!m_isBigEndian && !head.startsWith("II"))
        return;
    const quint64 version = number(head, 2, 2);
    m_isBig = version == 43;
    if (version == 42)
        m_first = static_cast<qint64>(number(head, 4, 4));
    else if (m_isBig && number(head, 4, 2) == 8)
        m_first = static_cast<qint64>(number(head, 8, 8));
}

quint64 TiffReader::number(QByteArrayView bytes, qsizetype offset, int size) const
{
    return numberAt(bytes, offset, size, m_isBigEndian);
}

std::optional<qint64> TiffReader::entryCount(qint64 directory)
{
    const QByteArray bytes = m_source.read(directory, countSize());
    const quint64 count = number(bytes, 0, static_cast<int>(countSize()));
    if (bytes.size() < countSize() || count == 0 || count > static_cast<quint64>(mostEntries))
        return std::nullopt;
    return static_cast<qint64>(count);
}

std::optional<qint64> TiffReader::next(qint64 directory)
{
    const std::optional<qint64> count = entryCount(directory);
    if (!count)
        return std::nullopt;
    const int size = m_isBig ? 8 : 4;
    const QByteArray bytes = m_source.read(directory + countSize() + *count * entrySize(), size);
    if (bytes.size() < size)
        return std::nullopt;
    const quint64 offset = number(bytes, 0, size);
    return offset < static_cast<quint64>(m_source.size()) ? std::optional(static_cast<qint64>(offset)) : std::nullopt;
}

std::optional<std::vector<qint64>> TiffReader::directories()
{
    std::vector<qint64> all;
    QSet<qint64> seen;
    for (qint64 at = m_first; at != 0;) {
        if (seen.contains(at) || seen.size() >= mostDirectories)
            return std::nullopt;
        seen.insert(at);
        all.push_back(at);
        const std::optional<qint64> after = next(at);
        if (!after)
            return std::nullopt;
        at = *after;
    }
    return all;
}

bool TiffReader::isInside(qint64 offset, quint64 count, int size) const
{
    const qint64 left = m_source.size() - offset;
    return size == 0 || (offset >= 0 && left >= 0 && count <= static_cast<quint64>(left / size));
}

std::optional<Directory> TiffReader::directory(qint64 offset)
{
    const std::optional<qint64> count = entryCount(offset);
    if (!count)
        return std::nullopt;
    const qint64 begin = offset + countSize();
    const QByteArray bytes = m_source.read(begin, *count * entrySize());
    Directory directory;
    directory.m_source = &m_source;
    directory.m_isBigEndian = m_isBigEndian;
    const int inlineSize = m_isBig ? 8 : 4;
    for (qsizetype at = 0; at + entrySize() <= bytes.size(); at += entrySize()) {
        Directory::Entry entry;
        entry.type = static_cast<int>(number(bytes, at + 2, 2));
        entry.count = number(bytes, at + 4, inlineSize);
        const qsizetype value = at + 4 + inlineSize;
        const int size = valueSize(entry.type);
        const bool isInline = size > 0 && entry.count <= static_cast<quint64>(inlineSize / size);
        entry.offset = isInline ? begin + value : static_cast<qint64>(number(bytes, value, inlineSize));
        directory.m_isWhole = directory.m_isWhole && (isInline || isInside(entry.offset, entry.count, size));
        directory.m_entries.insert(static_cast<int>(number(bytes, at, 2)), entry);
    }
    return directory;
}

} // namespace platen::inspect
