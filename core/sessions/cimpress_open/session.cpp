// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/cimpress_open/session.h"

#include "core/providers/cimpress_open/connector.h"
#include "core/providers/cimpress_open/mapping.h"

namespace platen::cimpress_open {

namespace {

QCoro::Task<Result<RemoteOrder>> create(Client client, Draft draft, QByteArray body)
{
    PLATEN_CO_TRY(const net::HttpAnswer answer, co_await client.submit(body));
    co_return acceptedOrder(draft, answer.body);
}

} // namespace

CimpressOpenSession::CimpressOpenSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http)
    : Session(cimpress_open::connector(), account, http)
    , m_client(account, std::move(http))
{
}

QCoro::Task<Result<void>> CimpressOpenSession::testConnection()
{
    return m_client.test();
}

QCoro::Task<Result<RemoteOrder>> CimpressOpenSession::createOrder(Draft draft, QString idempotencyKey,
                                                                  QString callbackUrl)
{
    return create(m_client, draft, submissionBody(draft, idempotencyKey, callbackUrl));
}

} // namespace platen::cimpress_open
