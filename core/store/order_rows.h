// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as rows: what is written of an order (tables.h lists the columns), and how whole orders are read.
#pragma once

#include "core/store/database.h"
#include "core/store/order_query.h"
#include "core/store/records.h"

#include <vector>

namespace platen::store {

// "2 × Canvas 10x10, 1 × Mug"; cut after 300 characters.
QString itemsLine(const std::vector<Item> &items);

// Reads whole orders: `tail` is the FROM clause and the rest of the statement; it names the tables o (orders), d
// (order_docs) and a (accounts).
Result<std::vector<StoredOrder>> readOrders(Database &database, const QString &tail, const QVariantList &values);

// Only the orders themselves, in that order; those that no longer exist are left out.
Result<std::vector<Order>> readDocuments(Database &database, const std::vector<qint64> &oids);

// "[1,2,3]", for json_each.
QString jsonList(const std::vector<qint64> &numbers);

} // namespace platen::store
