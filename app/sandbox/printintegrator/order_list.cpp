// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/order_list.h"

#include <algorithm>
#include <ranges>

namespace platen::sandbox::printintegrator {
namespace {

constexpr qint64 MostPerPage = 100;

tl::expected<qint64, Invalid> readCount(const Query &query, const QByteArray &name, qint64 otherwise)
{
    const std::optional<QByteArray> given = query.first(name);
    if (!given)
        return otherwise;
    bool isNumber = false;
    const qint64 count = given->toLongLong(&isNumber);
    if (!isNumber || count < 1 || count > 1'000'000'000)
        return tl::make_unexpected(Invalid{name, "Field '" + name + "' must be a positive integer"});
    return count;
}

// Reads a filter that has several spellings.
tl::expected<std::optional<Ticks>, Invalid> readInstant(const Query &query, const std::vector<QByteArray> &names)
{
    for (const QByteArray &name : names) {
        const std::optional<QByteArray> given = query.first(name);
        if (!given)
            continue;
        const std::optional<Ticks> at = fromIso(*given);
        if (!at)
            return tl::make_unexpected(Invalid{name, "Field '" + name + "' must be an ISO 8601 date or time"});
        return at;
    }
    return std::nullopt;
}

} // namespace

tl::expected<PageWish, Invalid> readPage(const Query &query)
{
    const auto page = readCount(query, "page", 1);
    if (!page)
        return tl::make_unexpected(page.error());
    const auto limit = readCount(query, "limit", 20);
    if (!limit)
        return tl::make_unexpected(limit.error());
    return PageWish{*page, std::min(*limit, MostPerPage)};
}

tl::expected<OrderPage, Invalid> select(const std::deque<Order> &orders, const Query &query, const PageWish &wish)
{
    const auto from = readInstant(query, {"createdFrom", "created_from", "createdAfter", "createdAt[gte]"});
    if (!from)
        return tl::make_unexpected(from.error());
    const auto to = readInstant(query, {"createdTo", "created_to", "createdBefore", "createdAt[lte]"});
    if (!to)
        return tl::make_unexpected(to.error());
    const auto updated = readInstant(query, {"updatedFrom", "updated_from", "updatedSince", "updatedAfter"});
    if (!updated)
        return tl::make_unexpected(updated.error());
    std::vector<Status> statuses;
    for (const QByteArray &word : query.list("status")) {
        const std::optional<Status> status = statusFrom(word);
        if (!status)
            return tl::make_unexpected(Invalid{"status", "Field 'status' must be a known status"});
        statuses.push_back(*status);
    }
    const std::optional<QByteArray> reference = query.first("reference");

    OrderPage page;
    const qint64 first = (wish.page - 1) * wish.limit;
    for (const Order &order : orders | std::views::reverse) {
        const bool isWanted =
            (!*from || order.created >= **from) && (!*to || order.created <= **to) &&
            (!*updated || order.updated >= **updated) && (!reference || order.reference == *reference) &&
            (statuses.empty() || std::find(statuses.begin(), statuses.end(), order.status) != statuses.end());
        if (!isWanted)
            continue;
        if (page.total >= first && page.total < first + wish.limit)
            page.orders.push_back(&order);
        ++page.total;
    }
    return page;
}

QByteArray nextQuery(const QByteArray &query, const PageWish &wish)
{
    QByteArray next = "page=" + QByteArray::number(wish.page + 1) + "&limit=" + QByteArray::number(wish.limit);
    for (const QByteArray &part : query.split('&')) {
        const QByteArray name = part.left(part.indexOf('=')).toLower();
        if (!part.isEmpty() && name != "page" && name != "limit")
            next.append('&').append(part);
    }
    return next;
}

} // namespace platen::sandbox::printintegrator
