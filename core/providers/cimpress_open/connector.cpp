// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/connector.h"

#include "core/providers/cimpress_open/check.h"
#include "core/providers/cimpress_open/declaration.h"
#include "core/providers/cimpress_open/mapping.h"
#include "core/providers/cimpress_open/webhook.h"
#include "core/providers/json_text.h"

namespace platen::cimpress_open {

namespace {

QString authOf(const AccountSettings &account)
{
    return account.values.value(QLatin1String("webhook_auth")).toString();
}

class CimpressOpen final : public Connector
{
public:
    CimpressOpen()
        : Connector(cimpress_open::declaration())
    {
    }

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft, const AccountSettings &) const override
    {
        std::vector<QJsonObject> itemOptions;
        itemOptions.reserve(draft.items.size());
        for (const Item &item : draft.items)
            itemOptions.push_back(item.options);
        std::vector<Error> errors = cimpress_open::checkDraft(draft);
        for (Error &error : checkDraftOptions(declaration(), draft.options, itemOptions))
            errors.push_back(std::move(error));
        return errors;
    }

    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const AccountSettings &, const QString &,
                                            const QString &) const override
    {
        return writeJson(orderRequest(draft));
    }

    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &message,
                                             const AccountSettings &account) const override
    {
        return verify(message, authOf(account), account.secrets.value(QStringLiteral("webhook_secret")).toUtf8());
    }

    [[nodiscard]] Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message,
                                                              const AccountSettings &account) const override
    {
        return readEvents(message, account.values.value(QLatin1String("status_map")).toObject());
    }

    [[nodiscard]] bool isCredentialHeader(const QByteArray &name, const AccountSettings &account) const override
    {
        return isAuthHeader(name, authOf(account));
    }
};

} // namespace

const Connector &connector()
{
    static const CimpressOpen one;
    return one;
}

} // namespace platen::cimpress_open
