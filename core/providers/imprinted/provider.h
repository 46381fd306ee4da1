// SPDX-License-Identifier: GPL-3.0-or-later
// Imprinted, and the other brands of its platform. Where its document is silent, mapping.h, status.h, errors.h and
// signature.h decide.
#pragma once

#include "core/providers/imprinted/client.h"
#include "core/providers/provider.h"

namespace platen::imprinted {

const Declaration &declaration();

class Imprinted final : public Provider
{
public:
    Imprinted(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft) const override;
    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                            const QString &callbackUrl) const override;

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
    [[nodiscard]] QString brand() const;

    Client m_client;
};

} // namespace platen::imprinted
