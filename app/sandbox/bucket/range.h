// SPDX-License-Identifier: GPL-3.0-or-later
// One range of an object (RFC 9110, "Range Requests"). S3 does not send several at once.
#pragma once

#include <QByteArray>

namespace platen::sandbox::bucket {

struct Range
{
    enum class Kind { Whole, Part, Outside };
    Kind kind = Kind::Whole;
    qint64 from = 0;
    qint64 bytes = 0;
};

// What the header asks for; a header that is not one range of bytes is ignored.
[[nodiscard]] Range rangeOf(const QByteArray &header, qint64 size);
[[nodiscard]] QByteArray contentRange(const Range &range, qint64 size); // "bytes 0-9/100"

} // namespace platen::sandbox::bucket
