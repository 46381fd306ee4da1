// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that need more than one request. Free functions over a client, so that none of them needs the provider to
// stay alive.
#pragma once

#include "core/sessions/prodigi/client.h"

namespace platen::prodigi {

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId);

// `notFound`, before anything is sent, for an empty id or one that would change the URL.
Result<void> checkId(const QString &remoteId);

// One page. `cursor` is the URL of the page, or empty for the first.
QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor);
QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(Client client, QStringList remoteIds);
QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, QString reference, QString idempotencyKey,
                                                              QDateTime since);

QCoro::Task<Result<RemoteOrder>> cancelOrder(Client client, QString remoteId);
// `answer` is the response to a change. If it contains only a part of the order, the whole order is fetched.
QCoro::Task<Result<RemoteOrder>> changedOrder(Client client, QCoro::Task<Result<Answer>> answer);

} // namespace platen::prodigi
