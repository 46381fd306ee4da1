// SPDX-License-Identifier: GPL-3.0-or-later
// The access token of an account (document: 5.1 "Authentication API"). It is kept in memory only, and renewed shortly
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
    QUrl tokenUrl; // the client secret is sent only there
    QUrl baseUrl;
    QByteArray clientSecret;
    std::shared_ptr<net::HttpClient> http;
};

class Login
{
public:
    explicit Login(std::shared_ptr<const Account> account);

    // A valid token other than `refused`. Errors never leave anything open, because no order has been sent yet.
    // `unauthorized` if the credentials are not accepted, `credentials` if there are none.
    static QCoro::Task<Result<QByteArray>> token(std::shared_ptr<Login> login, QByteArray refused = {});
    // Fetches a new one in any case.
    static QCoro::Task<Result<QByteArray>> renew(std::shared_ptr<Login> login);

private:
    static QCoro::Task<Result<QByteArray>> request(std::shared_ptr<Login> login);
    Result<QByteArray> take(const net::HttpAnswer &answer);

    std::shared_ptr<const Account> m_account;
    QByteArray m_token;
    QDeadlineTimer m_usable{0};                           // until then
    std::optional<QFuture<Result<QByteArray>>> m_renewal; // the one under way
};

} // namespace platen::cimpress_open
