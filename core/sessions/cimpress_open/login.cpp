// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/cimpress_open/login.h"

#include "core/providers/cimpress_open/declaration.h"
#include "core/providers/exchange.h"
#include "core/providers/json_text.h"

#include <QCoroFuture>
#include <QPromise>

namespace platen::cimpress_open {

namespace {

using std::chrono::seconds;

// How long before its expiry a token is no longer used, because requests take time.
constexpr qint64 longestMargin = 60;
// For a token that does not say how long it is valid.
constexpr qint64 unsaidLifespan = 300;

seconds usableFor(const QJsonValue &expiresIn)
{
    bool isNumber = false;
    const double said = textOf(expiresIn).toDouble(&isNumber);
    const auto lifespan = isNumber ? static_cast<qint64>(std::clamp(said, 0.0, 1e7)) : unsaidLifespan;
    return seconds(lifespan - std::min(longestMargin, lifespan / 10));
}

AnswerWords wordsOf(const net::HttpAnswer &answer)
{
    AnswerWords words;
    const QJsonObject body = readJson(answer.body).value_or(QJsonValue()).toObject();
    for (const char *name : {"error_description", "message", "description"}) {
        if (words.message.isEmpty())
            words.message = body.value(QLatin1String(name)).toString();
    }
    words.code = body.value(QLatin1String("error")).toString();
    return words;
}

Failure refusal(const net::HttpAnswer &answer, ErrorCode code)
{
    const AnswerWords words = wordsOf(answer);
    if (code != ErrorCode::Validation && code != ErrorCode::Unauthorized)
        return statusError(declaration(), answer, code, Effect::Asks, words);
    Message message = Message::of("Cimpress gives this account no access token: it does not accept its client ID, "
                                  "client secret or audience. Check them, and whether the secret has expired; no "
                                  "order was sent.");
    const QString said = (words.message.isEmpty() ? words.code : words.message).simplified().left(300);
    if (!said.isEmpty())
        message = Message::joined({message, Message::of("It says: “%1”", said)});
    return answerError(declaration(), answer, ErrorCode::Unauthorized, message, Effect::Asks, words);
}

} // namespace

Login::Login(std::shared_ptr<const Account> account)
    : m_account(std::move(account))
{
}

QCoro::Task<Result<QByteArray>> Login::token(std::shared_ptr<Login> login, QByteArray refused)
{
    if (!login->m_token.isEmpty() && login->m_token != refused && !login->m_usable.hasExpired()) {
        const Result<QByteArray> known = login->m_token; // a returned member itself would be moved away
        co_return known;
    }
    co_return co_await renew(login);
}

QCoro::Task<Result<QByteArray>> Login::renew(std::shared_ptr<Login> login)
{
    if (login->m_renewal) {
        const QFuture<Result<QByteArray>> others = *login->m_renewal;
        co_return co_await others;
    }
    QPromise<Result<QByteArray>> promise;
    promise.start();
    login->m_renewal = promise.future();
    const Result<QByteArray> renewed = co_await request(login);
    login->m_renewal.reset();
    promise.addResult(renewed);
    promise.finish();
    co_return renewed;
}

QCoro::Task<Result<QByteArray>> Login::request(std::shared_ptr<Login> login)
{
    const std::shared_ptr<const Account> account = login->m_account;
    const Result<void> usable =
        checkSecret(declaration(), account->name, Message::of("client secret"), account->clientSecret);
    PLATEN_CO_CHECK(usable);
    net::HttpRequest request;
    request.method = "POST";
    request.url = account->tokenUrl;
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = writeJson({{"grant_type", "client_credentials"},
                              {"client_id", account->clientId},
                              {"client_secret", QString::fromUtf8(account->clientSecret)},
                              {"audience", account->audience}});
    request.repeatable = true;
    const Result<net::HttpAnswer> answer = co_await account->http->send(std::move(request));
    Result<QByteArray> token = answer ? login->take(*answer) : Failure(answer.error());
    if (!token)
        token.error().maybeProcessed = false; // whatever happened to the token, no order was sent
    co_return token;
}

Result<QByteArray> Login::take(const net::HttpAnswer &answer)
{
    if (const std::optional<ErrorCode> code = statusVerdict(answer.status))
        return refusal(answer, *code);
    const QJsonObject body = readJson(answer.body).value_or(QJsonValue()).toObject();
    QByteArray token = body.value(QLatin1String("access_token")).toString().toUtf8();
    if (token.isEmpty() || !isHeaderValue(token))
        return unreadable(declaration(), answer, Effect::Asks, Message::of("access token"));
    m_token = token;
    m_usable = QDeadlineTimer(usableFor(body.value(QLatin1String("expires_in"))));
    return token;
}

} // namespace platen::cimpress_open
