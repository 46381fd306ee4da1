// SPDX-License-Identifier: GPL-3.0-or-later
// Ideal Factory, Production Hub & OMS. Where its document is silent, mapping.h, errors.h and webhook.h decide.
//
// One account is one store. Orders cannot be listed, and a lost response cannot be looked up: the document has no call
// for either. Only the items' print files show an order's progress.
#pragma once

#include "core/providers/idealfactory/client.h"
#include "core/providers/provider.h"

namespace platen::idealfactory {

const Declaration &declaration();
// The members of categories, products, variants and batches (document: their "Create" tables).
std::vector<ResourceDeclaration> resources();

class IdealFactory final : public Provider
{
public:
    IdealFactory(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft) const override;
    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                            const QString &callbackUrl) const override;

    // Requests an order that cannot exist: a JSON response that it does not exist shows that the token was accepted.
    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;
    QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId) override;

    QCoro::Task<Result<void>> deleteOrder(QString remoteId) override;
    QCoro::Task<Result<RemoteOrder>> changeShippingMethod(QString remoteId, QString method,
                                                          QJsonObject options) override;
    QCoro::Task<Result<RemoteOrder>> changeRecipient(QString remoteId, Recipient recipient) override;
    QCoro::Task<Result<RemoteOrder>> changeNote(QString remoteId, QString note) override;
    QCoro::Task<Result<RemoteOrder>> changeOptions(QString remoteId, QJsonObject options) override;

    QCoro::Task<Result<Resource>> resource(ResourceKind kind, QString id) override;
    QCoro::Task<Result<Resource>> createResource(ResourceKind kind, QByteArray json) override;
    QCoro::Task<Result<Resource>> updateResource(ResourceKind kind, QString id, QByteArray json) override;
    QCoro::Task<Result<Resource>> deleteResource(ResourceKind kind, QString id) override;

    QCoro::Task<Result<PrintFileAnswer>> printFile(QString item) override;
    QCoro::Task<Result<Download>> downloadPrintFile(QString url, TransferProgress progress) override;

    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &message) const override;
    [[nodiscard]] Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message) const override;

private:
    Client m_client;
};

} // namespace platen::idealfactory
