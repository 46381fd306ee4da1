// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as they are sent (document: /api/v1/orders).
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

// What an update changes: its members lie over the order's own. Whether it has items is in `hasItems`.
struct OrderUpdate
{
    QJsonObject members;
    std::vector<Item> items;
    bool hasItems = false;
};
OrderUpdate readUpdate(const QJsonObject &body, Problems &problems);

} // namespace platen::sandbox::idealfactory
