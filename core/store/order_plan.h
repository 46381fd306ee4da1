// SPDX-License-Identifier: GPL-3.0-or-later
// How a query of the list becomes a statement.
//
// Each sort has an index that covers the filters, so that a whole list is read from one index. Where a filter leaves
// few rows (the counters tell without counting), that filter's own index is read instead, and the rows are sorted.
#pragma once

#include "core/store/database.h"
#include "core/store/order_query.h"
#include "core/store/order_search.h"

#include <vector>

namespace platen::store {

struct OrderPlan
{
    QString from;
    QStringList conditions;
    QVariantList values;    // of `from` and `conditions`, in this order
    QString rank;           // sorts before the keys; empty: none
    QStringList keys;       // columns, with "o.oid" at the end: what rows are sorted by, and what a page goes on from
    bool descending = true; // the keys; all of them
    bool rankDescending = false;
    bool nothing = false; // no row can match

    [[nodiscard]] QString where() const;   // with the word, or empty
    [[nodiscard]] QString orderBy() const; // with the words
};

// Which of a sort's keys are numbers, the oid last.
std::vector<bool> sortKeysAreNumbers(OrderSort sort);

enum class Extent {
    All,  // every matching row is read
    Page, // the first few in the order asked for
};

// With few `hits`, the plan is over these alone; many are left to whoever reads the rows.
Result<OrderPlan> planOrders(Database &database, const OrderQuery &query, Extent extent,
                             const std::optional<SearchHits> &hits);

// A list sorted by account or by stage is several lists, one after the other, each with its newest first.
struct Section
{
    QString label; // what the sections are sorted by: an account's slug, a stage's number (two digits)
    OrderQuery query;
};
// In the order asked for. One without a label for every other sort.
Result<std::vector<Section>> sectionsOf(Database &database, const OrderQuery &query);

// All that match, without reading them where the counters suffice.
Result<qint64> countOrders(Database &database, const OrderQuery &query, const std::optional<SearchHits> &hits);

} // namespace platen::store
