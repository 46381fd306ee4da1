// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/provider.h"

#include "core/providers/imprinted/check.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/operations.h"

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

Imprinted::Imprinted(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(imprinted::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

QString Imprinted::brand() const
{
    return settings().values.value(QLatin1String("brand")).toString();
}

std::vector<Error> Imprinted::checkDraft(const Draft &draft) const
{
    return imprinted::checkDraft(draft, m_client.format());
}

QByteArray Imprinted::submissionBody(const Draft &draft, const QString &, const QString &) const
{
    return orderBody(draft, brand(), m_client.format());
}

QCoro::Task<Result<void>> Imprinted::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<RemoteOrder>> Imprinted::createOrder(Draft draft, QString, QString)
{
    return create(m_client, orderBody(draft, brand(), m_client.format()));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> Imprinted::findSubmitted(Draft draft, QString, QDateTime since,
                                                                         QStringList others)
{
    return imprinted::findSubmitted(m_client, draft, since, others);
}

QCoro::Task<Result<RemoteOrder>> Imprinted::fetchOrder(QString remoteId)
{
    return imprinted::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> Imprinted::fetchOrders(QStringList remoteIds)
{
    return imprinted::fetchOrders(m_client, remoteIds);
}

QCoro::Task<Result<OrderPage>> Imprinted::listOrders(OrderFilter filter, QString cursor)
{
    return imprinted::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<qint64>> Imprinted::countOrders(OrderFilter filter)
{
    return imprinted::countOrders(m_client, filter);
}

QCoro::Task<Result<void>> Imprinted::deleteOrder(QString remoteId)
{
    return imprinted::deleteOrder(m_client, remoteId);
}

} // namespace platen::imprinted
