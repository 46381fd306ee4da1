// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator, REST API. Where its document is silent, mapping.h, listing.h, transfers.h and signature.h decide.
#pragma once

#include "core/providers/printintegrator/client.h"
#include "core/providers/provider.h"

namespace platen::printintegrator {

const Declaration &declaration();

class PrintIntegrator final : public Provider
{
public:
    PrintIntegrator(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft) const override;
    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                            const QString &callbackUrl) const override;

    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<Draft>> prepareDraft(Draft draft) override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;
    QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey, QDateTime since,
                                                                  QStringList others) override;
    QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId) override;
    QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor) override;

    QCoro::Task<Result<RemoteOrder>> changeShippingMethod(QString remoteId, QString method,
                                                          QJsonObject options) override;
    QCoro::Task<Result<RemoteOrder>> changeNote(QString remoteId, QString note) override;
    QCoro::Task<Result<RemoteOrder>> changeOptions(QString remoteId, QJsonObject options) override;

    QCoro::Task<Result<Product>> product(QString sku) override; // by its slug
    QCoro::Task<Result<ResourcePage>> listResources(ResourceKind kind, QString cursor) override;
    QCoro::Task<Result<Resource>> resource(ResourceKind kind, QString id) override;
    QCoro::Task<Result<Resource>> createResource(ResourceKind kind, QByteArray json) override;
    QCoro::Task<Result<Resource>> updateResource(ResourceKind kind, QString id, QByteArray json) override;
    QCoro::Task<Result<Resource>> deleteResource(ResourceKind kind, QString id) override;

    QCoro::Task<Result<Download>> renderDesign(QString id, TransferProgress progress) override;
    QCoro::Task<Result<QJsonValue>> uploadFile(QString path, TransferProgress progress) override;

    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &message) const override;
    [[nodiscard]] bool isCredentialHeader(const QByteArray &name) const override;
    [[nodiscard]] Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message) const override;

private:
    Client m_client;
};

} // namespace platen::printintegrator
