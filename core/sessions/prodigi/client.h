// SPDX-License-Identifier: GPL-3.0-or-later
// The requests in Prodigi's document: URLs, bodies and the key. A client is a value: copies use the same account, and a
// task that holds one keeps everything it needs alive.
#pragma once

#include "core/providers/prodigi/errors.h"
#include "core/sessions/session.h"

#include <QCoroTask>

#include <memory>

namespace platen::prodigi {

class Client
{
public:
    Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] QCoro::Task<Result<Answer>> createOrder(const QByteArray &order) const; // never repeated
    [[nodiscard]] QCoro::Task<Result<Answer>> order(const QString &id) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> actions(const QString &id) const;
    // One of the document's actions on an order: POST …/actions/<action>. No body if it is empty.
    [[nodiscard]] QCoro::Task<Result<Answer>> act(const QString &id, const char *action,
                                                  const QJsonObject &body = {}) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> quote(const QJsonObject &quote) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> product(const QString &sku) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> spine(const QJsonObject &request) const;

    // Pages of orders are URLs. They are fetched only from the account's own scheme, host and port, whatever their
    // origin.
    [[nodiscard]] QUrl ordersUrl(const OrderFilter &filter, int top, int skip = 0) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> page(const QUrl &url) const;
    [[nodiscard]] bool isOwn(const QUrl &url) const;

    [[nodiscard]] const QString &account() const { return m_account->name; }

private:
    struct Account
    {
        QString name;
        QUrl baseUrl;
        QByteArray key;
        std::shared_ptr<net::HttpClient> http;
    };

    [[nodiscard]] QUrl url(const QStringList &path) const; // below /v4.0
    [[nodiscard]] QCoro::Task<Result<Answer>> get(const QUrl &url) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> post(const QUrl &url, const QByteArray &json, Effect effect) const;
    static QCoro::Task<Result<Answer>> send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                            Effect effect);

    std::shared_ptr<const Account> m_account;
};

} // namespace platen::prodigi
