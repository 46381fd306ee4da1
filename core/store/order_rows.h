// Orders as rows: what is written of one, and how whole ones and rows of the list are read back.
#pragma once

#include "core/store/database.h"
#include "core/store/order_query.h"
#include "core/store/records.h"

#include <vector>

namespace platen::store {

// The columns of `orders` after oid and id, in this order, and their values for an order.
extern const char *const orderColumns;
QVariantList orderValues(const StoredOrder &stored);

// "2 × Canvas 10x10, 1 × Mug"; cut after 300 characters.
QString itemsLine(const std::vector<Item> &items);

// Reads whole orders: `tail` is the FROM clause and what follows, and names the tables o (orders), d
// (order_docs) and a (accounts).
Result<std::vector<StoredOrder>> readOrders(Database &database, const QString &tail, const QVariantList &values);

// [1,2,3], for json_each.
QString jsonList(const std::vector<qint64> &numbers);

} // namespace platen::store
