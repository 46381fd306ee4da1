// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of days relative to today: "Today", "Last 7 days". Filters and saved views store the span, not the dates that
// it meant on the day it was chosen.
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

const QStringList &dateSpans(); // "today", "yesterday", "last7Days", …: the stored names
QString dateSpanName(const QString &span);
// nullopt if there is no such span.
std::optional<DateSpan> dateSpan(const QString &span, const QDate &today = QDate::currentDate());

} // namespace platen
