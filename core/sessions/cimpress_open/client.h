// SPDX-License-Identifier: GPL-3.0-or-later
// The requests in Cimpress Open's document. A client is a value: copies use the same account and the same token, and a
// task that holds one keeps everything it needs alive.
#pragma once

#include "core/sessions/cimpress_open/login.h"

namespace platen::cimpress_open {

class Client
{
public:
    Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    // Fetches a token.
    [[nodiscard]] QCoro::Task<Result<void>> test() const;
    // Sends an order (document: 5.2 "Order Submission API"). It is sent a second time, with a new token, only if it was
    // not carried out because the token was not accepted. The response is a 2xx that does not come from something in
    // between.
    [[nodiscard]] QCoro::Task<Result<net::HttpAnswer>> submit(QByteArray order) const;

private:
    static QCoro::Task<Result<net::HttpAnswer>> submitOrder(std::shared_ptr<const Account> account,
                                                            std::shared_ptr<Login> login, QByteArray order);

    std::shared_ptr<const Account> m_account;
    std::shared_ptr<Login> m_login;
};

} // namespace platen::cimpress_open
