// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/provider.h"

#include "core/providers/cimpress_open/check.h"
#include "core/providers/cimpress_open/mapping.h"
#include "core/providers/cimpress_open/webhook.h"
#include "core/providers/json_text.h"

namespace platen::cimpress_open {

namespace {

QCoro::Task<Result<RemoteOrder>> create(Client client, Draft draft)
{
    const QByteArray body = writeJson(orderRequest(draft));
    PLATEN_CO_TRY(const net::HttpAnswer answer, co_await client.submit(body));
    co_return acceptedOrder(draft, answer.body);
}

} // namespace

CimpressOpen::CimpressOpen(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(cimpress_open::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

std::vector<Error> CimpressOpen::checkDraft(const Draft &draft) const
{
    std::vector<Error> errors = cimpress_open::checkDraft(draft);
    std::vector<QJsonObject> itemOptions;
    itemOptions.reserve(draft.items.size());
    for (const Item &item : draft.items)
        itemOptions.push_back(item.options);
    for (Error &error : checkDraftOptions(declaration(), draft.options, itemOptions))
        errors.push_back(std::move(error));
    return errors;
}

QByteArray CimpressOpen::submissionBody(const Draft &draft, const QString &, const QString &) const
{
    return writeJson(orderRequest(draft));
}

QCoro::Task<Result<void>> CimpressOpen::testConnection()
{
    return m_client.test();
}

QCoro::Task<Result<RemoteOrder>> CimpressOpen::createOrder(Draft draft, QString, QString)
{
    return create(m_client, std::move(draft));
}

Result<void> CimpressOpen::verifyWebhook(const WebhookMessage &message) const
{
    return verify(message, settings().values.value(QLatin1String("webhook_auth")).toString(),
                  settings().secrets.value(QStringLiteral("webhook_secret")).toUtf8());
}

bool CimpressOpen::isCredentialHeader(const QByteArray &name) const
{
    return isAuthHeader(name, settings().values.value(QLatin1String("webhook_auth")).toString());
}

Result<std::vector<OrderEvent>> CimpressOpen::parseEvents(const WebhookMessage &message) const
{
    Result<OrderEvent> event = readStatus(message, settings().values.value(QLatin1String("status_map")).toObject());
    if (!event)
        return Failure(std::move(event.error()));
    return std::vector<OrderEvent>{std::move(*event)};
}

} // namespace platen::cimpress_open
