// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/imprinted/client.h"

#include "core/providers/imprinted/declaration.h"
#include "core/providers/imprinted/mapping.h"

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

QCoro::Task<Result<Answer>> Client::send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                         Parameters parameters, Subject subject)
{
    const Result<void> usable =
        checkSecret(declaration(), account->name, Message::of("secret key"), account->secretKey);
    PLATEN_CO_CHECK(usable);
    const QByteArray type = account->format == Format::Xml ? "application/xml" : "application/json";
    request.url = signedUrl(request.url, account->appId, parameters, request.body, account->secretKey);
    request.secrets.push_back(signatureIn(request.url));
    request.headers.emplace_back("Accept", type);
    if (!request.body.isEmpty())
        request.headers.emplace_back("Content-Type", type);
    Result<net::HttpAnswer> answer = co_await account->http->send(std::move(request));
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readAnswer(*answer, subject);
}

QCoro::Task<Result<Answer>> Client::send(const QByteArray &method, const QStringList &path, Parameters parameters,
                                         Subject subject) const
{
    net::HttpRequest request;
    request.method = method;
    request.url = urlBelow(m_account->baseUrl, QStringLiteral("/api"), path);
    request.repeatable = true;
    // They respond in JSON by default.
    if (m_account->format == Format::Xml)
        parameters.emplace_back("format", "xml");
    return send(m_account, std::move(request), std::move(parameters), subject);
}

QCoro::Task<Result<Answer>> Client::createOrder(const QByteArray &body) const
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = urlBelow(m_account->baseUrl, QStringLiteral("/api"), {QStringLiteral("orders.php")});
    request.body = body;
    return send(m_account, std::move(request), {}, Subject::Submission);
}

QCoro::Task<Result<Answer>> Client::order(const QString &id) const
{
    return send("GET", {QStringLiteral("order.php")}, {{"id", queryValue(id)}}, Subject::Order);
}

QCoro::Task<Result<Answer>> Client::orders(const Parameters &parameters) const
{
    return send("GET", {QStringLiteral("orders.php")}, parameters, Subject::List);
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
