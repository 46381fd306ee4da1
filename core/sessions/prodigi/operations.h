// SPDX-License-Identifier: GPL-3.0-or-later
// What takes more than one request. Free functions over a client, so that none of them needs the provider to stay
// alive.
#pragma once

#include "core/sessions/prodigi/client.h"

namespace platen::prodigi {

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId);

// An empty id, or one that would be another address, is `notFound` before anything is sent.
Result<void> checkId(const QString &remoteId);

// One page. `cursor` is the address of the page, or empty for the first.
QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor);
QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(Client client, QStringList remoteIds);
QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, QString reference, QString idempotencyKey,
                                                              QDateTime since);

QCoro::Task<Result<RemoteOrder>> cancelOrder(Client client, QString remoteId);
// `answer` is that of a change. Where it holds only a part of the order, the whole is asked for.
QCoro::Task<Result<RemoteOrder>> changedOrder(Client client, QCoro::Task<Result<Answer>> answer);

} // namespace platen::prodigi
