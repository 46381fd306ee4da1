// SPDX-License-Identifier: GPL-3.0-or-later
// "Get orders": its filters, and the page that they select. The document says that two of them are arrays, but not how
// arrays are written: each occurrence of the name gives one value, so a reference may contain commas.
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
    bool someAreHeld = true; // false if no order can be held: then late pages cost no more than the first

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
