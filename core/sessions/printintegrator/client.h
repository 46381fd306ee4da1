// SPDX-License-Identifier: GPL-3.0-or-later
// The requests in PrintIntegrator's document: URLs, bodies and the token. A client is a value: copies use the same
// account, and a task that holds one keeps everything it needs alive.
#pragma once

#include "core/providers/printintegrator/errors.h"
#include "core/sessions/session.h"

#include <QCoroTask>

#include <memory>

namespace platen::printintegrator {

class Client
{
public:
    Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http);

    // Below the API's prefix; `query` is percent-encoded.
    [[nodiscard]] QUrl url(const QStringList &path, const QByteArray &query = {}) const;
    [[nodiscard]] bool isOwn(const QUrl &url) const;
    // `credentials` without a token, because then nothing can be sent.
    [[nodiscard]] Result<void> checkToken() const;

    // `url` must be on the account's own server.
    [[nodiscard]] QCoro::Task<Result<Answer>> get(const QUrl &url) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> post(const QUrl &url, const QByteArray &json,
                                                   Effect effect) const; // never repeated
    [[nodiscard]] QCoro::Task<Result<Answer>> patch(const QUrl &url, const QByteArray &json) const;
    [[nodiscard]] QCoro::Task<Result<Answer>> remove(const QUrl &url) const;
    // Of any allowed size, for as long as bytes move. An unused upload does no harm, so a lost response leaves nothing
    // open.
    [[nodiscard]] QCoro::Task<Result<Answer>> upload(const QUrl &url, const QByteArray &body,
                                                     const QByteArray &contentType, TransferProgress progress) const;
    // A file, or a response about one: any success. The token is sent only to the account's own server.
    [[nodiscard]] QCoro::Task<Result<net::HttpAnswer>> download(const QUrl &url, TransferProgress progress) const;

    [[nodiscard]] QDateTime clock() const { return m_account->http->providerTime(); } // as Session::clock()
    [[nodiscard]] QCoro::Task<void> pause(std::chrono::milliseconds time) const;

private:
    struct Account
    {
        QString name;
        QUrl baseUrl;
        QString prefix;
        QByteArray token;
        std::shared_ptr<net::HttpClient> http;
    };

    static Result<void> checkToken(const Account &account);
    static QCoro::Task<Result<net::HttpAnswer>> exchange(std::shared_ptr<const Account> account,
                                                         net::HttpRequest request, Effect effect);
    static QCoro::Task<Result<Answer>> send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                            Effect effect);
    static QCoro::Task<Result<net::HttpAnswer>> fetch(std::shared_ptr<const Account> account, net::HttpRequest request);

    std::shared_ptr<const Account> m_account;
};

} // namespace platen::printintegrator
