// SPDX-License-Identifier: GPL-3.0-or-later
// A person's filters on a view, and the query that combines both.
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
    QString dates;  // the range as text, for its chip
    QString span;   // instead of a range: days relative to today (date_span.h)
    QString search;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const ListFilter &) const = default;
};

// Puts the span's dates, as of today, into the query.
void narrowToSpan(store::OrderQuery &query, const QString &span);

// What matches both. nullopt if nothing can, because the view and the filter exclude each other.
std::optional<store::OrderQuery> narrowed(const store::OrderQuery &view, const ListFilter &filter);

} // namespace platen
