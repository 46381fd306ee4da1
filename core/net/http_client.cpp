// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http_client.h"

#include "core/async/call_off.h"
#include "core/async/elsewhere.h"
#include "core/async/pause.h"
#include "core/log/categories.h"
#include "core/net/access_manager.h"
#include "core/net/attempt.h"
#include "core/net/calling_off.h"
#include "core/net/retries.h"
#include "core/net/traffic_recorder.h"
#include "core/wire/redaction.h"
#include "core/wire/secret_places.h"
#include "core/wire/server_name.h"
#include "core/wire/waiting.h"

#include <QNetworkAccessManager>

namespace platen::net {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortHold{2000}; // shorter waits are not worth a failure

bool isWorthSaying(milliseconds wait)
{
    return wait >= std::chrono::seconds(1);
}

bool isText(const HttpAnswer &answer)
{
    const auto type = headerValue(answer.headers, "Content-Type").toLower();
    return type.startsWith("text/") || type.contains("json") || type.contains("xml");
}

// The result for the caller. Documents must stay readable, so short secrets are masked in them only as whole words.
Result<HttpAnswer> masked(Result<HttpAnswer> result, const HttpRequest &request, const SecretSet &secrets)
{
    if (!result) {
        Error &error = result.error();
        error.message = error.message.replaced(
            [](const QString &text) { return QString::fromUtf8(withoutSecretPlaces(text.toUtf8())); });
        secrets.mask(error);
        return result;
    }
    HttpAnswer &answer = *result;
    const bool isFile = request.wantsFile && answer.status >= 200 && answer.status < 300 && !isText(answer);
    answer.headers = secrets.masked(answer.headers, SecretSet::Short::AsWords);
    if (!isFile)
        answer.body = secrets.masked(answer.body, SecretSet::Short::AsWords);
    if (answer.status >= 400) // an error may repeat the URL that messages are to be sent to
        answer.body = withoutHookTokens(answer.body);
    return result;
}

void logOutcome(const HttpRequest &request, const AttemptOutcome &outcome, qint64 milliseconds,
                const SecretSet &secrets)
{
    const QString what =
        outcome.result ? QString::number(outcome.result->status) : outcome.result.error().message.english();
    const QString line =
        QStringLiteral("%1 %2: %3 in %4 ms")
            .arg(QString::fromLatin1(request.method), redactedUrl(request.url), what, QString::number(milliseconds));
    qCInfo(logHttp, "%s", secrets.masked(line.toUtf8()).constData());
}

QCoro::Task<Result<HttpAnswer>> finished(Result<HttpAnswer> result, HttpRequest request,
                                         std::shared_ptr<const SecretSet> secrets)
{
    if (!result || !request.read)
        co_return masked(std::move(result), request, *secrets);
    auto reading = elsewhere([result = std::move(result), request = std::move(request), secrets] {
        Result<HttpAnswer> clean = masked(result, request, *secrets);
        request.read(*clean);
        return clean;
    });
    Result<HttpAnswer> clean = co_await reading;
    co_return clean;
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

void HttpClient::heed(const HttpAnswer &answer)
{
    const auto asked = askedToWait(answer, QDateTime::currentDateTimeUtc());
    const auto now = Pace::Clock::now();
    if (asked && *asked > milliseconds(0))
        m_pace.holdUntil(now + std::min(*asked, m_options.maxRetryAfter));
    else if (!asked && answer.status == 429)
        m_pace.refused(now);
    const auto reported = reportedLimit(answer.headers, QDateTime::currentDateTimeUtc());
    if (reported.remaining) {
        std::optional<Pace::Clock::time_point> until;
        if (reported.reset)
            until = now + std::min(*reported.reset, m_options.maxRetryAfter);
        m_pace.reported(*reported.remaining, m_underWay, until, now);
    }
}

Failure HttpClient::heldBack(const QString &server) const
{
    const auto held = m_pace.heldFor(Pace::Clock::now());
    auto failure = fail(ErrorCode::RateLimited,
                        Message::of("%1 wants no further requests for %2 s: its limit is used up. Nothing was sent.",
                                    server, std::chrono::ceil<std::chrono::seconds>(held).count()));
    failure.value().retryAfter = held;
    failure.value().provider = ProviderError{m_options.provider, 0, {}, {}, {}};
    return failure;
}

// 0: the request continues.
void HttpClient::reportWaiting(milliseconds time) const
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
    const bool reported = isWorthSaying(free);
    if (reported)
        reportWaiting(free);
    auto turn = m_pace.turnUnlessHeld(now + shortHold);
    const bool taken = co_await turn;
    if (!self)
        co_return calledOff(name, false);
    if (reported)
        reportWaiting({});
    if (!taken)
        co_return heldBack(name);
    ++m_turns;
    co_return Result<void>();
}

QCoro::Task<HttpClient::Turn> HttpClient::turnBefore(Pace::Clock::time_point latest)
{
    const QPointer<HttpClient> self(this);
    const milliseconds free = m_pace.freeIn(Pace::Clock::now());
    const bool reported = isWorthSaying(free);
    if (reported)
        reportWaiting(free);
    auto turn = m_pace.turnUnlessHeld(latest);
    const bool taken = co_await turn;
    if (!self)
        co_return Turn::Gone;
    if (reported)
        reportWaiting({});
    co_return taken ? Turn::Taken : Turn::None;
}

QCoro::Task<std::shared_ptr<AttemptOutcome>> HttpClient::attempt(HttpRequest request,
                                                                 std::shared_ptr<const SecretSet> secrets)
{
    const QPointer<HttpClient> self(this);
    const auto outcome = (new Attempt(request, m_options, m_network, this))->outcome();
    Wait ended{outcome->ended.get()};
    QElapsedTimer timer;
    timer.start();
    ++m_underWay;
    co_await ended;
    if (!self)
        co_return outcome;
    --m_underWay;
    if (outcome->outOfStep)
        m_network = makeAccessManager(); // with new connections; the old ones close with their last request
    logOutcome(request, *outcome, timer.elapsed(), *secrets);
    if (m_recorder) {
        m_recorder->record(request, outcome->result ? &*outcome->result : nullptr,
                           outcome->result ? QString() : outcome->result.error().message.english(), *secrets);
    }
    if (outcome->result) {
        heed(*outcome->result);
        if (!request.patient)
            noteTime(*outcome->result);
    }
    co_return outcome;
}

QCoro::Task<bool> HttpClient::waitToRepeat(milliseconds delay)
{
    const QPointer<HttpClient> self(this);
    const bool reported = isWorthSaying(delay);
    if (reported)
        reportWaiting(delay);
    const auto over = (new Pause(delay, this))->over();
    Wait wait{over.get()};
    co_await wait;
    if (self && reported)
        reportWaiting({});
    co_return !self.isNull();
}

QCoro::Task<Result<HttpAnswer>> HttpClient::carryOut(HttpRequest request, std::shared_ptr<bool> wasBegun)
{
    // The client may be destroyed during each wait, with its members.
    const QPointer<HttpClient> self(this);
    const auto secrets = secretsOf(request);
    const auto latest = Pace::Clock::now() + m_options.longestWait;
    bool hasTurn = m_turns > 0;
    m_turns -= hasTurn ? 1 : 0;
    Retries retries(request, m_options, hasTurn);
    std::optional<Result<HttpAnswer>> answered;
    for (;;) {
        if (!std::exchange(hasTurn, false)) {
            auto turn = turnBefore(latest);
            const Turn got = co_await turn;
            if (got == Turn::Gone)
                co_return calledOff(serverName(request.url), false);
            if (got == Turn::None && !answered)
                co_return heldBack(serverName(request.url));
            if (got == Turn::None)
                break;
        }
        *wasBegun = true;
        auto attempting = attempt(request, secrets);
        const auto outcome = co_await attempting;
        answered = outcome->result;
        if (!self)
            break;
        const Result<std::optional<Retries::Again>> again = retries.after(request, outcome->result, outcome->lost);
        if (!again)
            answered = Failure(again.error());
        if (!again || !*again || Pace::Clock::now() + (*again)->delay > latest)
            break;
        if ((*again)->redirected) {
            request.url = (*again)->url;
            answered.reset();
            continue;
        }
        auto waiting = waitToRepeat((*again)->delay);
        const bool goesOn = co_await waiting;
        if (!goesOn)
            break;
    }
    auto ending = finished(std::move(*answered), std::move(request), secrets);
    Result<HttpAnswer> result = co_await ending;
    co_return result;
}

} // namespace platen::net
