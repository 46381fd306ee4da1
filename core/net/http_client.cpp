// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http_client.h"

#include "core/async/call_off.h"
#include "core/async/pause.h"
#include "core/net/access_manager.h"
#include "core/net/attempt.h"
#include "core/net/traffic_recorder.h"
#include "core/wire/secret_places.h"
#include "core/wire/waiting.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>

namespace platen::net {

namespace {

using std::chrono::milliseconds;

constexpr int mostRedirects = 5;
constexpr milliseconds shortHold{2000}; // not worth sending a caller away

bool isWorthSaying(milliseconds wait)
{
    return wait >= std::chrono::seconds(1);
}

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

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isSameServer(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

// Where a redirected request goes on, or why it does not.
Result<QUrl> redirectTarget(const HttpRequest &request, const HttpAnswer &answer, int redirectsSoFar)
{
    const auto server = serverName(request.url);
    auto target =
        request.url.resolved(QUrl(QString::fromUtf8(headerValue(answer.headers, "Location")), QUrl::StrictMode));
    QString reason;
    if (!target.isValid() || target.host().isEmpty())
        reason = QStringLiteral("%1 sent the request on to an address that is none.").arg(server);
    else if (!isSameServer(request.url, target))
        reason = QStringLiteral("%1 sent the request on to another server, %2://%3. It was not followed, so that no "
                                "credentials go there.")
                     .arg(server, target.scheme(), serverName(target));
    else if (request.method != "GET")
        reason = QStringLiteral("%1 sent the request on to another address, which is followed for reading alone.")
                     .arg(server);
    else if (redirectsSoFar >= mostRedirects)
        reason = QStringLiteral("%1 sent the request on too many times.").arg(server);
    else
        return target;
    auto failure = fail(ErrorCode::BadResponse, reason);
    failure.value().maybeProcessed = request.method != "GET" && request.method != "HEAD";
    return failure;
}

bool isText(const HttpAnswer &answer)
{
    const auto type = headerValue(answer.headers, "Content-Type").toLower();
    return type.startsWith("text/") || type.contains("json") || type.contains("xml");
}

// As the caller gets it. What is read must stay readable: short secrets count as whole words there.
Result<HttpAnswer> masked(Result<HttpAnswer> result, const HttpRequest &request, const SecretSet &secrets)
{
    if (!result) {
        Error &error = result.error();
        error.message = QString::fromUtf8(withoutSecretPlaces(error.message.toUtf8()));
        secrets.mask(error);
        return result;
    }
    HttpAnswer &answer = *result;
    const bool isFile = request.wantsFile && answer.status >= 200 && answer.status < 300 && !isText(answer);
    answer.headers = secrets.masked(answer.headers, SecretSet::Short::AsWords);
    if (!isFile)
        answer.body = secrets.masked(answer.body, SecretSet::Short::AsWords);
    if (answer.status >= 400) // which may repeat the address that messages are to be sent to
        answer.body = withoutHookTokens(answer.body);
    return result;
}

// Full jitter, so that what failed together does not come back together.
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

HttpClient::HttpClient(ClientOptions options, std::shared_ptr<TrafficRecorder> recorder, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_recorder(std::move(recorder))
    , m_secrets(std::make_shared<const SecretSet>(m_options.secrets))
    , m_network(makeAccessManager())
    , m_pace(m_options.pace)
{
    if (!m_options.callOff)
        m_options.callOff = std::make_shared<CallOff>();
}

HttpClient::~HttpClient() = default;

std::shared_ptr<const SecretSet> HttpClient::secretsOf(const HttpRequest &request) const
{
    if (request.secrets.empty())
        return m_secrets;
    std::vector<QByteArray> all = m_options.secrets;
    all.insert(all.end(), request.secrets.begin(), request.secrets.end());
    return std::make_shared<const SecretSet>(all);
}

Pace &HttpClient::pace()
{
    return m_pace;
}

QDateTime HttpClient::providerTime() const
{
    return m_date.isValid() ? m_date.addMSecs(m_sinceDate.elapsed()) : QDateTime();
}

void HttpClient::noteTime(const HttpAnswer &answer)
{
    const QDateTime date = parseHttpDate(headerValue(answer.headers, "Date"));
    if (!date.isValid())
        return;
    m_date = date;
    m_sinceDate.start();
}

void HttpClient::heed(const HttpAnswer &answer, std::optional<milliseconds> asked)
{
    const auto now = Pace::Clock::now();
    if (asked && *asked > milliseconds(0))
        m_pace.holdUntil(now + std::min(*asked, m_options.maxRetryAfter));
    else if (!asked && answer.status == 429)
        m_pace.refused(now);
    const auto told = toldLimit(answer.headers, QDateTime::currentDateTimeUtc());
    if (told.remaining) {
        std::optional<Pace::Clock::time_point> until;
        if (told.reset)
            until = now + std::min(*told.reset, m_options.maxRetryAfter);
        m_pace.told(*told.remaining, m_underWay, until, now);
    }
}

Failure HttpClient::heldBack(const QString &server) const
{
    const auto held = m_pace.heldFor(Pace::Clock::now());
    auto failure = fail(ErrorCode::RateLimited,
                        QStringLiteral("%1 wants no further requests for %2 s: its limit is used up. Nothing was sent.")
                            .arg(server, QString::number(std::chrono::ceil<std::chrono::seconds>(held).count())));
    failure.value().retryAfter = held;
    failure.value().provider = ProviderError{m_options.provider, 0, {}, {}, {}};
    return failure;
}

// 0: it goes on.
void HttpClient::tellWaiting(milliseconds time) const
{
    if (m_options.waiting)
        m_options.waiting(time);
}

QCoro::Task<Result<void>> HttpClient::waitForTurn()
{
    const QPointer<HttpClient> self(this);
    const auto now = Pace::Clock::now();
    const QString name = m_options.provider;
    if (m_pace.heldFor(now) > shortHold)
        co_return heldBack(name);
    const milliseconds free = m_pace.freeIn(now);
    const bool told = isWorthSaying(free);
    if (told)
        tellWaiting(free);
    auto turn = m_pace.turnUnlessHeld(now + shortHold);
    const bool taken = co_await turn;
    if (!self)
        co_return fail(ErrorCode::Unreachable, QStringLiteral("The request to %1 was called off.").arg(name));
    if (told)
        tellWaiting({});
    if (!taken)
        co_return heldBack(name);
    m_hasTurn = true;
    co_return Result<void>();
}

QCoro::Task<Result<HttpAnswer>> HttpClient::carryOut(HttpRequest request, std::shared_ptr<bool> wasBegun)
{
    // The client may be gone after each wait, and its members with it.
    const QPointer<HttpClient> self(this);
    const auto secrets = secretsOf(request);
    const bool repeatable = request.repeatable || request.method == "GET" || request.method == "HEAD";
    int redirects = 0;
    int retries = 0;
    bool hasWaitedForWindow = false;
    const auto latest = Pace::Clock::now() + m_options.longestWait;
    const bool turnWasTaken = std::exchange(m_hasTurn, false);
    std::optional<Result<HttpAnswer>> answered;
    for (bool hasTurn = turnWasTaken;; hasTurn = false) {
        if (!hasTurn) {
            const milliseconds free = m_pace.freeIn(Pace::Clock::now());
            const bool told = isWorthSaying(free);
            if (told)
                tellWaiting(free);
            auto turn = m_pace.turnUnlessHeld(latest);
            const bool taken = co_await turn;
            if (!self) {
                co_return fail(ErrorCode::Unreachable,
                               QStringLiteral("The request to %1 was called off.").arg(serverName(request.url)));
            }
            if (told)
                tellWaiting({});
            if (!taken) {
                if (answered)
                    co_return masked(*answered, request, *secrets);
                co_return heldBack(serverName(request.url));
            }
        }
        *wasBegun = true;
        const auto outcome = (new Attempt(request, m_options, m_network, this))->outcome();
        Wait ended{outcome->ended.get()};
        ++m_underWay;
        co_await ended;
        if (!self)
            co_return masked(outcome->result, request, *secrets);
        --m_underWay;
        if (outcome->outOfStep)
            m_network = makeAccessManager(); // with new connections; the old ones go with their last request
        if (m_recorder) {
            m_recorder->record(request, outcome->result ? &*outcome->result : nullptr,
                               outcome->result ? QString() : outcome->result.error().message, *secrets);
        }

        milliseconds delay{0};
        if (outcome->result) {
            const auto &answer = *outcome->result;
            const auto asked = askedToWait(answer, QDateTime::currentDateTimeUtc());
            heed(answer, asked);
            if (!request.patient)
                noteTime(answer);
            if (isRedirect(answer)) {
                auto target = redirectTarget(request, answer, redirects++);
                if (!target) {
                    target.error().provider = ProviderError{m_options.provider, answer.status, {}, {}, {}};
                    const Result<HttpAnswer> refused = Failure(std::move(target.error()));
                    co_return masked(refused, request, *secrets);
                }
                request.url = *target;
                continue;
            }
            if (!repeatable || !isWorthRepeating(answer) || retries >= m_options.retries)
                co_return masked(outcome->result, request, *secrets);
            if (turnWasTaken && answer.status == 429)
                co_return masked(outcome->result, request, *secrets);
            delay = backoff(m_options, retries);
            if (asked && *asked > m_options.maxRetryAfter)
                co_return masked(outcome->result, request, *secrets);
            // A limit that is still used up after a whole window is used by somebody else.
            const bool waitsForWindow = !asked && answer.status == 429 && m_options.pace.requests > 0;
            if (waitsForWindow && std::exchange(hasWaitedForWindow, true))
                co_return masked(outcome->result, request, *secrets);
            if (asked)
                delay = *asked + std::min(delay, m_options.firstDelay);
        } else {
            if (!repeatable || !outcome->lost || retries >= m_options.retries)
                co_return masked(outcome->result, request, *secrets);
            delay = backoff(m_options, retries);
        }
        if (Pace::Clock::now() + delay > latest)
            co_return masked(outcome->result, request, *secrets);
        ++retries;
        answered = outcome->result;
        const bool told = isWorthSaying(delay);
        if (told)
            tellWaiting(delay);
        const auto over = (new Pause(delay, this))->over();
        Wait pause{over.get()};
        co_await pause;
        if (!self)
            co_return masked(outcome->result, request, *secrets);
        if (told)
            tellWaiting({});
    }
}

} // namespace platen::net
