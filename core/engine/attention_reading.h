// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what needs attention from what is stored. Only reads, over any connection.
#pragma once

#include "core/engine/attention_item.h"
#include "core/store/database.h"
#include "core/store/order_reader.h"

namespace platen {

// What is not about an order, without what was put aside; grouped by kind.
Result<std::vector<AttentionItem>> otherAttention(store::Database &database, const QDateTime &now);

// The query for the orders that need attention, as they are listed.
store::OrderQuery attentionQuery();
// Of these orders, in this sequence; those that need no attention are left out.
Result<std::vector<AttentionItem>> attentionOfOrders(store::OrderReader &reader, const std::vector<qint64> &oids);

} // namespace platen
