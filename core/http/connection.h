// SPDX-License-Identifier: GPL-3.0-or-later
// One client's connection: reads requests one after the other, hands each to the handler and writes its response.
// Everything here happens in the server's thread.
#pragma once

#include "core/http/bounded_body.h"
#include "core/http/places.h"
#include "core/http/responder.h"
#include "core/http/server.h"

#include <QThreadPool>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

namespace platen::http {

Answer plainAnswer(int status, const QByteArray &text);

// What all connections of a server share.
struct Shared
{
    Handler handler;
    Limits limits;
    HeadCheck check;
    std::shared_ptr<Mailbox> mailbox;
    QThreadPool *readers = nullptr; // of BodySources: a slow disk holds up nothing else
    std::function<void(Connection *, Standing)> moved;
    std::function<void(const std::shared_ptr<Connection> &)> closed;
};

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Clock = std::chrono::steady_clock;

    Connection(Socket socket, const Shared &shared);

    void start();
    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }
    void answer(quint64 exchange, Answer answer);
    // Accepts no further request: closes now if none is under way, otherwise after its response.
    void drain();
    void close();

private:
    enum class Phase {
        Idle,      // no byte of a request has arrived
        Reading,   // some of it has arrived
        Answering, // the handler has it
        Writing,
        Sourcing, // the next piece of the response's body is being read
        // The response is written: what the client still sends is read and dropped, so that the client can read the
        // response.
        Lingering,
        Closed,
    };
    using Parser = boost::beast::http::request_parser<BoundedBody>;
    using ErrorCode = boost::beast::error_code;

    void nextRequest();
    void readMore();
    void onRead(const ErrorCode &error, std::size_t bytes);
    void parse();
    bool parseHead(); // false: the head is incomplete, or the connection has moved on
    void takeHead();
    void headIsComplete();
    void sendContinue();
    void onLate();

    void dispatchUnreadable();
    void dispatchTooLarge();
    void dispatch(Request request);
    Request parsedRequest();

    void write(Answer answer);
    void onWritten(const ErrorCode &error);
    void readPiece();
    void onPiece(quint64 exchange, std::optional<QByteArray> piece);
    void linger();
    void readAway();

    [[nodiscard]] Clock::duration timeFor(qint64 bytes) const;
    [[nodiscard]] Clock::time_point requestDeadline() const;
    void setDeadline(Clock::time_point when);
    void armTimer();
    void onTimer();

    const Shared &m_shared;
    Socket m_socket;
    QHostAddress m_peer;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::size_t m_headParsed =
        0; // bytes of the head that the parser has taken; they stay in m_buffer until it is whole
    Phase m_phase = Phase::Idle;
    bool m_draining = false;
    bool m_late = false;    // the deadline passed while a read was under way
    bool m_refused = false; // the head decides to refuse the present request: only a sample of its body is read
    Request m_request;      // the present one, once its head has arrived
    bool m_keepAlive = false;
    bool m_headRequest = false;
    int m_statusInstead = 0; // replaces a 2xx, for a request that cannot have succeeded
    quint64 m_exchange = 0;
    bool m_known = false;      // the HeadCheck accepted the latest head
    Clock::time_point m_began; // when the request began, or its body once the head is complete
    qint64 m_bodyReceived = 0; // bytes since then

    QByteArray m_outHead;
    QByteArray m_outBody;
    std::shared_ptr<BodySource> m_source; // of the rest of the body
    qint64 m_sourceLeft = 0;              // bytes

    // The timer is set to the earliest deadline since it was armed; m_deadline itself can move freely.
    boost::asio::steady_timer m_timer;
    Clock::time_point m_deadline;
    std::optional<Clock::time_point> m_timerDue;
};

} // namespace platen::http
