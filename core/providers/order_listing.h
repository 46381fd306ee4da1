// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the connectors' lists of orders.
#pragma once

#include "core/providers/provider.h"

#include <QJsonArray>

#include <functional>

namespace platen {

// The orders among a list's rows. A row that is not an order, or has no id, is counted and does not hide the others.
OrderPage readRows(const QJsonArray &rows, const std::function<RemoteOrder(const QJsonObject &)> &read);

struct ListedOrders
{
    std::vector<RemoteOrder> orders; // each once
    qint64 unreadable = 0;           // as in OrderPage
};

// Every order of a listing, page by page. `pageAt` returns the page at a cursor, which is empty for the first one. A
// list that never ends or ends early is an error.
QCoro::Task<Result<ListedOrders>> listEvery(QString provider,
                                            std::function<QCoro::Task<Result<OrderPage>>(QString cursor)> pageAt);

} // namespace platen
