// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/bucket/range.h"

#include <QRegularExpression>

#include <algorithm>

namespace platen::sandbox::bucket {

Range rangeOf(const QByteArray &header, qint64 size)
{
    static const QRegularExpression form(QStringLiteral("^bytes=(\\d{0,18})-(\\d{0,18})$"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header.trimmed()));
    const bool hasFirst = !match.captured(1).isEmpty();
    const bool hasLast = !match.captured(2).isEmpty();
    const Range whole{Range::Kind::Whole, 0, size};
    if (!match.hasMatch() || (!hasFirst && !hasLast))
        return whole;
    const qint64 first = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).toLongLong();
    if (hasFirst && hasLast && last < first)
        return whole;
    const qint64 from = hasFirst ? first : std::max<qint64>(0, size - last); // "-N": the last N bytes
    const qint64 end = hasFirst && hasLast ? std::min(size, last + 1) : size;
    if (from >= end)
        return {Range::Kind::Outside, 0, 0};
    return {Range::Kind::Part, from, end - from};
}

QByteArray contentRange(const Range &range, qint64 size)
{
    return "bytes " + QByteArray::number(range.from) + '-' + QByteArray::number(range.from + range.bytes - 1) + '/' +
           QByteArray::number(size);
}

} // namespace platen::sandbox::bucket
