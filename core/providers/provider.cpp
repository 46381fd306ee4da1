// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/provider.h"

#include "core/domain/order_document.h"
#include "core/net/traffic_recorder.h"
#include "core/providers/registry.h"

namespace platen {

QByteArray WebhookMessage::header(const QByteArray &name) const
{
    return net::headerValue(headers, name);
}

Provider::Provider(const Declaration &declaration, AccountSettings settings, std::shared_ptr<net::HttpClient> http)
    : m_declaration(declaration)
    , m_settings(std::move(settings))
    , m_http(std::move(http))
{
}

Provider::~Provider() = default;

QDateTime Provider::clock() const
{
    return m_http ? m_http->providerTime() : QDateTime();
}

namespace {

Failure cannot(const Declaration &declaration, const QString &phrase, const QString &able)
{
    const QString who = able.isEmpty() ? QStringLiteral("No provider that Platen knows can.")
                                       : QStringLiteral("These can: %1.").arg(able);
    Failure failure = fail(ErrorCode::Unsupported,
                           QStringLiteral("%1 cannot %2; nothing was sent. %3").arg(declaration.name, phrase, who));
    failure.value().provider = ProviderError{declaration.id, 0, {}, {}, {}};
    return failure;
}

} // namespace

Failure Provider::unsupported(Capability capability) const
{
    return cannot(m_declaration, capabilityPhrase(capability), providersThatCan(capability));
}

Failure Provider::unsupported(ResourceKind kind, ResourceVerb verb) const
{
    return cannot(m_declaration, resourcePhrase(kind, verb), providersThatCan(kind, verb));
}

Result<void> checkResource(const Declaration &declaration, ResourceKind kind, const QByteArray &json, bool whole)
{
    const Result<QJsonObject> document = readObject(json);
    if (!document) {
        Error error = document.error();
        error.message = Message::of("This cannot be read as a %1: %2", resourceKindName(kind), error.message);
        return Failure(error);
    }
    const ResourceDeclaration *declared = declaration.resource(kind);
    if (!declared)
        return {};
    std::vector<Error> errors = checkFields(declared->fields, *document, whole);
    if (!errors.empty())
        return Failure(combine(std::move(errors)));
    return {};
}

std::vector<Error> Provider::checkDraft(const Draft &) const
{
    return {};
}

QByteArray Provider::submissionBody(const Draft &, const QString &, const QString &) const
{
    return {};
}

QCoro::Task<Result<void>> Provider::takeTurn()
{
    return m_http->takeTurn();
}

std::chrono::milliseconds Provider::heldFor() const
{
    return m_http->pace().heldFor(net::Pace::Clock::now());
}

QCoro::Task<Result<void>> Provider::testConnection()
{
    co_return unsupported(Capability::TestConnection);
}

QCoro::Task<Result<Draft>> Provider::prepareDraft(Draft draft)
{
    co_return draft;
}

QCoro::Task<Result<RemoteOrder>> Provider::createOrder(Draft, QString, QString)
{
    co_return unsupported(Capability::CreateOrder);
}

QCoro::Task<Result<std::optional<RemoteOrder>>> Provider::findSubmitted(Draft, QString, QDateTime, QStringList)
{
    co_return unsupported(Capability::FindSubmitted);
}

QCoro::Task<Result<RemoteOrder>> Provider::fetchOrder(QString)
{
    co_return unsupported(Capability::FetchOrder);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> Provider::fetchOrders(QStringList remoteIds)
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

QCoro::Task<Result<OrderPage>> Provider::listOrders(OrderFilter, QString)
{
    co_return unsupported(Capability::ListOrders);
}

QCoro::Task<Result<qint64>> Provider::countOrders(OrderFilter)
{
    co_return unsupported(Capability::CountOrders);
}

QCoro::Task<Result<std::vector<ActionAvailability>>> Provider::orderActions(QString)
{
    co_return unsupported(Capability::OrderActions);
}

QCoro::Task<Result<RemoteOrder>> Provider::cancelOrder(QString)
{
    co_return unsupported(Capability::CancelOrder);
}

QCoro::Task<Result<void>> Provider::deleteOrder(QString)
{
    co_return unsupported(Capability::DeleteOrder);
}

QCoro::Task<Result<RemoteOrder>> Provider::changeShippingMethod(QString, QString, QJsonObject)
{
    co_return unsupported(Capability::ChangeShippingMethod);
}

QCoro::Task<Result<RemoteOrder>> Provider::changeRecipient(QString, Recipient)
{
    co_return unsupported(Capability::ChangeRecipient);
}

QCoro::Task<Result<RemoteOrder>> Provider::changeMetadata(QString, QJsonObject)
{
    co_return unsupported(Capability::ChangeMetadata);
}

QCoro::Task<Result<RemoteOrder>> Provider::changeNote(QString, QString)
{
    co_return unsupported(Capability::ChangeNote);
}

QCoro::Task<Result<RemoteOrder>> Provider::changeOptions(QString, QJsonObject)
{
    co_return unsupported(Capability::ChangeOptions);
}

QCoro::Task<Result<std::vector<platen::Quote>>> Provider::quote(Draft)
{
    co_return unsupported(Capability::Quote);
}

QCoro::Task<Result<Product>> Provider::product(QString)
{
    co_return unsupported(Capability::ProductDetails);
}

QCoro::Task<Result<SpineInfo>> Provider::productSpine(SpineRequest)
{
    co_return unsupported(Capability::ProductSpine);
}

QCoro::Task<Result<ResourcePage>> Provider::listResources(ResourceKind kind, QString)
{
    co_return unsupported(kind, ResourceVerb::List);
}

QCoro::Task<Result<Resource>> Provider::resource(ResourceKind kind, QString)
{
    co_return unsupported(kind, ResourceVerb::Show);
}

QCoro::Task<Result<Resource>> Provider::createResource(ResourceKind kind, QByteArray)
{
    co_return unsupported(kind, ResourceVerb::Create);
}

QCoro::Task<Result<Resource>> Provider::updateResource(ResourceKind kind, QString, QByteArray)
{
    co_return unsupported(kind, ResourceVerb::Update);
}

QCoro::Task<Result<Resource>> Provider::deleteResource(ResourceKind kind, QString)
{
    co_return unsupported(kind, ResourceVerb::Delete);
}

QCoro::Task<Result<PrintFileAnswer>> Provider::printFile(QString)
{
    co_return unsupported(Capability::PrintFiles);
}

QCoro::Task<Result<Download>> Provider::downloadPrintFile(QString, TransferProgress)
{
    co_return unsupported(Capability::PrintFiles);
}

QCoro::Task<Result<Download>> Provider::renderDesign(QString, TransferProgress)
{
    co_return unsupported(Capability::RenderDesigns);
}

QCoro::Task<Result<QJsonValue>> Provider::uploadFile(QString, TransferProgress)
{
    co_return unsupported(Capability::UploadFiles);
}

bool Provider::isCredentialHeader(const QByteArray &) const
{
    return false;
}

std::vector<QByteArray> Provider::secrets() const
{
    std::vector<QByteArray> all;
    for (const QString &secret : m_settings.secrets)
        all.push_back(secret.toUtf8());
    return all;
}

Result<void> Provider::verifyWebhook(const WebhookMessage &) const
{
    return unsupported(Capability::Webhooks);
}

Result<std::vector<OrderEvent>> Provider::parseEvents(const WebhookMessage &) const
{
    return unsupported(Capability::Webhooks);
}

} // namespace platen
