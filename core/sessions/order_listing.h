// SPDX-License-Identifier: GPL-3.0-or-later
// What the sessions share about lists of orders.
#pragma once

#include "core/providers/remote_order.h"

#include <QCoroTask>

#include <functional>

namespace platen {

// Every order of a listing, page by page. `pageAt` returns the page at a cursor, which is empty for the first one. A
// list that never ends or ends early is an error.
QCoro::Task<Result<ListedOrders>> listEvery(QString provider,
                                            std::function<QCoro::Task<Result<OrderPage>>(QString cursor)> pageAt);

// Those of the orders that exist, at most `size` per listing. An order that the listing leaves out is fetched
// separately, and so is each of them if one id makes the provider refuse the whole listing.
//   all  every order that a filter selects, which contains the ids
//   one  an order, or `notFound`, also for an impossible id
struct OrderBatches
{
    qsizetype size = 0;
    std::function<QCoro::Task<Result<ListedOrders>>(OrderFilter filter)> all;
    std::function<QCoro::Task<Result<RemoteOrder>>(QString id)> one;
};
QCoro::Task<Result<std::vector<RemoteOrder>>> fetchInBatches(OrderBatches batches, QStringList ids);

} // namespace platen
