// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to providers: bounded in time and size, retried only where that is safe, at the provider's pace, and never
// with credentials for another host. One client belongs to one account.
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

struct ClientOptions
{
    QString provider; // the provider's id, for errors
    std::chrono::milliseconds timeout{
        30'000};     // of one attempt, from its start to the last byte (see HttpRequest::patient)
    int retries = 4; // of a repeatable request, after the first attempt
    std::chrono::milliseconds firstDelay{400}; // doubles with each retry, with full jitter, at most `maxDelay`
    std::chrono::milliseconds maxDelay{20'000};
    std::chrono::milliseconds maxRetryAfter{120'000}; // a longer Retry-After is not waited for: the error carries it
    // In all, for a provider that asks us to stay away (429, a limit that is used up). Then the 429 is the result, or
    // an error of code `rateLimited` if nothing was sent.
    std::chrono::milliseconds longestWait{180'000};
    PaceOptions pace;
    std::vector<QByteArray> secrets; // masked in every answer, error and record
    // A request waits that long before it is sent (again). May be empty.
    std::function<void(std::chrono::milliseconds)> waiting;
    // Ends requests and waits early, and admits no more of them. May be null.
    std::shared_ptr<CallOff> callOff;
};

class HttpClient : public QObject
{
    Q_OBJECT
public:
    // `recorder` may be null; it is shared by all accounts.
    explicit HttpClient(ClientOptions options, std::shared_ptr<TrafficRecorder> recorder = {},
                        QObject *parent = nullptr);
    // Requests under way end with an error, from the event loop, after it is gone.
    ~HttpClient() override;

    // No secret is in what this returns, in whatever form the server repeated it: nothing that is made of an answer has
    // to look for them again. Any HTTP answer is a result, whatever its status, once the retries that are safe are used
    // up: 429, 502, 503 and 504 of a repeatable request are repeated, with `Retry-After` (seconds or an HTTP date)
    // obeyed; after a 429 that does not say when to come back, once, when the limit's window has passed. A lost
    // connection of a repeatable request is repeated as well. What never became an answer is an error:
    //   unreachable  no connection (`maybeProcessed` false), or it broke after the request was sent (true)
    //   timeout      no answer in time, or silence for as long (`maybeProcessed` true unless no connection was made)
    //   badResponse  a redirect to another host, an answer over `maxAnswerBytes`, or one that was announced by a 102 or
    //                103, behind which Qt does not find it
    // Redirects to the same scheme, host and port are followed for GETs alone.
    //   rateLimited  the provider wants no request for longer than `longestWait`; nothing was sent
    QCoro::Task<Result<HttpAnswer>> send(HttpRequest request);

    // For callers that must not wait once they have begun to send. Waits for the account's turn now; the next request
    // then leaves at once, and a 429 is its result at once. `rateLimited`, without a wait and with `retryAfter`, while
    // the provider wants no requests.
    QCoro::Task<Result<void>> takeTurn();
    // For callers that have to ask again after a while.
    QCoro::Task<void> pause(std::chrono::milliseconds time);
    // Keeps one pace with another client of the same account.
    void sharePace(const Pace &pace) { m_pace = pace; }

    // The account's pace, which heeds what the provider's answers say of it (429, X-RateLimit-Remaining and the like).
    Pace &pace();

    // What the provider's clock says now, by the `Date` of its last answer that had one; invalid if none had. Answers
    // to patient requests do not count: large files may lie on other servers.
    [[nodiscard]] QDateTime providerTime() const;

private:
    // What send() and takeTurn() do unless they are called off. `wasBegun`: the request may have left.
    QCoro::Task<Result<HttpAnswer>> carryOut(HttpRequest request, std::shared_ptr<bool> wasBegun);
    QCoro::Task<Result<void>> waitForTurn();
    [[nodiscard]] std::shared_ptr<const SecretSet> secretsOf(const HttpRequest &request) const;
    void noteTime(const HttpAnswer &answer);
    void heed(const HttpAnswer &answer, std::optional<std::chrono::milliseconds> asked);
    [[nodiscard]] Failure heldBack(const QString &server) const;
    void tellWaiting(std::chrono::milliseconds time) const;

    ClientOptions m_options;
    std::shared_ptr<TrafficRecorder> m_recorder;
    std::shared_ptr<const SecretSet> m_secrets;
    std::shared_ptr<QNetworkAccessManager> m_network; // shared with the attempts that use it
    Pace m_pace;
    int m_underWay = 0;     // requests that were sent and not answered
    bool m_hasTurn = false; // taken ahead, by takeTurn()
    QDateTime m_date;       // of the last answer that had one
    QElapsedTimer m_sinceDate;
};

} // namespace platen::net
