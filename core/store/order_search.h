// SPDX-License-Identifier: GPL-3.0-or-later
// The orders in which every word of a search occurs.
#pragma once

#include "core/store/database.h"

#include <optional>
#include <vector>

namespace platen::store {

struct SearchHits
{
    std::vector<qint64> oids; // in no particular order
    std::vector<bool> marks;  // by oid
    bool few = false;         // so few that examining each is cheaper than reading a whole index

    [[nodiscard]] bool contains(qint64 oid) const
    {
        return oid >= 0 && static_cast<std::size_t>(oid) < marks.size() && marks[static_cast<std::size_t>(oid)];
    }
};

// nullopt if the search has no words.
Result<std::optional<SearchHits>> searchOrders(Database &database, const QString &search);

// Appends the oids that `select` returns in its column `oid`, in its order. They are returned as one text: for a
// million rows that takes half the time of reading them row by row.
Result<void> readOids(Database &database, const QString &select, const QVariantList &values, std::vector<qint64> &oids);

} // namespace platen::store
