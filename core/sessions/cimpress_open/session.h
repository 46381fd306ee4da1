// SPDX-License-Identifier: GPL-3.0-or-later
// Cimpress Open, partner integration. Orders are sent, and status messages come back; orders cannot be queried.
#pragma once

#include "core/sessions/cimpress_open/client.h"
#include "core/sessions/session.h"

namespace platen::cimpress_open {

class CimpressOpenSession final : public Session
{
public:
    CimpressOpenSession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http);

    QCoro::Task<Result<void>> testConnection() override;
    QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl) override;

private:
    Client m_client;
};

} // namespace platen::cimpress_open
