// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the order list.
#pragma once

#include "core/store/order_query.h"

#include <QString>

#include <optional>

namespace platen {

// The numbers are stored in the settings: append, never renumber.
enum class OrderColumn {
    Status,
    Reference,
    Recipient,
    Items,
    Account,
    Created,
    Updated,
    Total,
    RemoteId,
    ShippingMethod,
    Tracking,
    Country,
};
inline constexpr int orderColumnCount = 12;

QString columnTitle(OrderColumn column);
std::optional<store::OrderSort> columnSort(OrderColumn column); // nullopt if not sortable
std::optional<OrderColumn> sortColumn(store::OrderSort sort);
int defaultColumnWidth(OrderColumn column); // the minimum, in average characters
bool columnShownFirst(OrderColumn column);  // by default

} // namespace platen
