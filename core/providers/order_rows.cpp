// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/order_rows.h"

namespace platen {

OrderPage readRows(const QJsonArray &rows, const std::function<RemoteOrder(const QJsonObject &)> &read)
{
    OrderPage page;
    for (const QJsonValue &row : rows) {
        RemoteOrder order = read(row.toObject());
        if (order.order.remoteId.isEmpty()) {
            ++page.unreadable;
            continue;
        }
        page.listed.append(order.order.remoteId);
        page.orders.push_back(std::move(order));
    }
    return page;
}

} // namespace platen
