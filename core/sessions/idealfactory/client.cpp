// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/idealfactory/client.h"

#include "core/providers/idealfactory/declaration.h"
#include "core/providers/json_text.h"
#include "core/wire/server_name.h"

namespace platen::idealfactory {

namespace {

constexpr qint64 maxFileBytes = 512LL * 1024 * 1024; // of a print file, which is held in memory

QString nounOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Category:
        return QStringLiteral("product-categories");
    case ResourceKind::Variant:
        return QStringLiteral("product-variants");
    case ResourceKind::Batch:
        return QStringLiteral("batch-orders");
    default:
        return QStringLiteral("products");
    }
}

} // namespace

Client::Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : m_account(std::make_shared<const Account>(
          Account{settings.name, QUrl(settings.values.value(QLatin1String("base_url")).toString()),
                  settings.secrets.value(QStringLiteral("api_token")).toUtf8(), std::move(http)}))
{
}

net::HttpRequest Client::request(const QByteArray &method, const QStringList &path, const QByteArray &body) const
{
    net::HttpRequest request;
    request.method = method;
    request.url = urlBelow(m_account->baseUrl, QStringLiteral("/api/v1"), path);
    request.headers.emplace_back("Accept", "application/json");
    if (!body.isEmpty())
        request.headers.emplace_back("Content-Type", "application/json");
    request.body = body;
    // A deletion whose response was lost is not repeated either: a second response that it does not exist would not say
    // whether it ever did.
    request.repeatable = method == "GET" || method == "PUT";
    return request;
}

QCoro::Task<Result<net::HttpAnswer>> Client::exchange(std::shared_ptr<const Account> account, net::HttpRequest request,
                                                      bool withToken)
{
    if (withToken) {
        const Result<void> usable = checkSecret(declaration(), account->name, Message::of("API token"), account->token);
        PLATEN_CO_CHECK(usable);
        request.headers.emplace_back("Authorization", "Bearer " + account->token);
    }
    co_return co_await account->http->send(std::move(request));
}

QCoro::Task<Result<Answer>> Client::send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                         Effect effect)
{
    Result<net::HttpAnswer> answer = co_await exchange(account, std::move(request), true);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readAnswer(*answer, effect);
}

QCoro::Task<Result<void>> Client::sendProbe(std::shared_ptr<const Account> account, net::HttpRequest request)
{
    Result<net::HttpAnswer> answer = co_await exchange(account, std::move(request), true);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    const std::optional<QJsonValue> said = readJson(answer->body);
    if (answer->status == 404 && said && said->isObject())
        co_return Result<void>{};
    Result<Answer> read = readAnswer(*answer, Effect::Asks);
    if (read)
        co_return Result<void>{};
    if (answer->status == 404)
        read.error().message =
            Message::of("There is no API of %1's at this address. Check the account's base_url.", declaration().name);
    co_return Failure(std::move(read.error()));
}

QCoro::Task<Result<net::HttpAnswer>> Client::sendForFile(std::shared_ptr<const Account> account,
                                                         net::HttpRequest request, bool withToken)
{
    Result<net::HttpAnswer> answer = co_await exchange(account, std::move(request), withToken);
    if (!answer || !statusVerdict(answer->status))
        co_return answer;
    Result<Answer> read = readAnswer(*answer, Effect::Asks);
    co_return Failure(std::move(read.error()));
}

QCoro::Task<Result<Answer>> Client::get(const QStringList &path) const
{
    return send(m_account, request("GET", path), Effect::Asks);
}

QCoro::Task<Result<Answer>> Client::createOrder(const QByteArray &order) const
{
    return send(m_account, request("POST", {QStringLiteral("orders")}, order), Effect::Creates);
}

QCoro::Task<Result<Answer>> Client::order(const QString &uid) const
{
    return get({QStringLiteral("orders"), uid});
}

QCoro::Task<Result<Answer>> Client::updateOrder(const QString &uid, const QByteArray &changes) const
{
    return send(m_account, request("PUT", {QStringLiteral("orders"), uid}, changes), Effect::Changes);
}

QCoro::Task<Result<Answer>> Client::deleteOrder(const QString &uid) const
{
    return send(m_account, request("DELETE", {QStringLiteral("orders"), uid}), Effect::Changes);
}

QCoro::Task<Result<Answer>> Client::printFile(const QString &item) const
{
    return get({QStringLiteral("order-items"), item, QStringLiteral("print")});
}

QCoro::Task<Result<Answer>> Client::resource(ResourceKind kind, const QString &id) const
{
    return get({nounOf(kind), id});
}

QCoro::Task<Result<Answer>> Client::createResource(ResourceKind kind, const QByteArray &json) const
{
    return send(m_account, request("POST", {nounOf(kind)}, json), Effect::Creates);
}

QCoro::Task<Result<Answer>> Client::updateResource(ResourceKind kind, const QString &id, const QByteArray &json) const
{
    return send(m_account, request("PUT", {nounOf(kind), id}, json), Effect::Changes);
}

QCoro::Task<Result<Answer>> Client::deleteResource(ResourceKind kind, const QString &id) const
{
    return send(m_account, request("DELETE", {nounOf(kind), id}), Effect::Changes);
}

QCoro::Task<Result<void>> Client::probe() const
{
    return sendProbe(m_account, request("GET", {QStringLiteral("orders"), QStringLiteral("platen-connection-test")}));
}

QUrl Client::resolved(const QString &url) const
{
    const QUrl address = QUrl::fromEncoded(url.trimmed().toUtf8(), QUrl::TolerantMode);
    return address.isRelative() && !address.isEmpty() ? m_account->baseUrl.resolved(address) : address;
}

QCoro::Task<Result<net::HttpAnswer>> Client::download(const QUrl &url, const TransferProgress &progress) const
{
    net::HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.repeatable = true;
    request.patient = true;
    request.wantsFile = true;
    request.maxAnswerBytes = maxFileBytes;
    request.progress = progress;
    return sendForFile(m_account, std::move(request), net::isSameServer(url, m_account->baseUrl));
}

} // namespace platen::idealfactory
