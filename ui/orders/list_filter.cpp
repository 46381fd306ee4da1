// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/list_filter.h"

#include "ui/orders/date_span.h"

#include <algorithm>

namespace platen {

bool ListFilter::isEmpty() const
{
    return accounts.isEmpty() && stages.empty() && !attention && !from.isValid() && !to.isValid() && span.isEmpty() &&
           search.isEmpty();
}

namespace {

void narrowDates(store::OrderQuery &query, const QDateTime &from, const QDateTime &to)
{
    if (from.isValid() && (!query.from.isValid() || from > query.from))
        query.from = from;
    if (to.isValid() && (!query.to.isValid() || to < query.to))
        query.to = to;
}

} // namespace

void narrowToSpan(store::OrderQuery &query, const QString &span)
{
    if (const std::optional<DateSpan> dates = dateSpan(span))
        narrowDates(query, dates->from, dates->to);
}

std::optional<store::OrderQuery> narrowed(const store::OrderQuery &view, const ListFilter &filter)
{
    store::OrderQuery query = view;
    // An empty list matches everything.
    const auto intersect = [](auto &of, const auto &with) {
        if (with.empty())
            return true;
        if (of.empty()) {
            of = with;
            return true;
        }
        of.erase(
            std::remove_if(of.begin(), of.end(),
                           [&](const auto &each) { return std::find(with.begin(), with.end(), each) == with.end(); }),
            of.end());
        return !of.empty();
    };
    if (!intersect(query.accounts, filter.accounts) || !intersect(query.stages, filter.stages))
        return std::nullopt;
    query.attention = view.attention || filter.attention;
    narrowDates(query, filter.from, filter.to);
    narrowToSpan(query, filter.span);
    query.search = QStringList{view.search, filter.search}.join(QLatin1Char(' ')).trimmed();
    return query;
}

} // namespace platen
