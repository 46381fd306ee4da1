// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP/1.1 server for this machine: the webhook listener and the sandbox stand on it. It runs in a thread of its
// own, and bounds everything a stranger can send: headers, bodies, time and the number of connections.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace platen::http {

// How much of a body is read, as its request's head decides. What is not read is not kept in memory either.
enum class Reading {
    Whole,   // up to Limits::body
    Sample,  // it is going to be refused: Limits::keptOfTooLarge of it, and none where the client waits to be told to
             // continue
    Nothing, // it is going to be refused: the handler has it at once
};

struct Request
{
    QByteArray method;
    QByteArray target;                                      // path and query exactly as they came
    std::vector<std::pair<QByteArray, QByteArray>> headers; // in their order, names as they came; no trailers
    QByteArray body;
    QHostAddress peer;
    // The body is over Limits::body, or over what the HeadCheck has read of it: `body` holds its first bytes, at most
    // Limits::keptOfTooLarge.
    bool tooLarge = false;
    Reading reading = Reading::Whole; // as the HeadCheck decided
    // Not HTTP: `body` holds the first bytes that came. Where only the body is broken (its chunks, or it ends too
    // early), the rest is as it came and `body` holds what could be read of it.
    bool unreadable = false;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; // the first of that name, without case; or empty
    [[nodiscard]] QByteArray path() const;                         // the target up to "?", without scheme and host
    [[nodiscard]] QByteArray query() const;                        // what follows it
};

struct Answer
{
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers; // Content-Length and Date are set by the server
    QByteArray body;
    // For tests of clients, in the sandbox: how the answer is (not) delivered.
    enum class Delivery { Whole, CloseWithoutAnswer, CutShort };
    Delivery delivery = Delivery::Whole;
};

// Answers one request, once, from any thread. Copyable; when the last copy goes without an answer, 500 is sent. A
// client that went away in the meantime is not an error.
class Responder
{
public:
    class Target; // the server's side
    explicit Responder(std::shared_ptr<Target> target);
    void operator()(Answer answer) const;

private:
    std::shared_ptr<Target> m_target;
};

struct Limits
{
    qint64 header = qint64{16} * 1024;
    qint64 body = qint64{1024} * 1024;
    qint64 keptOfTooLarge = qint64{64} * 1024;
    // When all are taken, a newcomer gets the place of the least wanted: one that has not brought a head that
    // the HeadCheck lets in, then one whose body is slow, then the kept connection that has been idle for longest. Many
    // places are what gives a real sender time for its head while strangers keep coming.
    int connections = 4096;
    std::chrono::milliseconds head{5'000};     // from a connection's start, or a later request's first byte, to its end
    std::chrono::milliseconds request{15'000}; // for a body, beside the time that its bytes take at `bytesPerSecond`
    std::chrono::milliseconds sample{250};     // for what is kept of a body that is going to be refused
    std::chrono::milliseconds idle{60'000};    // between requests of a kept connection
    std::chrono::milliseconds answer{120'000}; // for the handler: then 503
    std::chrono::milliseconds reading{10'000}; // for the client to read the answer, beside what its bytes take
    qint64 bytesPerSecond = qint64{16} * 1024; // slower bodies and readers are given up
};

// Called in the server's thread for every request, also those that are too large or unreadable (after the handler's
// answer their connection is closed; where the handler's answer to those is a 2xx, 413 or 400 is sent instead). It must
// not block: it hands the request on and returns.
using Handler = std::function<void(Request, Responder)>;

// Called in the server's thread for every head that could be read, with a request that has no body yet. The handler
// still decides on the answer.
using HeadCheck = std::function<Reading(const Request &head)>;

class Server
{
public:
    explicit Server(Handler handler, Limits limits = {}, HeadCheck check = {});
    ~Server(); // stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Binds and starts the thread. Port 0 takes a free one. An error tells the address and why (in use, not permitted).
    Result<void> listen(const QHostAddress &address, quint16 port);
    // Takes no new connection, lets the requests under way be answered (at most `grace`), then ends the thread.
    // Not from the handler: it would wait for itself.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(2000));

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QHostAddress address() const;
    [[nodiscard]] QString baseUrl() const; // "http://127.0.0.1:43121"

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace platen::http
