// SPDX-License-Identifier: GPL-3.0-or-later
// Imprinted, and the other brands of its platform. Where its document is silent, mapping.h, status.h, errors.h and
// signature.h decide.
#pragma once

#include "core/sessions/imprinted/client.h"
#include "core/sessions/session.h"

namespace platen::imprinted {

class ImprintedSession final : public Session
{
public:
    ImprintedSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http);

    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;
    QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey, QDateTime since,
                                                                  QStringList others) override;
    QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId) override;
    QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(QStringList remoteIds) override;
    QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor) override;
    QCoro::Task<Result<qint64>> countOrders(OrderFilter filter) override;
    QCoro::Task<Result<void>> deleteOrder(QString remoteId) override;

private:
    Client m_client;
};

} // namespace platen::imprinted
