// SPDX-License-Identifier: GPL-3.0-or-later
// Ideal Factory, Production Hub & OMS. Where its document is silent, mapping.h, errors.h and webhook.h decide.
//
// One account is one store. Orders cannot be listed, and a lost response cannot be looked up: the document has no call
// for either. Only the items' print files show an order's progress.
#pragma once

#include "core/sessions/idealfactory/client.h"
#include "core/sessions/session.h"

namespace platen::idealfactory {

class IdealFactorySession final : public Session
{
public:
    IdealFactorySession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http);

    // Requests an order that cannot exist: a JSON response that it does not exist shows that the token was accepted.
    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;
    QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId) override;

    QCoro::Task<Result<void>> deleteOrder(QString remoteId) override;

    QCoro::Task<Result<PrintFileAnswer>> printFile(QString item) override;
    QCoro::Task<Result<Download>> downloadPrintFile(QString url, TransferProgress progress) override;

protected:
    QCoro::Task<Result<RemoteOrder>> sendChange(QString remoteId, OrderChange change, QJsonObject options) override;
    QCoro::Task<Result<Resource>> sendResource(ResourceKind kind, ResourceVerb verb, QString id,
                                               QByteArray json) override;

private:
    Client m_client;
};

} // namespace platen::idealfactory
