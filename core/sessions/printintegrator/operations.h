// SPDX-License-Identifier: GPL-3.0-or-later
// Orders: placing, finding, reading, listing, changing.
#pragma once

#include "core/sessions/printintegrator/client.h"

namespace platen::printintegrator {

// `items`: how many the order in `body` has.
QCoro::Task<Result<RemoteOrder>> createOrder(Client client, QByteArray body, std::size_t items);
QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, Draft draft, QDateTime since,
                                                              QStringList others);
QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId);
// The filter is sent and also applied here, because the document does not say that the server applies it.
QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor);
QCoro::Task<Result<RemoteOrder>> changeOrder(Client client, QString remoteId, QJsonObject changes);

} // namespace platen::printintegrator
