// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/imprinted/session.h"

#include "core/providers/imprinted/check.h"
#include "core/providers/imprinted/connector.h"
#include "core/providers/imprinted/mapping.h"
#include "core/sessions/imprinted/operations.h"

namespace platen::imprinted {

namespace {

QCoro::Task<Result<void>> test(Client client)
{
    const OrderFilter everything;
    PLATEN_CO_CHECK(co_await countOrders(client, everything));
    co_return Result<void>();
}

QCoro::Task<Result<RemoteOrder>> create(Client client, QByteArray body)
{
    PLATEN_CO_TRY(const Answer answer, co_await client.createOrder(body));
    co_return readOrderAnswer(answer, Subject::Submission);
}

} // namespace

ImprintedSession::ImprintedSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http)
    : Session(imprinted::connector(), account, http)
    , m_client(account, std::move(http))
{
}

QCoro::Task<Result<void>> ImprintedSession::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<RemoteOrder>> ImprintedSession::createOrder(Draft draft, QString idempotencyKey, QString callbackUrl)
{
    return create(m_client, submissionBody(draft, idempotencyKey, callbackUrl));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> ImprintedSession::findSubmitted(Draft draft, QString, QDateTime since,
                                                                                QStringList others)
{
    return imprinted::findSubmitted(m_client, draft, since, others);
}

QCoro::Task<Result<RemoteOrder>> ImprintedSession::fetchOrder(QString remoteId)
{
    return imprinted::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> ImprintedSession::fetchOrders(QStringList remoteIds)
{
    return imprinted::fetchOrders(m_client, remoteIds);
}

QCoro::Task<Result<OrderPage>> ImprintedSession::listOrders(OrderFilter filter, QString cursor)
{
    return imprinted::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<qint64>> ImprintedSession::countOrders(OrderFilter filter)
{
    return imprinted::countOrders(m_client, filter);
}

QCoro::Task<Result<void>> ImprintedSession::deleteOrder(QString remoteId)
{
    return imprinted::deleteOrder(m_client, remoteId);
}

} // namespace platen::imprinted
