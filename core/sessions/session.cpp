// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/session.h"

namespace platen {

Session::Session(const Connector &connector, AccountSettings account, std::shared_ptr<net::HttpClient> http)
    : m_connector(connector)
    , m_account(std::move(account))
    , m_http(std::move(http))
{
}

Session::~Session() = default;

QDateTime Session::clock() const
{
    return m_http->providerTime();
}

QByteArray Session::submissionBody(const Draft &draft, const QString &idempotencyKey, const QString &callbackUrl) const
{
    return m_connector.submissionBody(draft, m_account, idempotencyKey, callbackUrl);
}

QCoro::Task<Result<void>> Session::takeTurn()
{
    return m_http->takeTurn();
}

std::chrono::milliseconds Session::heldFor() const
{
    return m_http->pace().heldFor(net::Pace::Clock::now());
}

QCoro::Task<Result<void>> Session::testConnection()
{
    co_return unsupported(declaration(), Capability::TestConnection);
}

QCoro::Task<Result<Draft>> Session::prepareDraft(Draft draft)
{
    co_return draft;
}

QCoro::Task<Result<RemoteOrder>> Session::createOrder(Draft, QString, QString)
{
    co_return unsupported(declaration(), Create());
}

QCoro::Task<Result<std::optional<RemoteOrder>>> Session::findSubmitted(Draft, QString, QDateTime, QStringList)
{
    co_return unsupported(declaration(), Capability::FindSubmitted);
}

QCoro::Task<Result<RemoteOrder>> Session::fetchOrder(QString)
{
    co_return unsupported(declaration(), Capability::FetchOrder);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> Session::fetchOrders(QStringList remoteIds)
{
    std::vector<RemoteOrder> orders;
    for (const QString &remoteId : remoteIds) {
        Result<RemoteOrder> order = co_await fetchOrder(remoteId);
        if (order)
            orders.push_back(std::move(*order));
        else if (order.error().code != ErrorCode::NotFound)
            co_return Failure(std::move(order.error()));
    }
    co_return orders;
}

QCoro::Task<Result<OrderPage>> Session::listOrders(OrderFilter, QString)
{
    co_return unsupported(declaration(), Capability::ListOrders);
}

QCoro::Task<Result<qint64>> Session::countOrders(OrderFilter)
{
    co_return unsupported(declaration(), Capability::CountOrders);
}

QCoro::Task<Result<std::vector<ActionAvailability>>> Session::orderActions(QString)
{
    co_return unsupported(declaration(), Capability::OrderActions);
}

QCoro::Task<Result<RemoteOrder>> Session::cancelOrder(QString)
{
    co_return unsupported(declaration(), Cancel());
}

QCoro::Task<Result<void>> Session::deleteOrder(QString)
{
    co_return unsupported(declaration(), Delete());
}

QCoro::Task<Result<RemoteOrder>> Session::changeOrder(QString remoteId, OrderChange change, QJsonObject options)
{
    return declaration().can(operationOf(change)) ? sendChange(remoteId, change, options) : notSent(change);
}

QCoro::Task<Result<RemoteOrder>> Session::sendChange(QString, OrderChange change, QJsonObject)
{
    return notSent(change);
}

QCoro::Task<Result<RemoteOrder>> Session::notSent(OrderChange change) const
{
    co_return unsupported(declaration(), operationOf(change));
}

QCoro::Task<Result<std::vector<platen::Quote>>> Session::quote(Draft)
{
    co_return unsupported(declaration(), Capability::Quote);
}

QCoro::Task<Result<Product>> Session::product(QString)
{
    co_return unsupported(declaration(), Capability::ProductDetails);
}

QCoro::Task<Result<SpineInfo>> Session::productSpine(SpineRequest)
{
    co_return unsupported(declaration(), Capability::ProductSpine);
}

QCoro::Task<Result<ResourcePage>> Session::listResources(ResourceKind kind, QString cursor)
{
    return declaration().can(kind, ResourceVerb::List) ? sendListing(kind, cursor) : Session::sendListing(kind, cursor);
}

QCoro::Task<Result<Resource>> Session::resource(ResourceKind kind, QString id)
{
    return onResource(kind, ResourceVerb::Show, id, {});
}

QCoro::Task<Result<Resource>> Session::createResource(ResourceKind kind, QByteArray json)
{
    return onResource(kind, ResourceVerb::Create, {}, json);
}

QCoro::Task<Result<Resource>> Session::updateResource(ResourceKind kind, QString id, QByteArray json)
{
    return onResource(kind, ResourceVerb::Update, id, json);
}

QCoro::Task<Result<Resource>> Session::deleteResource(ResourceKind kind, QString id)
{
    return onResource(kind, ResourceVerb::Delete, id, {});
}

QCoro::Task<Result<Resource>> Session::onResource(ResourceKind kind, ResourceVerb verb, QString id, QByteArray json)
{
    return declaration().can(kind, verb) ? sendResource(kind, verb, id, json)
                                         : Session::sendResource(kind, verb, id, json);
}

QCoro::Task<Result<ResourcePage>> Session::sendListing(ResourceKind kind, QString)
{
    co_return unsupported(declaration(), kind, ResourceVerb::List);
}

QCoro::Task<Result<Resource>> Session::sendResource(ResourceKind kind, ResourceVerb verb, QString, QByteArray)
{
    co_return unsupported(declaration(), kind, verb);
}

QCoro::Task<Result<PrintFileAnswer>> Session::printFile(QString)
{
    co_return unsupported(declaration(), Capability::PrintFiles);
}

QCoro::Task<Result<Download>> Session::downloadPrintFile(QString, TransferProgress)
{
    co_return unsupported(declaration(), Capability::PrintFiles);
}

QCoro::Task<Result<Download>> Session::renderDesign(QString, TransferProgress)
{
    co_return unsupported(declaration(), Capability::RenderDesigns);
}

QCoro::Task<Result<QJsonValue>> Session::uploadFile(QString, TransferProgress)
{
    co_return unsupported(declaration(), Capability::UploadFiles);
}

} // namespace platen
