// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a query of the list into a statement.
//
// Each sort has an index that covers the filters, so a whole list is read from one index. If a filter matches only a
// few rows (known from the counters), that filter's own index is read instead and the rows are sorted.
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
    QVariantList values; // of `from` and `conditions`, in this order
    QString rank;        // sorts before the keys; empty: none
    // Columns, ending with "o.oid": the sort order of the rows, and the position from which a page continues.
    QStringList keys;
    bool descending = true; // applies to all keys
    bool rankDescending = false;
    bool nothing = false; // no row can match

    [[nodiscard]] QString where() const;   // with the keyword, or empty
    [[nodiscard]] QString orderBy() const; // with the keywords
};

// Which keys of a sort are numbers, the oid last.
std::vector<bool> sortKeysAreNumbers(OrderSort sort);

enum class Extent {
    All,  // every matching row is read
    Page, // the first few in the requested order
};

// With few `hits`, the plan covers only these; with many, the caller filters the rows it reads.
Result<OrderPlan> planOrders(Database &database, const OrderQuery &query, Extent extent,
                             const std::optional<SearchHits> &hits);

// A list sorted by account or by stage is read as several lists, one after the other, each sorted newest first.
struct Section
{
    QString label; // the sort key of the section: an account's slug, or a stage's number (two digits)
    OrderQuery query;
};
// In the requested order. For every other sort, one section without a label.
Result<std::vector<Section>> sectionsOf(Database &database, const OrderQuery &query);

// The number of all matches, from the counters alone if they suffice.
Result<qint64> countOrders(Database &database, const OrderQuery &query, const std::optional<SearchHits> &hits);

} // namespace platen::store
