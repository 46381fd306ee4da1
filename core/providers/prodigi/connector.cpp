// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/connector.h"

#include "core/providers/json_text.h"
#include "core/providers/prodigi/check.h"
#include "core/providers/prodigi/declaration.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/webhook.h"

namespace platen::prodigi {

namespace {

class Prodigi final : public Connector
{
public:
    Prodigi()
        : Connector(prodigi::declaration())
    {
    }

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft, const AccountSettings &) const override
    {
        return prodigi::checkDraft(draft);
    }

    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const AccountSettings &, const QString &idempotencyKey,
                                            const QString &callbackUrl) const override
    {
        return writeJson(orderRequest(draft, idempotencyKey, callbackUrl));
    }

    // They are not signed: the endpoint's path authenticates them.
    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &, const AccountSettings &) const override
    {
        return {};
    }

    [[nodiscard]] std::optional<Money> payment(const QByteArray &document, const QString &address) const override
    {
        return readPayment(document, address);
    }

    [[nodiscard]] Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message,
                                                              const AccountSettings &) const override
    {
        return readEvents(message);
    }

    [[nodiscard]] Result<std::vector<EventName>> nameEvents(const WebhookMessage &message,
                                                            const AccountSettings &) const override
    {
        return readNames(message);
    }
};

} // namespace

const Connector &connector()
{
    static const Prodigi one;
    return one;
}

} // namespace platen::prodigi
