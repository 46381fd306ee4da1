// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/provider.h"

#include "core/providers/idealfactory/check.h"
#include "core/providers/idealfactory/mapping.h"
#include "core/providers/idealfactory/operations.h"
#include "core/providers/idealfactory/webhook.h"

namespace platen::idealfactory {

namespace {

template <typename T>
QCoro::Task<Result<T>> failed(Error error)
{
    co_return Failure(std::move(error));
}

QCoro::Task<Result<RemoteOrder>> create(Client client, QByteArray body)
{
    PLATEN_CO_TRY(const Answer answer, co_await client.createOrder(body));
    co_return readOrderAnswer(answer, Effect::Creates);
}

QCoro::Task<Result<Resource>> resourceOf(ResourceKind kind, QString id, Effect effect,
                                         QCoro::Task<Result<Answer>> asked)
{
    PLATEN_CO_TRY(const Answer answer, co_await std::move(asked));
    co_return readResource(answer, kind, id, effect);
}

// The error of an id as a path segment, if any.
std::optional<Error> checkId(ResourceKind kind, const QString &id)
{
    if (isPathSegment(id))
        return std::nullopt;
    return fail(ErrorCode::NotFound, QStringLiteral("“%1” cannot be the id of a %2 at %3. Nothing was sent.")
                                         .arg(id, resourceKindName(kind), declaration().name))
        .value();
}

} // namespace

IdealFactory::IdealFactory(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(idealfactory::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

std::vector<Error> IdealFactory::checkDraft(const Draft &draft) const
{
    return idealfactory::checkDraft(draft);
}

QByteArray IdealFactory::submissionBody(const Draft &draft, const QString &, const QString &) const
{
    return orderRequest(draft, m_client.storeId());
}

QCoro::Task<Result<void>> IdealFactory::testConnection()
{
    return m_client.probe();
}

QCoro::Task<Result<RemoteOrder>> IdealFactory::createOrder(Draft draft, QString, QString)
{
    return create(m_client, orderRequest(draft, m_client.storeId()));
}

QCoro::Task<Result<RemoteOrder>> IdealFactory::fetchOrder(QString remoteId)
{
    return idealfactory::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<void>> IdealFactory::deleteOrder(QString remoteId)
{
    return idealfactory::deleteOrder(m_client, remoteId);
}

QCoro::Task<Result<RemoteOrder>> IdealFactory::changeShippingMethod(QString remoteId, QString method,
                                                                    QJsonObject options)
{
    return idealfactory::changeShippingMethod(m_client, remoteId, method, options);
}

QCoro::Task<Result<RemoteOrder>> IdealFactory::changeRecipient(QString remoteId, Recipient recipient)
{
    return idealfactory::changeRecipient(m_client, remoteId, recipient);
}

QCoro::Task<Result<RemoteOrder>> IdealFactory::changeNote(QString remoteId, QString note)
{
    return idealfactory::changeNote(m_client, remoteId, note);
}

QCoro::Task<Result<RemoteOrder>> IdealFactory::changeOptions(QString remoteId, QJsonObject options)
{
    std::vector<Error> errors = checkChangedOptions(options);
    if (!errors.empty())
        return failed<RemoteOrder>(combine(std::move(errors)));
    return idealfactory::changeOptions(m_client, remoteId, options);
}

QCoro::Task<Result<Resource>> IdealFactory::resource(ResourceKind kind, QString id)
{
    if (!declaration().can(kind, ResourceVerb::Show))
        return Provider::resource(kind, id);
    if (const std::optional<Error> wrong = checkId(kind, id))
        return failed<Resource>(*wrong);
    return resourceOf(kind, id, Effect::Asks, m_client.resource(kind, id));
}

QCoro::Task<Result<Resource>> IdealFactory::createResource(ResourceKind kind, QByteArray json)
{
    if (!declaration().can(kind, ResourceVerb::Create))
        return Provider::createResource(kind, json);
    return resourceOf(kind, {}, Effect::Creates, m_client.createResource(kind, json));
}

QCoro::Task<Result<Resource>> IdealFactory::updateResource(ResourceKind kind, QString id, QByteArray json)
{
    if (!declaration().can(kind, ResourceVerb::Update))
        return Provider::updateResource(kind, id, json);
    if (const std::optional<Error> wrong = checkId(kind, id))
        return failed<Resource>(*wrong);
    return resourceOf(kind, id, Effect::Changes, m_client.updateResource(kind, id, json));
}

QCoro::Task<Result<Resource>> IdealFactory::deleteResource(ResourceKind kind, QString id)
{
    if (!declaration().can(kind, ResourceVerb::Delete))
        return Provider::deleteResource(kind, id);
    if (const std::optional<Error> wrong = checkId(kind, id))
        return failed<Resource>(*wrong);
    return resourceOf(kind, id, Effect::Changes, m_client.deleteResource(kind, id));
}

QCoro::Task<Result<PrintFileAnswer>> IdealFactory::printFile(QString item)
{
    return idealfactory::printFile(m_client, item);
}

QCoro::Task<Result<Download>> IdealFactory::downloadPrintFile(QString url, TransferProgress progress)
{
    return idealfactory::downloadPrintFile(m_client, url, progress);
}

Result<void> IdealFactory::verifyWebhook(const WebhookMessage &message) const
{
    return verifySecret(message, settings().secrets.value(QStringLiteral("webhook_secret")).toUtf8());
}

Result<std::vector<OrderEvent>> IdealFactory::parseEvents(const WebhookMessage &message) const
{
    return readEvents(message);
}

} // namespace platen::idealfactory
