// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP/1.1 server for this machine, used by the webhook listener and the sandbox. It runs in its own thread and
// limits everything that a stranger can send: headers, bodies, time and the number of connections.
#pragma once

#include "core/domain/error.h"
#include "core/http/body_source.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace platen::http {

// How much of a body is read, as its request's head decides. Bytes that are not read are not kept in memory either.
enum class Reading {
    Whole, // up to Limits::body
    // The request will be refused: Limits::keptOfTooLarge of it are read, and nothing if the client waits for "100
    // Continue".
    Sample,
    Nothing, // the request will be refused: the handler gets it at once
};

struct Request
{
    QByteArray method;
    QByteArray target;                                      // path and query exactly as received
    std::vector<std::pair<QByteArray, QByteArray>> headers; // in order, names as received; no trailers
    QByteArray body;
    QHostAddress peer;
    // The body exceeds Limits::body, or what the HeadCheck allowed to be read: `body` holds its first bytes, at most
    // Limits::keptOfTooLarge.
    bool tooLarge = false;
    Reading reading = Reading::Whole; // as the HeadCheck decided
    // Not valid HTTP: `body` holds the first bytes received. If only the body is broken (bad chunks, or it ends too
    // early), the other members are as received and `body` holds what could be read of it.
    bool unreadable = false;

    // The first of that name, ignoring case; empty if there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QByteArray path() const;  // the target up to "?", without scheme and host
    [[nodiscard]] QByteArray query() const; // what follows the "?"
};

struct Answer
{
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers; // Content-Length and Date are set by the server
    QByteArray body;
    // For tests of clients, in the sandbox: whether the response is delivered whole, in part or not at all.
    enum class Delivery { Whole, CloseWithoutAnswer, CutShort };
    Delivery delivery = Delivery::Whole;
    std::shared_ptr<BodySource> source = {}; // the body, in place of `body`
};

// Responds to one request, once, from any thread. Copyable; if the last copy is destroyed without a response, 500 is
// sent. It is not an error if the client has disconnected in the meantime.
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
    // When all connections are in use, a new one replaces the least wanted one (Places): one without a head that the
    // HeadCheck accepts, then one whose body is slow, then the one that has been idle longest. With many places, real
    // senders have time for their heads while strangers keep connecting.
    int connections = 4096;
    // From a connection's start, or from a later request's first byte, to the end of the head.
    std::chrono::milliseconds head{5'000};
    std::chrono::milliseconds request{15'000}; // for a body, plus the time that its bytes take at `bytesPerSecond`
    std::chrono::milliseconds sample{250};     // for the sample of a body that will be refused
    std::chrono::milliseconds idle{60'000};    // between requests on one connection
    std::chrono::milliseconds answer{120'000}; // for the handler; after that, 503
    // For the client to read the response, or each piece of a BodySource, plus the time that its bytes take.
    std::chrono::milliseconds reading{10'000};
    qint64 bytesPerSecond = qint64{16} * 1024; // slower bodies and readers are cut off
};

// Called in the server's thread for every request, including those that are too large or unreadable: their connection
// is closed after the handler's response, and if that is a 2xx, 413 or 400 is sent instead. It must not block: it
// passes the request on and returns.
using Handler = std::function<void(Request, Responder)>;

// Called in the server's thread for every head that could be read, with a request without a body. The handler still
// decides on the response.
using HeadCheck = std::function<Reading(const Request &head)>;

class Server
{
public:
    explicit Server(Handler handler, Limits limits = {}, HeadCheck check = {});
    ~Server(); // stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Binds and starts the thread. Port 0 picks a free one. The error names the address and the reason (in use, not
    // permitted).
    Result<void> listen(const QHostAddress &address, quint16 port);
    // Accepts no new connections, waits up to `grace` for requests under way to be answered, then ends the thread. Must
    // not be called from the handler, which would wait for itself.
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
