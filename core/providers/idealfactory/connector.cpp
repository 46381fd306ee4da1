// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/connector.h"

#include "core/providers/idealfactory/check.h"
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/mapping.h"
#include "core/providers/idealfactory/webhook.h"

namespace platen::idealfactory {

namespace {

class IdealFactory final : public Connector
{
public:
    IdealFactory()
        : Connector(idealfactory::declaration())
    {
    }

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft, const AccountSettings &) const override
    {
        return idealfactory::checkDraft(draft);
    }

    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const AccountSettings &account, const QString &,
                                            const QString &) const override
    {
        return orderRequest(draft, account.values.value(QLatin1String("store_id")).toString());
    }

    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &message,
                                             const AccountSettings &account) const override
    {
        return verifySecret(message, account.secrets.value(QStringLiteral("webhook_secret")).toUtf8());
    }

    [[nodiscard]] Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message,
                                                              const AccountSettings &) const override
    {
        return readEvents(message);
    }
};

} // namespace

const Connector &connector()
{
    static const IdealFactory one;
    return one;
}

} // namespace platen::idealfactory
