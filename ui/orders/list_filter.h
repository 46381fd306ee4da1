// SPDX-License-Identifier: GPL-3.0-or-later
// What a person narrows a view down by, and how the two make one query.
#pragma once

#include "core/store/order_query.h"

#include <optional>

namespace platen {

struct ListFilter
{
    QStringList accounts;
    std::vector<Stage> stages;
    bool attention = false;
    QDateTime from; // inclusive
    QDateTime to;   // exclusive
    QString dates;  // what the range is called, for its chip
    QString span;   // instead of a range: days that move with the calendar (date_span.h)
    QString search;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const ListFilter &) const = default;
};

// The span's dates, as they are today, are put into the query.
void narrowToSpan(store::OrderQuery &query, const QString &span);

// What both let through. Nullopt: nothing can match, because the view and the filter exclude one another.
std::optional<store::OrderQuery> narrowed(const store::OrderQuery &view, const ListFilter &filter);

} // namespace platen
