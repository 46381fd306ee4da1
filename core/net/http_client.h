// SPDX-License-Identifier: GPL-3.0-or-later
// Sends requests to providers: limited in time and size, retried only if that is safe, within the provider's rate
// limit, and never with credentials for another host. One client belongs to one account.
#pragma once

#include "core/domain/error.h"
#include "core/net/pace.h"
#include "core/wire/http_message.h"
#include "core/wire/secret_set.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace platen {
class CallOff;
}

namespace platen::net {

class TrafficRecorder;
struct AttemptOutcome;

struct ClientOptions
{
    QString provider; // the provider's id, for errors
    std::chrono::milliseconds timeout{
        30'000};     // of one attempt, from its start to the last byte (see HttpRequest::patient)
    int retries = 4; // of a repeatable request, after the first attempt
    std::chrono::milliseconds firstDelay{400}; // doubles with each retry, with full jitter, up to `maxDelay`
    std::chrono::milliseconds maxDelay{20'000};
    std::chrono::milliseconds maxRetryAfter{120'000}; // a longer Retry-After is not waited for: the error carries it
    // The total wait for a provider that rejects requests for now (429, a limit that is used up). After that, the 429
    // is the result, or an error of code `rateLimited` if nothing was sent.
    std::chrono::milliseconds longestWait{180'000};
    PaceOptions pace;
    std::vector<QByteArray> secrets; // masked in every response, error and record
    // Called with the time that a request waits before it is sent (again), and with 0 when it continues. May be empty.
    std::function<void(std::chrono::milliseconds)> waiting;
    // Ends requests and waits early, and accepts no more. May be null.
    std::shared_ptr<CallOff> callOff;
};

class HttpClient : public QObject
{
    Q_OBJECT
public:
    // `recorder` may be null; all accounts share it.
    explicit HttpClient(ClientOptions options, std::shared_ptr<TrafficRecorder> recorder = {},
                        QObject *parent = nullptr);
    // Requests under way end with an error, from the event loop, after the client is destroyed.
    ~HttpClient() override;

    // Secrets are masked in the result, in whatever form the server repeated them, so code that reads a response need
    // not look for them. Only the body of a file (`wantsFile`) stays unchanged.
    //
    // Any HTTP response is a result, whatever its status, once the safe retries are used up. 429, 502, 503 and 504 of a
    // repeatable request are retried, obeying `Retry-After` (seconds or an HTTP date); a 429 without it is retried once
    // the limit's window has passed, and only once. A lost connection of a repeatable request is retried as well.
    // Redirects to the same scheme, host and port are followed, for GETs only.
    //
    // Without a response the result is an error:
    //   unreachable  no connection (`maybeProcessed` false), or it broke after the request was sent (true)
    //   timeout      no response in time, or silence for that long (`maybeProcessed` true unless certainly nothing
    //                was sent)
    //   badResponse  a redirect to another host, a response over `maxAnswerBytes`, or one that follows a 102 or 103,
    //                after which Qt does not find it
    //   rateLimited  the provider accepts no request for longer than `longestWait`; nothing was sent
    QCoro::Task<Result<HttpAnswer>> send(HttpRequest request);

    // For callers that must not wait once they have begun to send: waits for the account's turn now. The next request
    // is then sent at once, and a 429 is returned at once. Fails at once with `rateLimited` and `retryAfter` if the
    // provider accepts no requests for more than two seconds.
    QCoro::Task<Result<void>> takeTurn();
    // For callers that have to query again after a while.
    QCoro::Task<void> pause(std::chrono::milliseconds time);
    // Shares the pace of another client of the same account.
    void sharePace(const Pace &pace) { m_pace = pace; }

    // The account's pace, which follows the limits in the provider's responses (429, X-RateLimit-Remaining and the
    // like).
    Pace &pace();

    // The present time by the provider's clock, from the `Date` of its last response that had one; invalid if none had.
    // Responses to patient requests do not count, because large files may be on other servers.
    [[nodiscard]] QDateTime providerTime() const;

private:
    // The work of send() and takeTurn(), which may be called off. `wasBegun`: the request may have been sent.
    QCoro::Task<Result<HttpAnswer>> carryOut(HttpRequest request, std::shared_ptr<bool> wasBegun);
    QCoro::Task<Result<void>> waitForTurn();
    // Each of these may end after the client is gone: `Gone`, false, or an outcome that is then not recorded.
    enum class Turn { Taken, None, Gone };
    QCoro::Task<Turn> turnBefore(Pace::Clock::time_point latest);
    QCoro::Task<std::shared_ptr<AttemptOutcome>> attempt(HttpRequest request, std::shared_ptr<const SecretSet> secrets);
    QCoro::Task<bool> waitToRepeat(std::chrono::milliseconds delay);
    [[nodiscard]] std::shared_ptr<const SecretSet> secretsOf(const HttpRequest &request) const;
    void noteTime(const HttpAnswer &answer);
    void heed(const HttpAnswer &answer);
    [[nodiscard]] Failure heldBack(const QString &server) const;
    void reportWaiting(std::chrono::milliseconds time) const;

    ClientOptions m_options;
    std::shared_ptr<TrafficRecorder> m_recorder;
    std::shared_ptr<const SecretSet> m_secrets;
    std::shared_ptr<QNetworkAccessManager> m_network; // shared with the attempts that use it
    Pace m_pace;
    int m_underWay = 0; // requests that were sent and not answered
    int m_turns = 0;    // taken in advance, by takeTurn()
    QDateTime m_date;   // of the last response that had one
    QElapsedTimer m_sinceDate;
};

} // namespace platen::net
