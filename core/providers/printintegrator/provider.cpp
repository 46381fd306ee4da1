// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/provider.h"

#include "core/providers/draft_checks.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/check.h"
#include "core/providers/printintegrator/listing.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/printintegrator/operations.h"
#include "core/providers/printintegrator/preparation.h"
#include "core/providers/printintegrator/resources.h"
#include "core/providers/printintegrator/signature.h"
#include "core/providers/printintegrator/transfers.h"
#include "core/providers/printintegrator/webhook.h"

namespace platen::printintegrator {

namespace {

QCoro::Task<Result<RemoteOrder>> failed(Error error)
{
    co_return Failure(std::move(error));
}

QCoro::Task<Result<void>> test(Client client)
{
    const QUrl url = client.url({QStringLiteral("orders")}, "page=1&limit=1");
    const QString cursor = QString::fromLatin1(url.toEncoded());
    const QString what = QStringLiteral("list of orders");
    PLATEN_CO_CHECK(co_await askForPage(client, cursor, what));
    co_return Result<void>{};
}

QCoro::Task<Result<QJsonValue>> upload(Client client, QString path, TransferProgress progress)
{
    PLATEN_CO_TRY(const Uploaded uploaded, co_await printintegrator::uploadFile(client, path, progress));
    co_return uploaded.raw;
}

} // namespace

PrintIntegrator::PrintIntegrator(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(printintegrator::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

std::vector<Error> PrintIntegrator::checkDraft(const Draft &draft) const
{
    return printintegrator::checkDraft(draft);
}

QByteArray PrintIntegrator::submissionBody(const Draft &draft, const QString &, const QString &) const
{
    return writeJson(orderRequest(draft));
}

QCoro::Task<Result<void>> PrintIntegrator::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<Draft>> PrintIntegrator::prepareDraft(Draft draft)
{
    return printintegrator::prepareDraft(m_client, draft);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::createOrder(Draft draft, QString, QString)
{
    return printintegrator::createOrder(m_client, draft);
}

QCoro::Task<Result<std::optional<RemoteOrder>>> PrintIntegrator::findSubmitted(Draft draft, QString, QDateTime since,
                                                                               QStringList others)
{
    return printintegrator::findSubmitted(m_client, draft, since, others);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::fetchOrder(QString remoteId)
{
    return printintegrator::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<OrderPage>> PrintIntegrator::listOrders(OrderFilter filter, QString cursor)
{
    return printintegrator::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::changeShippingMethod(QString remoteId, QString method, QJsonObject)
{
    if (method.trimmed().isEmpty())
        return failed(invalid(QStringLiteral("/shippingMethod"), QStringLiteral("The shipping method is empty")));
    return changeOrder(m_client, remoteId, {{"shippingMethod", method.trimmed()}});
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::changeNote(QString remoteId, QString note)
{
    return changeOrder(m_client, remoteId, {{"internalNotes", note}});
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::changeOptions(QString remoteId, QJsonObject options)
{
    if (options.isEmpty())
        return failed(invalid(QStringLiteral("/options"), QStringLiteral("There is nothing to change")));
    return changeOrder(m_client, remoteId, options);
}

QCoro::Task<Result<Product>> PrintIntegrator::product(QString sku)
{
    return productOf(m_client, sku);
}

QCoro::Task<Result<ResourcePage>> PrintIntegrator::listResources(ResourceKind kind, QString cursor)
{
    return declaration().can(kind, ResourceVerb::List) ? printintegrator::listResources(m_client, kind, cursor)
                                                       : Provider::listResources(kind, cursor);
}

QCoro::Task<Result<Resource>> PrintIntegrator::resource(ResourceKind kind, QString id)
{
    return declaration().can(kind, ResourceVerb::Show) ? showResource(m_client, kind, id)
                                                       : Provider::resource(kind, id);
}

QCoro::Task<Result<Resource>> PrintIntegrator::createResource(ResourceKind kind, QByteArray json)
{
    return declaration().can(kind, ResourceVerb::Create) ? printintegrator::createResource(m_client, kind, json)
                                                         : Provider::createResource(kind, json);
}

QCoro::Task<Result<Resource>> PrintIntegrator::updateResource(ResourceKind kind, QString id, QByteArray json)
{
    return declaration().can(kind, ResourceVerb::Update) ? printintegrator::updateResource(m_client, kind, id, json)
                                                         : Provider::updateResource(kind, id, json);
}

QCoro::Task<Result<Resource>> PrintIntegrator::deleteResource(ResourceKind kind, QString id)
{
    return declaration().can(kind, ResourceVerb::Delete) ? printintegrator::deleteResource(m_client, kind, id)
                                                         : Provider::deleteResource(kind, id);
}

QCoro::Task<Result<Download>> PrintIntegrator::renderDesign(QString id, TransferProgress progress)
{
    return printintegrator::renderDesign(m_client, id, std::move(progress));
}

QCoro::Task<Result<QJsonValue>> PrintIntegrator::uploadFile(QString path, TransferProgress progress)
{
    return upload(m_client, path, std::move(progress));
}

Result<void> PrintIntegrator::verifyWebhook(const WebhookMessage &message) const
{
    const QByteArray header =
        settings().values.value(QLatin1String("signature_header")).toString().trimmed().toLatin1();
    const SignatureScheme scheme =
        signatureScheme(settings().values.value(QLatin1String("signature_scheme")).toString());
    return verifySignature(message, scheme, header, settings().secrets.value(QStringLiteral("webhook_secret")).toUtf8(),
                           QDateTime::currentDateTimeUtc());
}

bool PrintIntegrator::isCredentialHeader(const QByteArray &name) const
{
    const QString header = settings().values.value(QLatin1String("signature_header")).toString().trimmed();
    return name.compare(header.toLatin1(), Qt::CaseInsensitive) == 0;
}

Result<std::vector<OrderEvent>> PrintIntegrator::parseEvents(const WebhookMessage &message) const
{
    Result<OrderEvent> event = readEvent(message);
    if (!event)
        return Failure(std::move(event.error()));
    return std::vector<OrderEvent>{std::move(*event)};
}

} // namespace platen::printintegrator
