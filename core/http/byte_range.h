// SPDX-License-Identifier: GPL-3.0-or-later
// Range requests (RFC 9110, section 14). Pure.
#pragma once

#include <QByteArray>

namespace platen::http {

struct ByteRange
{
    enum class Kind {
        Whole,         // no range, or one that may be ignored: another unit, several ranges, not valid
        Part,          // `first` and `last` are within the content
        Unsatisfiable, // nothing of it is within the content
    };
    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 last = 0; // inclusive
    bool operator==(const ByteRange &) const = default;
};

// The value of a Range header, for content of that many bytes.
ByteRange byteRange(const QByteArray &header, qint64 size);

} // namespace platen::http
