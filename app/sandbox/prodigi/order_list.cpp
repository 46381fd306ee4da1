// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/order_list.h"

#include <algorithm>
#include <limits>

namespace platen::sandbox::prodigi {
namespace {

std::optional<qint64> readNumber(const Query &query, const char *name, qint64 least, qint64 most, Failures &failures)
{
    const std::optional<QByteArray> text = query.first(name);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = text->toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    failures.add(name, "OutOfRange", QString::fromUtf8(*text));
    return std::nullopt;
}

std::optional<Ticks> readDate(const Query &query, const char *name, Failures &failures)
{
    const std::optional<QByteArray> text = query.first(name);
    if (!text)
        return std::nullopt;
    const std::optional<Ticks> at = fromIso(*text);
    if (!at)
        failures.add(name, "InvalidDate", QString::fromUtf8(*text));
    return at;
}

bool fits(const Order &order, const ListFilter &filter)
{
    const auto &references = filter.references;
    return !order.held && (!filter.stage || order.stage == *filter.stage) &&
           (!filter.hasIds || std::binary_search(filter.ids.begin(), filter.ids.end(), order.number)) &&
           (references.empty() || std::find(references.begin(), references.end(), order.reference) != references.end());
}

} // namespace

ListFilter readFilter(const Query &query, Failures &failures)
{
    ListFilter filter;
    filter.top = static_cast<int>(readNumber(query, "top", 1, 100, failures).value_or(filter.top));
    filter.skip = readNumber(query, "skip", 0, std::numeric_limits<qint64>::max(), failures).value_or(0);
    filter.createdFrom = readDate(query, "createdFrom", failures);
    filter.createdTo = readDate(query, "createdTo", failures);
    if (const std::optional<QByteArray> status = query.first("status")) {
        filter.stage = stageFrom(*status);
        if (!filter.stage)
            failures.add("status", "InvalidValue", QString::fromUtf8(*status));
    }
    filter.hasIds = query.has("orderIds") || query.has("orderIds[]");
    for (const QByteArray &id : query.all("orderIds")) {
        if (const std::optional<qint64> number = numberFrom(id))
            filter.ids.push_back(*number);
        else
            failures.add("orderIds", "InvalidOrderId", QString::fromUtf8(id));
    }
    std::sort(filter.ids.begin(), filter.ids.end());
    filter.references = query.all("merchantReferences");
    return filter;
}

Page select(const OrderBook &book, const ListFilter &filter)
{
    const std::deque<Order> &all = book.all();
    // Orders are sorted by creation, so the dates are looked up as bounds instead of being compared with each order.
    auto first = all.begin();
    auto last = all.end();
    if (filter.createdFrom) {
        first = std::upper_bound(first, last, *filter.createdFrom,
                                 [](Ticks at, const Order &order) { return at < order.created; });
    }
    if (filter.createdTo) {
        last = std::lower_bound(first, last, *filter.createdTo,
                                [](const Order &order, Ticks at) { return order.created < at; });
    }
    Page page;
    qint64 toSkip = filter.skip;
    if (filter.takesAll()) {
        last -= std::min<qint64>(toSkip, last - first);
        toSkip = 0;
    }
    while (last != first) {
        --last;
        if (!fits(*last, filter))
            continue;
        if (toSkip > 0) {
            --toSkip;
        } else if (page.orders.size() == static_cast<size_t>(filter.top)) {
            page.hasMore = true;
            break;
        } else {
            page.orders.push_back(&*last);
        }
    }
    return page;
}

QByteArray nextQuery(const Query &query, const ListFilter &filter)
{
    QByteArray text = "Skip=" + QByteArray::number(filter.skip + filter.top);
    for (const char *name : {"Top", "CreatedFrom", "CreatedTo", "Status"}) {
        if (const std::optional<QByteArray> value = query.first(name))
            text.append('&').append(name).append('=').append(value->toPercentEncoding());
    }
    for (const char *name : {"OrderIds", "MerchantReferences"}) {
        for (const QByteArray &value : query.all(name))
            text.append('&').append(name).append('=').append(value.toPercentEncoding());
    }
    return text;
}

} // namespace platen::sandbox::prodigi
