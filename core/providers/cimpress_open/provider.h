// SPDX-License-Identifier: GPL-3.0-or-later
// Cimpress Open, partner integration. Orders are sent, and status messages come back; orders cannot be queried.
#pragma once

#include "core/providers/cimpress_open/client.h"
#include "core/providers/provider.h"

namespace platen::cimpress_open {

const Declaration &declaration();

class CimpressOpen final : public Provider
{
public:
    CimpressOpen(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft) const override;
    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                            const QString &callbackUrl) const override;

    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;

    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &message) const override;
    [[nodiscard]] bool isCredentialHeader(const QByteArray &name) const override;
    [[nodiscard]] Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message) const override;

private:
    Client m_client;
};

} // namespace platen::cimpress_open
