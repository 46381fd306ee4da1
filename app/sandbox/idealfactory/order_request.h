// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as sent (document: /api/v1/orders).
#pragma once

#include "app/sandbox/idealfactory/order.h"
#include "app/sandbox/idealfactory/validation.h"

namespace platen::sandbox::idealfactory {

struct OrderRequest
{
    Order order; // without ids
    QByteArray store;
};

OrderRequest readNewOrder(const QJsonObject &body, Problems &problems);

// What an update changes: its members replace the order's own. `hasItems` says whether it has items.
struct OrderUpdate
{
    QJsonObject members;
    std::vector<Item> items;
    bool hasItems = false;
};
OrderUpdate readUpdate(const QJsonObject &body, Problems &problems);

} // namespace platen::sandbox::idealfactory
