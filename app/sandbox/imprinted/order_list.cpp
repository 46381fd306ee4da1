// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/order_list.h"

#include <algorithm>
#include <ranges>

namespace platen::sandbox::imprinted {
namespace {

constexpr int HighestLimit = 250;

class Reader
{
public:
    explicit Reader(const Query &query)
        : m_query(query)
    {
    }

    qint64 number(const char *name, qint64 fallback, qint64 least)
    {
        const std::optional<QByteArray> text = m_query.first(name);
        if (!text)
            return fallback;
        bool isNumber = false;
        const qint64 value = text->toLongLong(&isNumber);
        if (!isNumber || value < least)
            complain(name, *text);
        return value;
    }

    std::optional<Ticks> instant(const char *name)
    {
        const std::optional<QByteArray> text = m_query.first(name);
        if (!text)
            return std::nullopt;
        const std::optional<Ticks> at = fromIso(*text);
        if (!at)
            complain(name, *text);
        return at;
    }

    void complain(const QByteArray &name, const QByteArray &value)
    {
        if (problem.isEmpty())
            problem = "Invalid " + name + ": " + value;
    }

    QByteArray problem;

private:
    const Query &m_query;
};

bool fits(const Order &order, const ListFilter &filter)
{
    return order.number > filter.sinceId && (!filter.status || order.status == *filter.status) &&
           (!filter.after || order.created > *filter.after) && (!filter.before || order.created < *filter.before) &&
           (!filter.hasIds || std::binary_search(filter.ids.begin(), filter.ids.end(), order.number));
}

} // namespace

tl::expected<ListFilter, QByteArray> readFilter(const Query &query)
{
    Reader reader(query);
    ListFilter filter;
    filter.limit = static_cast<int>(std::min<qint64>(reader.number("limit", filter.limit, 1), HighestLimit));
    filter.page = reader.number("page", 1, 1);
    filter.sinceId = reader.number("since_id", 0, 0);
    filter.after = reader.instant("created_at_min");
    filter.before = reader.instant("created_at_max");
    filter.hasIds = query.has("ids");
    for (const QByteArray &text : query.list("ids")) {
        bool isNumber = false;
        filter.ids.push_back(text.toLongLong(&isNumber));
        if (!isNumber)
            reader.complain("ids", text);
    }
    std::sort(filter.ids.begin(), filter.ids.end());
    if (const std::optional<QByteArray> text = query.first("status")) {
        filter.status = statusFrom(*text);
        if (!filter.status)
            reader.complain("status", *text);
    }
    if (!reader.problem.isEmpty())
        return tl::make_unexpected(reader.problem);
    return filter;
}

std::vector<const Order *> matching(const std::deque<Order> &orders, const ListFilter &filter)
{
    std::vector<const Order *> all;
    for (const Order &order : orders | std::views::reverse) {
        if (fits(order, filter))
            all.push_back(&order);
    }
    return all;
}

std::vector<const Order *> pageOf(const std::vector<const Order *> &all, const ListFilter &filter)
{
    const auto count = static_cast<qint64>(all.size());
    // The page number can be any number, so it is compared before it is multiplied.
    const qint64 first = filter.page - 1 > count / filter.limit ? count : (filter.page - 1) * filter.limit;
    const qint64 last = std::min(first + filter.limit, count);
    return {all.begin() + first, all.begin() + last};
}

} // namespace platen::sandbox::imprinted
