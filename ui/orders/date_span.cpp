// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/date_span.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace platen {

namespace {

struct Row
{
    const char *span;
    const char *name;
    QDate (*first)(const QDate &today);
    QDate (*last)(const QDate &today); // inclusive
};

QDate sameDay(const QDate &today)
{
    return today;
}

constexpr std::array rows = {
    Row{"today", QT_TRANSLATE_NOOP("DateSpan", "Today"), sameDay, sameDay},
    Row{"yesterday", QT_TRANSLATE_NOOP("DateSpan", "Yesterday"), [](const QDate &today) { return today.addDays(-1); },
        [](const QDate &today) { return today.addDays(-1); }},
    Row{"last7Days", QT_TRANSLATE_NOOP("DateSpan", "Last 7 days"), [](const QDate &today) { return today.addDays(-6); },
        sameDay},
    Row{"last30Days", QT_TRANSLATE_NOOP("DateSpan", "Last 30 days"),
        [](const QDate &today) { return today.addDays(-29); }, sameDay},
    Row{"thisYear", QT_TRANSLATE_NOOP("DateSpan", "This year"),
        [](const QDate &today) { return QDate(today.year(), 1, 1); }, sameDay},
};

const Row *rowOf(const QString &span)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&span](const Row &row) { return span == QLatin1String(row.span); });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const QStringList &dateSpans()
{
    static const QStringList spans = [] {
        QStringList all;
        for (const Row &row : rows)
            all << QString::fromLatin1(row.span);
        return all;
    }();
    return spans;
}

QString dateSpanName(const QString &span)
{
    const Row *row = rowOf(span);
    return row ? QCoreApplication::translate("DateSpan", row->name) : QString();
}

std::optional<DateSpan> dateSpan(const QString &span, const QDate &today)
{
    const Row *row = rowOf(span);
    if (!row)
        return std::nullopt;
    return DateSpan{row->first(today).startOfDay(), row->last(today).addDays(1).startOfDay()};
}

} // namespace platen
