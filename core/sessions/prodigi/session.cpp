// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/prodigi/session.h"

#include "core/providers/draft_checks.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/check.h"
#include "core/providers/prodigi/connector.h"
#include "core/providers/prodigi/mapping.h"
#include "core/sessions/prodigi/operations.h"

namespace platen::prodigi {

namespace {

Failure failAll(std::vector<Error> errors)
{
    return Failure(combine(std::move(errors)));
}

QCoro::Task<Result<RemoteOrder>> failed(Error error)
{
    co_return Failure(std::move(error));
}

QCoro::Task<Result<void>> test(Client client)
{
    const OrderFilter everything;
    const QUrl one = client.ordersUrl(everything, 1);
    PLATEN_CO_CHECK(co_await client.page(one));
    co_return Result<void>{};
}

QCoro::Task<Result<RemoteOrder>> create(Client client, QByteArray body)
{
    PLATEN_CO_TRY(const Answer answer, co_await client.createOrder(body));
    co_return readOrderAnswer(answer, Effect::Creates);
}

QCoro::Task<Result<std::vector<ActionAvailability>>> actions(Client client, QString remoteId)
{
    PLATEN_CO_CHECK(checkId(remoteId));
    PLATEN_CO_TRY(const Answer answer, co_await client.actions(remoteId));
    co_return readActions(answer);
}

QCoro::Task<Result<std::vector<platen::Quote>>> quotes(Client client, Draft draft)
{
    std::vector<Error> errors;
    if (draft.recipient.address.countryCode.isEmpty())
        errors.push_back(invalid(QStringLiteral("/recipient/address/countryCode"),
                                 Message::of("A quote needs the country that it is sent to")));
    if (draft.items.empty())
        errors.push_back(invalid(QStringLiteral("/items"), Message::of("A quote needs at least one item")));
    if (!draft.shippingMethod.trimmed().isEmpty()) {
        if (std::optional<Error> error = checkShippingMethod(draft.shippingMethod))
            errors.push_back(std::move(*error));
    }
    if (!errors.empty())
        co_return failAll(std::move(errors));
    const QJsonObject body = quoteRequest(draft);
    PLATEN_CO_TRY(const Answer answer, co_await client.quote(body));
    co_return readQuotes(answer, draft, client.account());
}

QCoro::Task<Result<Product>> productOf(Client client, QString sku)
{
    if (sku.trimmed().isEmpty() || sku == u"." || sku == u"..")
        co_return fail(ErrorCode::NotFound, Message::of("“%1” cannot be a SKU of Prodigi's.", sku));
    const QString trimmed = sku.trimmed();
    PLATEN_CO_TRY(const Answer answer, co_await client.product(trimmed));
    co_return readProduct(answer);
}

QCoro::Task<Result<SpineInfo>> spineOf(Client client, SpineRequest request)
{
    const QJsonObject body = spineRequest(request);
    PLATEN_CO_TRY(const Answer answer, co_await client.spine(body));
    co_return readSpine(answer);
}

// One of the document's actions on an order, and the order after it.
QCoro::Task<Result<RemoteOrder>> act(Client client, const QString &remoteId, const char *action,
                                     const QJsonObject &body)
{
    return changedOrder(client, client.act(remoteId, action, body));
}

QCoro::Task<Result<RemoteOrder>> changeShippingMethod(const Client &client, const QString &remoteId,
                                                      const QString &method)
{
    if (const std::optional<Error> error = checkShippingMethod(method))
        return failed(*error);
    return act(client, remoteId, "updateShippingMethod", {{"shippingMethod", *canonical(shippingMethods(), method)}});
}

QCoro::Task<Result<RemoteOrder>> changeMetadata(const Client &client, const QString &remoteId,
                                                const QJsonObject &metadata)
{
    if (const std::optional<Error> error = checkMetadata(metadata))
        return failed(*error);
    return act(client, remoteId, "updatemetadata", {{"metadata", metadata}});
}

} // namespace

ProdigiSession::ProdigiSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http)
    : Session(prodigi::connector(), account, http)
    , m_client(account, std::move(http))
{
}

QCoro::Task<Result<void>> ProdigiSession::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<RemoteOrder>> ProdigiSession::createOrder(Draft draft, QString idempotencyKey, QString callbackUrl)
{
    return create(m_client, submissionBody(draft, idempotencyKey, callbackUrl));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> ProdigiSession::findSubmitted(Draft draft, QString idempotencyKey,
                                                                              QDateTime since, QStringList)
{
    return prodigi::findSubmitted(m_client, draft.reference, idempotencyKey, since);
}

QCoro::Task<Result<RemoteOrder>> ProdigiSession::fetchOrder(QString remoteId)
{
    return prodigi::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> ProdigiSession::fetchOrders(QStringList remoteIds)
{
    return prodigi::fetchOrders(m_client, remoteIds);
}

QCoro::Task<Result<OrderPage>> ProdigiSession::listOrders(OrderFilter filter, QString cursor)
{
    return prodigi::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<std::vector<ActionAvailability>>> ProdigiSession::orderActions(QString remoteId)
{
    return actions(m_client, remoteId);
}

QCoro::Task<Result<RemoteOrder>> ProdigiSession::cancelOrder(QString remoteId)
{
    const Result<void> valid = checkId(remoteId);
    return valid ? prodigi::cancelOrder(m_client, remoteId) : failed(valid.error());
}

QCoro::Task<Result<RemoteOrder>> ProdigiSession::sendChange(QString remoteId, OrderChange change, QJsonObject)
{
    const Result<void> valid = checkId(remoteId);
    if (!valid)
        return failed(valid.error());
    return byType(
        change, [&](const ChangeShippingMethod &one) { return changeShippingMethod(m_client, remoteId, one.value); },
        [&](const ChangeRecipient &one) {
            return act(m_client, remoteId, "updateRecipient", recipientReplacement(one.value));
        },
        [&](const ChangeMetadata &one) { return changeMetadata(m_client, remoteId, one.value); });
}

QCoro::Task<Result<std::vector<platen::Quote>>> ProdigiSession::quote(Draft draft)
{
    return quotes(m_client, draft);
}

QCoro::Task<Result<Product>> ProdigiSession::product(QString sku)
{
    return productOf(m_client, sku);
}

QCoro::Task<Result<SpineInfo>> ProdigiSession::productSpine(SpineRequest request)
{
    return spineOf(m_client, request);
}

} // namespace platen::prodigi
