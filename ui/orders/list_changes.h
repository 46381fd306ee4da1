// SPDX-License-Identifier: GPL-3.0-or-later
// How far a list is behind what its query would return now.
#pragma once

#include "core/domain/error.h"
#include "core/store/order_query.h"
#include "ui/orders/oid_set.h"

#include <vector>

namespace platen::store {
class OrderReader;
}

namespace platen {

// Each row is in one of them at most.
struct ListChanges
{
    OidSet added;   // would be listed now
    OidSet removed; // would no longer be listed
    OidSet moved;   // would be elsewhere; as few as explain the new order

    [[nodiscard]] qint64 count() const { return added.size() + removed.size() + moved.size(); }
};

// Between two whole lists. Fast if most of it is the same, as when orders arrive.
ListChanges changesBetween(const std::vector<qint64> &shown, const std::vector<qint64> &now);

// After the orders in `changed` were written: reads only these and their neighbours in the list. `before` is how the
// list differed until then, and the result how it differs now.
Result<ListChanges> changesAmong(store::OrderReader &reader, const store::OrderQuery &query,
                                 const std::vector<qint64> &shown, ListChanges before, const OidSet &changed);

// The list that begins with `first`, rows that are shown already, and goes on as the whole list that was read after
// them. Rows that the whole list has before the last of these are not in it: they are changes.
std::vector<qint64> continued(const std::vector<qint64> &first, const std::vector<qint64> &whole);

} // namespace platen
