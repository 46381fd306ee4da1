// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of days that move with the calendar: "Today", "Last 7 days". A filter or a saved view keeps which one it is,
// not the dates that it stood for on the day when it was chosen.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace platen {

struct DateSpan
{
    QDateTime from; // inclusive
    QDateTime to;   // exclusive
};

const QStringList &dateSpans(); // "today", "yesterday", "last7Days", …: as they are kept
QString dateSpanName(const QString &span);
// Nullopt: there is no such span.
std::optional<DateSpan> dateSpan(const QString &span, const QDate &today = QDate::currentDate());

} // namespace platen
