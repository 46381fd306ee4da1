// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/imprinted/client.h"

#include "core/providers/imprinted/declaration.h"

namespace platen::imprinted {

namespace {

QString setting(const AccountSettings &settings, const char *key)
{
    return settings.values.value(QLatin1String(key)).toString();
}

} // namespace

Client::Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : m_account(std::make_shared<const Account>(Account{
          settings.name, QUrl(setting(settings, "base_url")), setting(settings, "app_id"),
          settings.secrets.value(QStringLiteral("secret_key")).toUtf8(), formatOf(settings.values), std::move(http)}))
{
}

Result<net::HttpRequest> Client::prepared(const Account &account, net::HttpRequest request, Parameters parameters)
{
    PLATEN_CHECK(checkSecret(declaration(), account.name, Message::of("secret key"), account.secretKey));
    // They respond in JSON by default.
    if (account.format == Format::Xml && request.method != "POST")
        parameters.emplace_back("format", "xml");
    const QByteArray type = account.format == Format::Xml ? "application/xml" : "application/json";
    request.url = signedUrl(request.url, account.appId, parameters, request.body, account.secretKey);
    request.secrets.push_back(signatureIn(request.url));
    request.headers.emplace_back("Accept", type);
    if (!request.body.isEmpty())
        request.headers.emplace_back("Content-Type", type);
    return request;
}

QCoro::Task<Result<Answer>> Client::send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                         Parameters parameters, Subject subject)
{
    PLATEN_CO_TRY(net::HttpRequest ready, prepared(*account, std::move(request), std::move(parameters)));
    Result<net::HttpAnswer> answer = co_await account->http->send(std::move(ready));
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readAnswer(*answer, subject);
}

// Read in another thread, because a page of orders is long.
QCoro::Task<Result<OrderList>> Client::list(std::shared_ptr<const Account> account, net::HttpRequest request,
                                            Parameters parameters)
{
    PLATEN_CO_TRY(net::HttpRequest ready, prepared(*account, std::move(request), std::move(parameters)));
    const auto read = std::make_shared<Result<OrderList>>();
    ready.read = [read](const net::HttpAnswer &answer) {
        *read = readAnswer(answer, Subject::List).and_then(readList);
    };
    Result<net::HttpAnswer> answer = co_await account->http->send(std::move(ready));
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return std::move(*read);
}

net::HttpRequest Client::request(const QByteArray &method, const QStringList &path) const
{
    net::HttpRequest fresh;
    fresh.method = method;
    fresh.url = urlBelow(m_account->baseUrl, QStringLiteral("/api"), path);
    fresh.repeatable = method != "POST";
    return fresh;
}

QCoro::Task<Result<Answer>> Client::send(const QByteArray &method, const QStringList &path, Parameters parameters,
                                         Subject subject) const
{
    return send(m_account, request(method, path), std::move(parameters), subject);
}

QCoro::Task<Result<Answer>> Client::createOrder(const QByteArray &body) const
{
    net::HttpRequest submission = request("POST", {QStringLiteral("orders.php")});
    submission.body = body;
    return send(m_account, std::move(submission), {}, Subject::Submission);
}

QCoro::Task<Result<Answer>> Client::order(const QString &id) const
{
    return send("GET", {QStringLiteral("order.php")}, {{"id", queryValue(id)}}, Subject::Order);
}

QCoro::Task<Result<OrderList>> Client::orders(const Parameters &parameters) const
{
    return list(m_account, request("GET", {QStringLiteral("orders.php")}), parameters);
}

QCoro::Task<Result<Answer>> Client::count(const Parameters &parameters) const
{
    return send("GET", {QStringLiteral("orders"), QStringLiteral("count.php")}, parameters, Subject::Count);
}

QCoro::Task<Result<Answer>> Client::deleteOrder(const QString &id) const
{
    return send("DELETE", {QStringLiteral("orders.php")}, {{"id", queryValue(id)}}, Subject::Deletion);
}

} // namespace platen::imprinted
