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

// Those of the orders that exist, at most `size` with one listing. What a listing leaves out is asked for by itself,
// and so is each of them if one id makes the provider refuse the whole listing.
//   all  every order that a filter lets through, which has the ids
//   one  an order, or `notFound`: also for what cannot be an id there
struct OrderBatches
{
    qsizetype size = 0;
    std::function<QCoro::Task<Result<ListedOrders>>(OrderFilter filter)> all;
    std::function<QCoro::Task<Result<RemoteOrder>>(QString id)> one;
};
QCoro::Task<Result<std::vector<RemoteOrder>>> fetchInBatches(OrderBatches batches, QStringList ids);

} // namespace platen
