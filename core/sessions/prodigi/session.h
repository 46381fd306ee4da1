// SPDX-License-Identifier: GPL-3.0-or-later
// Prodigi, print API v4. Where its document is silent, mapping.h, status.h and errors.h decide.
#pragma once

#include "core/sessions/prodigi/client.h"
#include "core/sessions/session.h"

namespace platen::prodigi {

class ProdigiSession final : public Session
{
public:
    ProdigiSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http);

    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;
    QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey, QDateTime since,
                                                                  QStringList others) override;
    QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId) override;
    QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(QStringList remoteIds) override;
    QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor) override;
    QCoro::Task<Result<std::vector<ActionAvailability>>> orderActions(QString remoteId) override;

    QCoro::Task<Result<RemoteOrder>> cancelOrder(QString remoteId) override;

    QCoro::Task<Result<std::vector<platen::Quote>>> quote(Draft draft) override;
    QCoro::Task<Result<Product>> product(QString sku) override;
    QCoro::Task<Result<SpineInfo>> productSpine(SpineRequest request) override;

protected:
    QCoro::Task<Result<RemoteOrder>> sendChange(QString remoteId, OrderChange change, QJsonObject options) override;

private:
    Client m_client;
};

} // namespace platen::prodigi
