// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/retries.h"

#include "core/wire/server_name.h"
#include "core/wire/waiting.h"

#include <QRandomGenerator>

#include <array>

namespace platen::net {

namespace {

using std::chrono::milliseconds;

constexpr int mostRedirects = 5;

bool isRedirect(const HttpAnswer &answer)
{
    static constexpr std::array redirects{301, 302, 303, 307, 308};
    return std::find(redirects.begin(), redirects.end(), answer.status) != redirects.end() &&
           !headerValue(answer.headers, "Location").isEmpty();
}

bool isWorthRepeating(const HttpAnswer &answer)
{
    return answer.status == 429 || answer.status == 502 || answer.status == 503 || answer.status == 504;
}

// Where a redirect leads, or why it is not followed.
Result<QUrl> redirectTarget(const HttpRequest &request, const HttpAnswer &answer, int redirectsSoFar)
{
    const auto server = serverName(request.url);
    auto target =
        request.url.resolved(QUrl(QString::fromUtf8(headerValue(answer.headers, "Location")), QUrl::StrictMode));
    Message reason;
    if (!target.isValid() || target.host().isEmpty())
        reason = Message::of("%1 redirected the request to an invalid address.", server);
    else if (!isSameServer(target, request.url))
        reason = Message::of("%1 redirected the request to another server, %2://%3. Platen did not follow, so no "
                             "credentials were sent there.",
                             server, target.scheme(), serverName(target));
    else if (request.method != "GET")
        reason = Message::of(
            "%1 redirected the request to another address. Platen only follows redirects when it reads.", server);
    else if (redirectsSoFar >= mostRedirects)
        reason = Message::of("%1 redirected the request too many times.", server);
    else
        return target;
    auto failure = fail(ErrorCode::BadResponse, reason);
    failure.value().maybeProcessed = request.method != "GET" && request.method != "HEAD";
    return failure;
}

// Full jitter, so that requests that failed together are not retried together.
milliseconds backoff(const ClientOptions &options, int retriesSoFar)
{
    auto most = options.firstDelay;
    for (int i = 0; i < retriesSoFar && most < options.maxDelay; ++i)
        most *= 2;
    most = std::min(most, options.maxDelay);
    return milliseconds(
        QRandomGenerator::global()->bounded(static_cast<quint64>(std::max<qint64>(most.count(), 0) + 1)));
}

} // namespace

Retries::Retries(const HttpRequest &request, const ClientOptions &options, bool hasTurn)
    : m_options(options)
    , m_isRepeatable(request.repeatable || request.method == "GET" || request.method == "HEAD")
    , m_hasTurn(hasTurn)
{
}

Result<std::optional<Retries::Again>> Retries::after(const HttpRequest &request, const Result<HttpAnswer> &result,
                                                     bool lost)
{
    if (result && isRedirect(*result))
        return follow(request, *result);
    if (!m_isRepeatable || m_retries >= m_options.retries)
        return std::nullopt;
    std::optional<milliseconds> delay;
    if (result)
        delay = delayAfter(*result);
    else if (lost)
        delay = backoff(m_options, m_retries);
    if (!delay)
        return std::nullopt;
    ++m_retries;
    return Again{*delay, false, {}};
}

Result<std::optional<Retries::Again>> Retries::follow(const HttpRequest &request, const HttpAnswer &answer)
{
    Result<QUrl> target = redirectTarget(request, answer, m_redirects++);
    if (!target) {
        target.error().provider = ProviderError{m_options.provider, answer.status, {}, {}, {}};
        return Failure(std::move(target.error()));
    }
    return Again{milliseconds(0), true, *target};
}

std::optional<milliseconds> Retries::delayAfter(const HttpAnswer &answer)
{
    if (!isWorthRepeating(answer) || (m_hasTurn && answer.status == 429))
        return std::nullopt;
    const auto asked = askedToWait(answer, QDateTime::currentDateTimeUtc());
    if (asked && *asked > m_options.maxRetryAfter)
        return std::nullopt;
    // A limit that is still used up after a whole window is used by someone else.
    const bool waitsForWindow = !asked && answer.status == 429 && m_options.pace.requests > 0;
    if (waitsForWindow && std::exchange(m_hasWaitedForWindow, true))
        return std::nullopt;
    const milliseconds delay = backoff(m_options, m_retries);
    return asked ? *asked + std::min(delay, m_options.firstDelay) : delay;
}

} // namespace platen::net
