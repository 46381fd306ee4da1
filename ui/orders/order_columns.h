// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the list.
#pragma once

#include "core/store/order_query.h"

#include <QString>

#include <optional>

namespace platen {

// The numbers are kept in a person's settings: append, never renumber.
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
std::optional<store::OrderSort> columnSort(OrderColumn column); // nullopt: it cannot be sorted by
std::optional<OrderColumn> sortColumn(store::OrderSort sort);
int defaultColumnWidth(OrderColumn column); // at least, in average characters
bool columnShownFirst(OrderColumn column);  // at first

} // namespace platen
