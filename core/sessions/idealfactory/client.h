// SPDX-License-Identifier: GPL-3.0-or-later
// The requests in Ideal Factory's document: URLs, bodies and the token. A client is a value: copies use the same
// account, and a task that holds one keeps everything it needs alive.
#pragma once

#include "core/providers/idealfactory/errors.h"
#include "core/sessions/session.h"

#include <QCoroTask>

#include <memory>

namespace platen::idealfactory {

class Client
{
public:
    Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] QCoro::Task<Result<Answer>> createOrder(const QByteArray &order) const; // never repeated
    [[nodiscard]] QCoro::Task<Result<Answer>> order(const QString &uid) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> updateOrder(const QString &uid, const QByteArray &changes) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> deleteOrder(const QString &uid) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> printFile(const QString &item) const;

    [[nodiscard]] QCoro::Task<Result<Answer>> resource(ResourceKind kind, const QString &id) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> createResource(ResourceKind kind, const QByteArray &json) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> updateResource(ResourceKind kind, const QString &id,
                                                             const QByteArray &json) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> deleteResource(ResourceKind kind, const QString &id) const;

    // Requests an order that cannot exist. A JSON response that it does not exist shows that the token was accepted.
    [[nodiscard]] QCoro::Task<Result<void>> probe() const;

    // Any file, wherever the provider stores it; the token is sent only to the account's own server.
    [[nodiscard]] QCoro::Task<Result<net::HttpAnswer>> download(const QUrl &url,
                                                                const TransferProgress &progress) const;
    // A URL that may be relative to the account's.
    [[nodiscard]] QUrl resolved(const QString &url) const;

private:
    struct Account
    {
        QString name;
        QUrl baseUrl;
        QByteArray token;
        std::shared_ptr<net::HttpClient> http;
    };

    [[nodiscard]] net::HttpRequest request(const QByteArray &method, const QStringList &path,
                                           const QByteArray &body = {}) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> get(const QStringList &path) const;
    static QCoro::Task<Result<Answer>> send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                            Effect effect);
    static QCoro::Task<Result<void>> sendProbe(std::shared_ptr<const Account> account, net::HttpRequest request);
    static QCoro::Task<Result<net::HttpAnswer>> sendForFile(std::shared_ptr<const Account> account,
                                                            net::HttpRequest request, bool withToken);
    // Any response, whatever its status.
    static QCoro::Task<Result<net::HttpAnswer>> exchange(std::shared_ptr<const Account> account,
                                                         net::HttpRequest request, bool withToken);

    std::shared_ptr<const Account> m_account;
};

} // namespace platen::idealfactory
