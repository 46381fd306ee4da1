// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/cimpress_open/client.h"

#include "core/providers/cimpress_open/errors.h"
#include "core/providers/exchange.h"

namespace platen::cimpress_open {

namespace {

QString text(const AccountSettings &settings, const char *key)
{
    return settings.values.value(QLatin1String(key)).toString();
}

QCoro::Task<Result<void>> testLogin(std::shared_ptr<Login> login)
{
    PLATEN_CO_CHECK(co_await Login::renew(login));
    co_return Result<void>{};
}

} // namespace

Client::Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : m_account(std::make_shared<const Account>(
          Account{settings.name, text(settings, "partner_id"), text(settings, "client_id"), text(settings, "audience"),
                  QUrl(text(settings, "token_url")), QUrl(text(settings, "base_url")),
                  settings.secrets.value(QStringLiteral("client_secret")).toUtf8(), std::move(http)}))
    , m_login(std::make_shared<Login>(m_account))
{
}

QCoro::Task<Result<void>> Client::test() const
{
    return testLogin(m_login);
}

QCoro::Task<Result<net::HttpAnswer>> Client::submit(QByteArray order) const
{
    return submitOrder(m_account, m_login, std::move(order));
}

QCoro::Task<Result<net::HttpAnswer>> Client::submitOrder(std::shared_ptr<const Account> account,
                                                         std::shared_ptr<Login> login, QByteArray order)
{
    const QUrl url =
        urlBelow(account->baseUrl, {}, {account->partnerId, QStringLiteral("v1"), QStringLiteral("orders")});
    QByteArray refused;
    for (;;) {
        PLATEN_CO_TRY(const QByteArray token, co_await Login::token(login, refused));
        net::HttpRequest request;
        request.method = "POST";
        request.url = url;
        request.headers = {
            {"Content-Type", "application/json"}, {"Accept", "application/json"}, {"Authorization", "Bearer " + token}};
        request.body = order;
        request.secrets = {token};
        Result<net::HttpAnswer> answer = co_await account->http->send(std::move(request));
        if (answer && answer->status == 401 && refused.isEmpty()) {
            refused = token;
            continue;
        }
        if (answer) {
            const Result<void> accepted = readSubmission(*answer);
            if (!accepted)
                answer = Failure(accepted.error());
        }
        co_return answer;
    }
}

} // namespace platen::cimpress_open
