// SPDX-License-Identifier: GPL-3.0-or-later
// The access token of an account (document: 5.1 "Authentication API"). It lives in memory alone, and is renewed shortly
// before it expires, by one request at a time.
#pragma once

#include "core/sessions/session.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QFuture>
#include <QUrl>

#include <memory>
#include <optional>

namespace platen::cimpress_open {

struct Account
{
    QString name;
    QString partnerId;
    QString clientId;
    QString audience;
    QUrl tokenUrl; // the client secret goes there and nowhere else
    QUrl baseUrl;
    QByteArray clientSecret;
    std::shared_ptr<net::HttpClient> http;
};

class Login
{
public:
    explicit Login(std::shared_ptr<const Account> account);

    // A token that can be used now, and is not the one that was `refused`. Errors never leave anything open: no order
    // has been sent yet. `unauthorized` where the credentials are not accepted, `credentials` where there are none.
    static QCoro::Task<Result<QByteArray>> token(std::shared_ptr<Login> login, QByteArray refused = {});
    // A new one, whatever is known.
    static QCoro::Task<Result<QByteArray>> renew(std::shared_ptr<Login> login);

private:
    static QCoro::Task<Result<QByteArray>> request(std::shared_ptr<Login> login);
    Result<QByteArray> take(const net::HttpAnswer &answer);

    std::shared_ptr<const Account> m_account;
    QByteArray m_token;
    QDeadlineTimer m_usable{0};                           // until then
    std::optional<QFuture<Result<QByteArray>>> m_renewal; // the one that is under way
};

} // namespace platen::cimpress_open
