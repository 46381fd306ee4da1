#include "core/providers/provider.h"

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

Failure Provider::unsupported(Capability capability) const
{
    const QString able = providersThatCan(capability);
    const QString who = able.isEmpty() ? QStringLiteral("No provider that Platen knows can.")
                                       : QStringLiteral("These can: %1.").arg(able);
    Failure failure = fail(ErrorCode::Unsupported, QStringLiteral("%1 cannot %2; nothing was sent. %3")
                                                       .arg(m_declaration.name, capabilityPhrase(capability), who));
    failure.value().provider = ProviderError{m_declaration.id, 0, {}, {}, {}};
    return failure;
}

std::vector<Error> Provider::checkDraft(const Draft &) const
{
    return {};
}

QByteArray Provider::submissionBody(const Draft &, const QString &, const QString &) const
{
    return {};
}

QCoro::Task<Result<void>> Provider::testConnection()
{
    co_return unsupported(Capability::TestConnection);
}

QCoro::Task<Result<RemoteOrder>> Provider::createOrder(Draft, QString, QString)
{
    co_return unsupported(Capability::CreateOrder);
}

QCoro::Task<Result<std::optional<RemoteOrder>>> Provider::findSubmitted(Draft, QString, QDateTime)
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

QCoro::Task<Result<RemoteOrder>> Provider::changeShippingMethod(QString, QString)
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

Result<void> Provider::verifyWebhook(const WebhookMessage &) const
{
    return unsupported(Capability::Webhooks);
}

Result<std::vector<OrderEvent>> Provider::parseEvents(const WebhookMessage &) const
{
    return unsupported(Capability::Webhooks);
}

} // namespace platen
