// SPDX-License-Identifier: GPL-3.0-or-later
// The requests in Imprinted's document: URLs, bodies and signatures. A client is a value: copies use the same account,
// and a task that holds one keeps everything it needs alive.
#pragma once

#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/signature.h"
#include "core/sessions/session.h"

#include <QCoroTask>

#include <memory>

namespace platen::imprinted {

class Client
{
public:
    Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    // Sent once. `body` is in the account's format.
    [[nodiscard]] QCoro::Task<Result<Answer>> createOrder(const QByteArray &body) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> order(const QString &id) const;
    [[nodiscard]] QCoro::Task<Result<OrderList>> orders(const Parameters &parameters) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> count(const Parameters &parameters) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> deleteOrder(const QString &id) const;

    [[nodiscard]] QDateTime clock() const { return m_account->http->providerTime(); } // as Session::clock()

private:
    struct Account
    {
        QString name;
        QUrl baseUrl;
        QString appId;
        QByteArray secretKey;
        Format format = Format::Json;
        std::shared_ptr<net::HttpClient> http;
    };

    [[nodiscard]] net::HttpRequest request(const QByteArray &method, const QStringList &path) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> send(const QByteArray &method, const QStringList &path,
                                                   Parameters parameters, Subject subject) const;
    static QCoro::Task<Result<Answer>> send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                            Parameters parameters, Subject subject);
    static QCoro::Task<Result<OrderList>> list(std::shared_ptr<const Account> account, net::HttpRequest request,
                                               Parameters parameters);
    static Result<net::HttpRequest> prepared(const Account &account, net::HttpRequest request, Parameters parameters);

    std::shared_ptr<const Account> m_account;
};

} // namespace platen::imprinted
