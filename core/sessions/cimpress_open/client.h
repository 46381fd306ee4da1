// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of Cimpress Open's document. A client is a value: copies are the same account with the same token, and a
// task that holds one needs nothing else to stay alive.
#pragma once

#include "core/sessions/cimpress_open/login.h"

namespace platen::cimpress_open {

class Client
{
public:
    Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    // Fetches a token.
    [[nodiscard]] QCoro::Task<Result<void>> test() const;
    // Sends an order (document: 5.2 "Order Submission API"). It is sent once more, with a new token, where it was not
    // carried out because the token was not accepted; never otherwise. The answer is a 2xx that was not made by
    // something in between.
    [[nodiscard]] QCoro::Task<Result<net::HttpAnswer>> submit(QByteArray order) const;

private:
    static QCoro::Task<Result<net::HttpAnswer>> submitOrder(std::shared_ptr<const Account> account,
                                                            std::shared_ptr<Login> login, QByteArray order);

    std::shared_ptr<const Account> m_account;
    std::shared_ptr<Login> m_login;
};

} // namespace platen::cimpress_open
