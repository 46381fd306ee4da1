// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that need more than one request or check. Free functions over a client, so that none of them needs the
// provider to stay alive.
#pragma once

#include "core/sessions/imprinted/client.h"

namespace platen::imprinted {

// An empty id is `notFound` before anything is sent.
Result<void> checkId(const QString &remoteId);

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId);
QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(Client client, QStringList remoteIds);
// One page. `cursor` contains the listing's filter, the page's number and the digest of the previous page.
QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor);
QCoro::Task<Result<qint64>> countOrders(Client client, OrderFilter filter);
QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, Draft draft, QDateTime since,
                                                              QStringList others);
QCoro::Task<Result<void>> deleteOrder(Client client, QString remoteId);

} // namespace platen::imprinted
