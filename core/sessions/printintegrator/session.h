// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator, REST API. Where its document is silent, mapping.h, listing.h, transfers.h and signature.h decide.
#pragma once

#include "core/sessions/printintegrator/client.h"
#include "core/sessions/session.h"

namespace platen::printintegrator {

class PrintIntegratorSession final : public Session
{
public:
    PrintIntegratorSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http);

    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<Draft>> prepareDraft(Draft draft) override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;
    QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey, QDateTime since,
                                                                  QStringList others) override;
    QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId) override;
    QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor) override;

    QCoro::Task<Result<Product>> product(QString sku) override; // by its slug

    QCoro::Task<Result<Download>> renderDesign(QString id, TransferProgress progress) override;
    QCoro::Task<Result<QJsonValue>> uploadFile(QString path, TransferProgress progress) override;

protected:
    QCoro::Task<Result<RemoteOrder>> sendChange(QString remoteId, OrderChange change, QJsonObject options) override;
    QCoro::Task<Result<ResourcePage>> sendListing(ResourceKind kind, QString cursor) override;
    QCoro::Task<Result<Resource>> sendResource(ResourceKind kind, ResourceVerb verb, QString id,
                                               QByteArray json) override;

private:
    Client m_client;
};

} // namespace platen::printintegrator
