// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/client.h"

#include "core/providers/printintegrator/check.h"
#include "core/providers/printintegrator/declaration.h"
#include "core/wire/server_name.h"

namespace platen::printintegrator {

namespace {

// "api/v1/" → "/api/v1"
QString normalisedPrefix(const QString &given)
{
    QString prefix = given.trimmed();
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    return prefix.isEmpty() || prefix.startsWith(u'/') ? prefix : u'/' + prefix;
}

net::HttpRequest requestOf(const QByteArray &method, const QUrl &url)
{
    net::HttpRequest request;
    request.method = method;
    request.url = url;
    return request;
}

} // namespace

Client::Client(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : m_account(std::make_shared<const Account>(
          Account{settings.name, QUrl(settings.values.value(QLatin1String("base_url")).toString()),
                  normalisedPrefix(settings.values.value(QLatin1String("api_prefix")).toString()),
                  settings.secrets.value(QStringLiteral("api_token")).toUtf8(), std::move(http)}))
{
}

QUrl Client::url(const QStringList &path, const QByteArray &query) const
{
    QUrl address = urlBelow(m_account->baseUrl, m_account->prefix, path);
    if (!query.isEmpty())
        address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return address;
}

bool Client::isOwn(const QUrl &url) const
{
    return net::isSameServer(url, m_account->baseUrl);
}

Result<void> Client::checkToken(const Account &account)
{
    return checkSecret(declaration(), account.name, Message::of("API token"), account.token);
}

Result<void> Client::checkToken() const
{
    return checkToken(*m_account);
}

QCoro::Task<Result<net::HttpAnswer>> Client::exchange(std::shared_ptr<const Account> account, net::HttpRequest request,
                                                      Effect effect)
{
    PLATEN_CO_CHECK(checkToken(*account));
    if (net::isSameServer(request.url, account->baseUrl))
        request.headers.emplace_back("Authorization", "Bearer " + account->token);
    Result<net::HttpAnswer> answer = co_await account->http->send(std::move(request));
    if (!answer && effect == Effect::Asks)
        answer.error().maybeProcessed = false;
    co_return answer;
}

QCoro::Task<Result<Answer>> Client::send(std::shared_ptr<const Account> account, net::HttpRequest request,
                                         Effect effect)
{
    request.headers.emplace_back("Accept", "application/json");
    PLATEN_CO_TRY(const net::HttpAnswer answer, co_await exchange(account, std::move(request), effect));
    co_return readAnswer(answer, effect);
}

QCoro::Task<Result<Answer>> Client::get(const QUrl &url) const
{
    net::HttpRequest request = requestOf("GET", url);
    request.repeatable = true;
    return send(m_account, std::move(request), Effect::Asks);
}

QCoro::Task<Result<Answer>> Client::post(const QUrl &url, const QByteArray &json, Effect effect) const
{
    net::HttpRequest request = requestOf("POST", url);
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = json;
    return send(m_account, std::move(request), effect);
}

QCoro::Task<Result<Answer>> Client::patch(const QUrl &url, const QByteArray &json) const
{
    net::HttpRequest request = requestOf("PATCH", url);
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = json;
    request.repeatable = true; // it sets members
    return send(m_account, std::move(request), Effect::Changes);
}

QCoro::Task<Result<Answer>> Client::remove(const QUrl &url) const
{
    // Sent once: a repetition would be told that it does not exist.
    return send(m_account, requestOf("DELETE", url), Effect::Changes);
}

QCoro::Task<Result<Answer>> Client::upload(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                                           TransferProgress progress) const
{
    net::HttpRequest request = requestOf("POST", url);
    request.headers.emplace_back("Content-Type", contentType);
    request.body = body;
    request.patient = true;
    request.uploadProgress = std::move(progress);
    return send(m_account, std::move(request), Effect::Asks);
}

QCoro::Task<Result<net::HttpAnswer>> Client::download(const QUrl &url, TransferProgress progress) const
{
    net::HttpRequest request = requestOf("GET", url);
    request.headers.emplace_back("Accept", "application/pdf, application/json");
    request.repeatable = true;
    request.patient = true;
    request.maxAnswerBytes = largestFile;
    request.wantsFile = true;
    request.progress = std::move(progress);
    return fetch(m_account, std::move(request));
}

QCoro::Task<Result<net::HttpAnswer>> Client::fetch(std::shared_ptr<const Account> account, net::HttpRequest request)
{
    const bool isOwn = net::isSameServer(request.url, account->baseUrl);
    Result<net::HttpAnswer> answer = co_await exchange(account, std::move(request), Effect::Asks);
    const std::optional<ErrorCode> code = answer ? statusVerdict(answer->status) : std::nullopt;
    if (!answer || !code)
        co_return answer;
    if (!isOwn)
        co_return statusError(declaration(), *answer, *code, Effect::Asks);
    Result<Answer> read = readAnswer(*answer, Effect::Asks);
    co_return Failure(std::move(read.error()));
}

QCoro::Task<void> Client::pause(std::chrono::milliseconds time) const
{
    return m_account->http->pause(time);
}

} // namespace platen::printintegrator
