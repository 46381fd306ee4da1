// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/connector.h"

#include "core/providers/json_text.h"
#include "core/providers/printintegrator/check.h"
#include "core/providers/printintegrator/declaration.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/printintegrator/signature.h"
#include "core/providers/printintegrator/webhook.h"

namespace platen::printintegrator {

namespace {

QByteArray signatureHeader(const AccountSettings &account)
{
    return account.values.value(QLatin1String("signature_header")).toString().trimmed().toLatin1();
}

class PrintIntegrator final : public Connector
{
public:
    PrintIntegrator()
        : Connector(printintegrator::declaration())
    {
    }

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft, const AccountSettings &) const override
    {
        return printintegrator::checkDraft(draft);
    }

    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const AccountSettings &, const QString &,
                                            const QString &) const override
    {
        return writeJson(orderRequest(draft));
    }

    [[nodiscard]] Result<void> verifyWebhook(const WebhookMessage &message,
                                             const AccountSettings &account) const override
    {
        const SignatureScheme scheme =
            signatureScheme(account.values.value(QLatin1String("signature_scheme")).toString());
        const QByteArray secret = account.secrets.value(QStringLiteral("webhook_secret")).toUtf8();
        return verifySignature(message, scheme, signatureHeader(account), secret, QDateTime::currentDateTimeUtc());
    }

    [[nodiscard]] bool isCredentialHeader(const QByteArray &name, const AccountSettings &account) const override
    {
        return name.compare(signatureHeader(account), Qt::CaseInsensitive) == 0;
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
    static const PrintIntegrator one;
    return one;
}

} // namespace platen::printintegrator
