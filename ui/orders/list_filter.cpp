#include "ui/orders/list_filter.h"

#include <algorithm>

namespace platen {

bool ListFilter::isEmpty() const
{
    return accounts.isEmpty() && stages.empty() && !attention && !from.isValid() && !to.isValid() && search.isEmpty();
}

std::optional<store::OrderQuery> narrowed(const store::OrderQuery &view, const ListFilter &filter)
{
    store::OrderQuery query = view;
    // An empty list lets everything through.
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
    if (filter.from.isValid() && (!query.from.isValid() || filter.from > query.from))
        query.from = filter.from;
    if (filter.to.isValid() && (!query.to.isValid() || filter.to < query.to))
        query.to = filter.to;
    query.search = QStringList{view.search, filter.search}.join(QLatin1Char(' ')).trimmed();
    return query;
}

} // namespace platen
