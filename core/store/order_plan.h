// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that read a list in its order.
//
// A walk reads the index of the sort from the beginning; the index covers the filters, so each row is cheap, but rows
// that do not match are read too. A gathering reads only rows that match, of all kinds or of a search's hits, and sorts
// them.
#pragma once

#include "core/store/order_filter.h"
#include "core/store/order_query.h"
#include "core/store/order_search.h"

#include <vector>

namespace platen::store {

// A list sorted by account or by stage is read as several lists, one after the other, each sorted newest first.
struct Section
{
    QString label; // the sort key of the section: an account's slug, or a stage's number (two digits)
    OrderQuery query;
    qint64 key = 0; // the account's number, or the stage's
};
// In the requested order. For every other sort, one section without a label.
Result<std::vector<Section>> sectionsOf(Database &database, const OrderQuery &query);

// Which keys of a sort are numbers, the oid last.
std::vector<bool> sortKeysAreNumbers(OrderSort sort);

// The sort keys of an order, the oid last.
Result<QVariantList> sortKeysOf(Database &database, OrderSort sort, qint64 oid);

struct OrderStatement
{
    QString sql; // its columns: oid, account, stage
    QVariantList values;
};

struct Reading
{
    OrderSort sort = OrderSort::Created; // not Account or Stage
    bool descending = true;
    QVariantList after; // sort keys; empty: from the beginning
    Span span = {};     // within that of the filter
    qint64 limit = 0;   // rows to read at most, whether they match or not; 0: all
};

OrderStatement walk(const Reading &reading, const OrderFilter &filter);
OrderStatement gather(const Reading &reading, const OrderFilter &filter);
OrderStatement gather(const Reading &reading, const OrderFilter &filter, const SearchHits &hits);

// What these cost, in nanoseconds.
qint64 costOfWalk(qint64 rows);
qint64 costOfGathering(qint64 rows, OrderSort sort);
qint64 costOfGathering(const SearchHits &hits);

} // namespace platen::store
