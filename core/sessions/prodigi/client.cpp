// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/prodigi/client.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/declaration.h"
#include "core/wire/server_name.h"

namespace platen::prodigi {

Client::Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : m_account(std::make_shared<const Account>(
          Account{settings.name, QUrl(settings.values.value(QLatin1String("base_url")).toString()),
                  settings.secrets.value(QStringLiteral("api_key")).toUtf8(), std::move(http)}))
{
}

QUrl Client::url(const QStringList &path) const
{
    return urlBelow(m_account->baseUrl, QStringLiteral("/v4.0"), path);
}

QUrl Client::ordersUrl(const OrderFilter &filter, int top, int skip) const
{
    QByteArray query = "top=" + QByteArray::number(top);
    const auto add = [&query](const char *name, const QString &value) {
        if (!value.isEmpty())
            query += QByteArray("&") + name + '=' + queryValue(value);
    };
    if (skip > 0)
        add("skip", QString::number(skip));
    // Theirs is "after", ours includes the instant itself.
    if (filter.createdFrom.isValid())
        add("createdFrom", formatInstant(filter.createdFrom.addMSecs(-1)));
    add("createdTo", formatInstant(filter.createdTo));
    add("status", filter.status);
    for (const QString &id : filter.remoteIds)
        add("orderIds", id);
    for (const QString &reference : filter.references)
        add("merchantReferences", reference);
    QUrl address = url({QStringLiteral("orders")});
    address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return address;
}

bool Client::isOwn(const QUrl &url) const
{
    return net::isSameServer(url, m_account->baseUrl);
}

QCoro::Task<Result<Answer>> Client::get(const QUrl &url) const
{
    net::HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.repeatable = true;
    return send(m_account, std::move(request), Effect::Asks);
}

QCoro::Task<Result<Answer>> Client::post(const QUrl &url, const QByteArray &json, Effect effect) const
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = url;
    if (!json.isEmpty())
        request.headers.emplace_back("Content-Type", "application/json");
    request.body = json;
    request.repeatable = effect != Effect::Creates;
    return send(m_account, std::move(request), effect);
}

QCoro::Task<Result<Answer>> Client::send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                         Effect effect)
{
    PLATEN_CO_CHECK(checkSecret(declaration(), account->name, Message::of("API key"), account->key));
    request.headers.emplace_back("X-API-Key", account->key);
    request.headers.emplace_back("Accept", "application/json");
    Result<net::HttpAnswer> answer = co_await account->http->send(std::move(request));
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readAnswer(*answer, effect);
}

QCoro::Task<Result<Answer>> Client::createOrder(const QByteArray &order) const
{
    return post(url({QStringLiteral("orders")}), order, Effect::Creates);
}

QCoro::Task<Result<Answer>> Client::order(const QString &id) const
{
    return get(url({QStringLiteral("orders"), id}));
}

QCoro::Task<Result<Answer>> Client::page(const QUrl &url) const
{
    return get(url);
}

QCoro::Task<Result<Answer>> Client::actions(const QString &id) const
{
    return get(url({QStringLiteral("orders"), id, QStringLiteral("actions")}));
}

QCoro::Task<Result<Answer>> Client::act(const QString &id, const char *action, const QJsonObject &body) const
{
    const QUrl address = url({QStringLiteral("orders"), id, QStringLiteral("actions"), QString::fromLatin1(action)});
    return post(address, body.isEmpty() ? QByteArray() : writeJson(body), Effect::Changes);
}

QCoro::Task<Result<Answer>> Client::quote(const QJsonObject &quote) const
{
    return post(url({QStringLiteral("quotes")}), writeJson(quote), Effect::Asks);
}

QCoro::Task<Result<Answer>> Client::product(const QString &sku) const
{
    return get(url({QStringLiteral("products"), sku}));
}

QCoro::Task<Result<Answer>> Client::spine(const QJsonObject &request) const
{
    return post(url({QStringLiteral("products"), QStringLiteral("spine")}), writeJson(request), Effect::Asks);
}

} // namespace platen::prodigi
