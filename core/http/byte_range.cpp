// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/byte_range.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace platen::http {

namespace {

// Digits only; a number beyond any file is the largest one.
std::optional<qint64> position(const QByteArray &digits)
{
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 number = digits.toLongLong(&fits);
    return fits ? number : std::numeric_limits<qint64>::max();
}

} // namespace

ByteRange byteRange(const QByteArray &header, qint64 size)
{
    const QByteArray text = header.trimmed();
    const qsizetype equals = text.indexOf('=');
    if (equals < 0 || text.left(equals).trimmed().compare("bytes", Qt::CaseInsensitive) != 0)
        return {};
    const QByteArray range = text.mid(equals + 1).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0 || range.contains(','))
        return {};
    const QByteArray from = range.left(dash).trimmed();
    const QByteArray to = range.mid(dash + 1).trimmed();
    const std::optional<qint64> first = position(from);
    const std::optional<qint64> last = position(to);
    if ((!first && !from.isEmpty()) || (!last && !to.isEmpty()) || (!first && !last) ||
        (first && last && *last < *first))
        return {};
    if (!first) // the last bytes
        return *last == 0 || size == 0 ? ByteRange{ByteRange::Kind::Unsatisfiable}
                                       : ByteRange{ByteRange::Kind::Part, std::max<qint64>(0, size - *last), size - 1};
    if (*first >= size)
        return {ByteRange::Kind::Unsatisfiable};
    return {ByteRange::Kind::Part, *first, std::min(last.value_or(size - 1), size - 1)};
}

} // namespace platen::http
