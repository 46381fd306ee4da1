// SPDX-License-Identifier: GPL-3.0-or-later
// "Get orders": its filters, and the page that they yield. The document says of two that they are arrays and not how
// those are written: they are taken one value each time the name comes, so that a reference may have commas in it.
#pragma once

#include "app/sandbox/prodigi/failures.h"
#include "app/sandbox/prodigi/order_book.h"
#include "app/sandbox/query.h"

namespace platen::sandbox::prodigi {

struct ListFilter
{
    int top = 10;
    qint64 skip = 0;
    std::optional<Ticks> createdFrom; // after, not at
    std::optional<Ticks> createdTo;   // before, not at
    std::optional<Stage> stage;
    bool hasIds = false;
    std::vector<qint64> ids;
    std::vector<QByteArray> references;
    bool someAreHeld = true; // false where no order can be: then pages far down cost no more than the first

    [[nodiscard]] bool takesAll() const { return !someAreHeld && !stage && !hasIds && references.empty(); }
};

struct Page
{
    std::vector<const Order *> orders; // newest number first
    bool hasMore = false;
};

ListFilter readFilter(const Query &query, Failures &failures);
Page select(const OrderBook &book, const ListFilter &filter);
// The query of the next page, percent-encoded.
QByteArray nextQuery(const Query &query, const ListFilter &filter);

} // namespace platen::sandbox::prodigi
