// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/host.h"

#include "core/wire/status_verdict.h"
#include "core/wire/waiting.h"

#include <QFileInfo>

namespace platen::hosts {

namespace {

Message verdictText(const QString &name, ErrorCode code, int status)
{
    switch (code) {
    case ErrorCode::Unauthorized:
        return Message::of("“%1” does not accept its user or secret. Check the host's settings.", name);
    case ErrorCode::Forbidden:
        return Message::of("“%1” does not allow this with its user and secret.", name);
    case ErrorCode::NotFound:
        return Message::of("“%1” does not have it.", name);
    case ErrorCode::RateLimited:
        return Message::of("“%1” accepts no more requests for now. Try again later.", name);
    case ErrorCode::Unreachable:
        return Message::of("“%1” has a fault of its own at the moment (HTTP %2). Try again later.", name, status);
    case ErrorCode::Timeout:
        return Message::of("“%1” did not get the whole request in time.", name);
    default:
        return Message::of("“%1” refused the request (HTTP %2).", name, status);
    }
}

} // namespace

Host::Host(QString name, std::shared_ptr<net::HttpClient> http)
    : m_name(std::move(name))
    , m_http(std::move(http))
{
}

Host::~Host() = default;

Error Host::answerError(const net::HttpAnswer &answer, ErrorCode code, const Message &message,
                        const QString &theirCode) const
{
    Error error = fail(code, message).value();
    const QByteArray requestId = net::headerValue(answer.headers, "x-amz-request-id");
    error.provider = ProviderError{m_name, answer.status, theirCode, {}, QString::fromLatin1(requestId)};
    const auto retryAfter =
        net::parseRetryAfter(net::headerValue(answer.headers, "retry-after"), QDateTime::currentDateTimeUtc());
    error.retryAfter = retryAfter.value_or(std::chrono::milliseconds(0));
    return error;
}

Error Host::statusError(const net::HttpAnswer &answer) const
{
    constexpr int tooLarge = 413;
    constexpr int noRoom = 507;
    if (answer.status == noRoom || answer.status == tooLarge)
        return answerError(answer, ErrorCode::Refused,
                           Message::of("“%1” has no room for the file. Make room there, or use another host.", m_name));
    ErrorCode code = statusVerdict(answer.status).value_or(ErrorCode::BadResponse);
    if (code == ErrorCode::Validation) // no field of ours is at fault
        code = ErrorCode::Refused;
    return answerError(answer, code, verdictText(m_name, code, answer.status));
}

QCoro::Task<Result<QByteArray>> Host::fetch(QUrl url, qint64 largest)
{
    net::HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.wantsFile = true;
    request.patient = true;
    request.maxAnswerBytes = largest;
    Result<net::HttpAnswer> answer = co_await m_http->send(request);
    PLATEN_CO_CHECK(answer);
    if (answer->status < 200 || answer->status >= 300)
        co_return Failure(answerError(
            *answer, statusVerdict(answer->status).value_or(ErrorCode::BadResponse),
            Message::of("“%1” does not hand the file out: a provider that fetches it would get HTTP %2. Check its "
                        "public address, and that everybody may read there.",
                        m_name, answer->status)));
    co_return answer->body;
}

Failure changedFile(const QString &path)
{
    return fail(ErrorCode::Refused, Message::of("%1 has changed since the order was stored, so it was not sent.",
                                                QFileInfo(path).fileName()));
}

} // namespace platen::hosts
