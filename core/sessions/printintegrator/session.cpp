// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/session.h"

#include "core/providers/draft_checks.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/check.h"
#include "core/providers/printintegrator/connector.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/printintegrator/signature.h"
#include "core/providers/printintegrator/webhook.h"
#include "core/sessions/printintegrator/listing.h"
#include "core/sessions/printintegrator/operations.h"
#include "core/sessions/printintegrator/preparation.h"
#include "core/sessions/printintegrator/resources.h"
#include "core/sessions/printintegrator/transfers.h"

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
    const Message what = Message::of("list of orders");
    PLATEN_CO_CHECK(co_await askForPage(client, cursor, what));
    co_return Result<void>{};
}

QCoro::Task<Result<QJsonValue>> upload(Client client, QString path, TransferProgress progress)
{
    PLATEN_CO_TRY(const Uploaded uploaded, co_await printintegrator::uploadFile(client, path, progress));
    co_return uploaded.raw;
}

} // namespace

PrintIntegratorSession::PrintIntegratorSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http)
    : Session(printintegrator::connector(), account, http)
    , m_client(account, std::move(http))
{
}

QCoro::Task<Result<void>> PrintIntegratorSession::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<Draft>> PrintIntegratorSession::prepareDraft(Draft draft)
{
    return printintegrator::prepareDraft(m_client, draft);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegratorSession::createOrder(Draft draft, QString idempotencyKey,
                                                                     QString callbackUrl)
{
    return printintegrator::createOrder(m_client, submissionBody(draft, idempotencyKey, callbackUrl),
                                        draft.items.size());
}

QCoro::Task<Result<std::optional<RemoteOrder>>>
PrintIntegratorSession::findSubmitted(Draft draft, QString, QDateTime since, QStringList others)
{
    return printintegrator::findSubmitted(m_client, draft, since, others);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegratorSession::fetchOrder(QString remoteId)
{
    return printintegrator::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<OrderPage>> PrintIntegratorSession::listOrders(OrderFilter filter, QString cursor)
{
    return printintegrator::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegratorSession::sendChange(QString remoteId, OrderChange change, QJsonObject)
{
    const auto send = [&](const QJsonObject &members) {
        return printintegrator::changeOrder(m_client, remoteId, members);
    };
    return byType(
        change,
        [&](const ChangeShippingMethod &one) {
            const QString method = one.value.trimmed();
            return method.isEmpty()
                       ? failed(invalid(QStringLiteral("/shippingMethod"), Message::of("The shipping method is empty")))
                       : send({{"shippingMethod", method}});
        },
        [&](const ChangeNote &one) { return send({{"internalNotes", one.value}}); },
        [&](const ChangeOptions &one) {
            return one.value.isEmpty()
                       ? failed(invalid(QStringLiteral("/options"), Message::of("There is nothing to change")))
                       : send(one.value);
        });
}

QCoro::Task<Result<Product>> PrintIntegratorSession::product(QString sku)
{
    return productOf(m_client, sku);
}

QCoro::Task<Result<ResourcePage>> PrintIntegratorSession::sendListing(ResourceKind kind, QString cursor)
{
    return printintegrator::listResources(m_client, kind, cursor);
}

QCoro::Task<Result<Resource>> PrintIntegratorSession::sendResource(ResourceKind kind, ResourceVerb verb, QString id,
                                                                   QByteArray json)
{
    switch (verb) {
    case ResourceVerb::Show:
        return showResource(m_client, kind, id);
    case ResourceVerb::Create:
        return printintegrator::createResource(m_client, kind, json);
    case ResourceVerb::Update:
        return printintegrator::updateResource(m_client, kind, id, json);
    case ResourceVerb::Delete:
        return printintegrator::deleteResource(m_client, kind, id);
    case ResourceVerb::List:
        break;
    }
    return Session::sendResource(kind, verb, id, json);
}

QCoro::Task<Result<Download>> PrintIntegratorSession::renderDesign(QString id, TransferProgress progress)
{
    return printintegrator::renderDesign(m_client, id, std::move(progress));
}

QCoro::Task<Result<QJsonValue>> PrintIntegratorSession::uploadFile(QString path, TransferProgress progress)
{
    return upload(m_client, path, std::move(progress));
}

} // namespace platen::printintegrator
