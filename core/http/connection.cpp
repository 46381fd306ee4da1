// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connection.h"

#include "core/http/answer_head.h"

#include <boost/asio/write.hpp>

#include <array>
#include <limits>

namespace platen::http {

namespace net = boost::asio;
namespace beast = boost::beast;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t readSize = 16 * 1024;
constexpr qint64 pieceSize = 256 * 1024; // of a BodySource
constexpr auto lingerTime = 1500ms;
constexpr auto lingerTimeWhileDraining = 150ms;

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QHostAddress addressOf(const Connection::Socket &socket)
{
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error)
        return {};
    if (endpoint.address().is_v4())
        return QHostAddress(endpoint.address().to_v4().to_uint());
    const QHostAddress address(endpoint.address().to_v6().to_bytes().data());
    bool mapped = false; // ::ffff:127.0.0.1
    const auto four = address.toIPv4Address(&mapped);
    return mapped ? QHostAddress(four) : address;
}

// RFC 9112, section 3.2: exactly one, except from clients of HTTP/1.0, which may leave it out.
template <typename Head>
bool namesOneHost(const Head &head)
{
    const auto hosts = head.count(beast::http::field::host);
    return hosts == 1 || (hosts == 0 && head.version() < 11);
}

} // namespace

Answer plainAnswer(int status, const QByteArray &text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text, Answer::Delivery::Whole, {}};
}

Connection::Connection(Socket socket, const Shared &shared)
    : m_shared(shared)
    , m_socket(std::move(socket))
    , m_peer(addressOf(m_socket))
    , m_timer(m_socket.get_executor())
{
    boost::system::error_code ignored;
    m_socket.set_option(net::ip::tcp::no_delay(true), ignored);
}

void Connection::start()
{
    nextRequest();
    // Silent clients get the same time as slow ones.
    setDeadline(Clock::now() + std::min(m_shared.limits.head, m_shared.limits.idle));
}

void Connection::nextRequest()
{
    const auto &limits = m_shared.limits;
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(limits.header));
    m_parser->body_limit(std::numeric_limits<std::uint64_t>::max()); // BoundedBody bounds it
    auto &body = m_parser->get().body();
    body.limit = limits.body;
    body.kept = std::min(limits.body, limits.keptOfTooLarge);
    m_headParsed = 0;
    m_refused = false;
    m_headRequest = false;
    m_statusInstead = 0;
    m_request = {};
    m_began = Clock::now();
    m_bodyReceived = 0;
    if (m_known)
        m_shared.moved(this, Standing::Idle);
    if (m_buffer.size() > 0) { // pipelined
        m_phase = Phase::Reading;
        parse();
        return;
    }
    m_phase = Phase::Idle;
    setDeadline(m_began + limits.idle);
    readMore();
}

void Connection::readMore()
{
    if (m_phase == Phase::Reading)
        setDeadline(requestDeadline());
    m_socket.async_read_some(
        m_buffer.prepare(readSize),
        [self = shared_from_this()](const ErrorCode &error, std::size_t bytes) { self->onRead(error, bytes); });
}

void Connection::onRead(const ErrorCode &error, std::size_t bytes)
{
    if (m_phase == Phase::Closed)
        return;
    m_buffer.commit(bytes);
    if (m_late)
        return onLate();
    if (error == net::error::eof && m_phase == Phase::Reading)
        return m_refused ? dispatchTooLarge() : dispatchUnreadable();
    if (error)
        return close();
    if (m_phase == Phase::Idle) {
        // The time for a connection's first head counts from when the connection was made.
        if (m_exchange > 0)
            m_began = Clock::now();
        m_phase = Phase::Reading;
    }
    if (m_parser->is_header_done())
        m_bodyReceived += static_cast<qint64>(bytes);
    parse();
}

bool Connection::parseHead()
{
    ErrorCode error;
    const auto all = m_buffer.cdata();
    m_headParsed += m_parser->put(all + m_headParsed, error);
    const auto limit = static_cast<std::size_t>(m_shared.limits.header);
    const bool done = !error && m_parser->is_header_done();
    if (m_parser->is_header_done())
        takeHead();
    // The parser applies its own limit to each line separately.
    if ((done ? m_headParsed : m_buffer.size()) > limit || (error && error != beast::http::error::need_more)) {
        dispatchUnreadable();
        return false;
    }
    if (!done) {
        readMore();
        return false;
    }
    return true;
}

void Connection::parse()
{
    if (!m_parser->is_header_done()) {
        if (!parseHead())
            return;
        headIsComplete();
        if (m_phase != Phase::Reading)
            return;
    }
    if (!m_parser->is_done() && m_buffer.size() > 0) {
        ErrorCode error;
        m_buffer.consume(m_parser->put(m_buffer.cdata(), error));
        if (error == beast::http::error::body_limit)
            return dispatchTooLarge();
        // The bytes that the parser leaves are chunk headers and trailers, which it does not limit.
        if ((error && error != beast::http::error::need_more) ||
            (!m_parser->is_done() && m_buffer.size() > static_cast<std::size_t>(m_shared.limits.header)))
            return dispatchUnreadable();
    }
    if (m_parser->is_done())
        return dispatch(parsedRequest());
    readMore();
}

void Connection::takeHead()
{
    const auto &message = m_parser->get();
    m_request.method = bytesOf(message.method_string());
    m_request.target = bytesOf(message.target());
    for (const auto &field : message)
        m_request.headers.emplace_back(bytesOf(field.name_string()), bytesOf(field.value()));
    m_request.peer = m_peer;
}

void Connection::headIsComplete()
{
    const auto &message = m_parser->get();
    const auto codings = message.count(beast::http::field::transfer_encoding);
    const bool isCoded = codings > 0;
    if (codings > 1 || (isCoded && message.version() < 11) ||
        (isCoded && !beast::iequals(message[beast::http::field::transfer_encoding], "chunked")))
        return dispatchUnreadable(); // the end of the body would be a guess
    if (!namesOneHost(message))
        return dispatchUnreadable();
    m_buffer.consume(m_headParsed);
    m_parser->eager(true);
    m_headRequest = message.method() == beast::http::verb::head;

    if (m_shared.check)
        m_request.reading = m_shared.check(m_request);
    const auto reading = m_request.reading;
    m_known = reading != Reading::Nothing;
    m_shared.moved(this, m_known ? Standing::Receiving : Standing::Stranger);
    m_began = Clock::now();  // the body has its own time limit
    if (m_parser->is_done()) // there is no body
        return;
    auto &body = m_parser->get().body();
    if (reading != Reading::Whole)
        body.limit = body.kept;
    const auto length = m_parser->content_length();
    const bool isTooLarge = length && *length > static_cast<std::uint64_t>(body.limit);
    if (isTooLarge)
        body.limit = body.kept;
    m_refused = isTooLarge || reading == Reading::Sample;
    const bool waits = m_buffer.size() == 0 && beast::iequals(message[beast::http::field::expect], "100-continue");
    if (reading == Reading::Nothing || (waits && m_refused))
        return dispatchTooLarge();
    if (waits && message.version() >= 11)
        sendContinue();
}

void Connection::sendContinue()
{
    static constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
    m_phase = Phase::Writing;
    setDeadline(requestDeadline());
    net::async_write(m_socket, net::buffer(text), [self = shared_from_this()](const ErrorCode &error, std::size_t) {
        if (self->m_phase == Phase::Closed)
            return;
        if (error)
            return self->close();
        self->m_phase = Phase::Reading;
        self->readMore();
    });
}

// The request's deadline has passed and its read has been cancelled.
void Connection::onLate()
{
    m_late = false;
    if (m_refused)
        return dispatchTooLarge();
    m_keepAlive = false;
    write(plainAnswer(408, "The request did not arrive in time.\n"));
}

Request Connection::parsedRequest()
{
    Request request = std::exchange(m_request, {});
    request.body = std::move(m_parser->get().body().bytes);
    m_keepAlive = m_parser->is_done() && m_parser->keep_alive();
    return request;
}

void Connection::dispatchTooLarge()
{
    Request request = parsedRequest();
    request.tooLarge = true;
    m_keepAlive = false;
    m_statusInstead = 413;
    dispatch(std::move(request));
}

void Connection::dispatchUnreadable()
{
    Request request;
    if (m_parser->is_header_done()) {
        request = parsedRequest();
    } else {
        const auto size = std::min<qint64>(m_shared.limits.keptOfTooLarge, static_cast<qint64>(m_buffer.size()));
        request.peer = m_peer;
        request.body = QByteArray(static_cast<const char *>(m_buffer.cdata().data()), size);
    }
    request.unreadable = true;
    m_keepAlive = false;
    m_statusInstead = 400;
    dispatch(std::move(request));
}

void Connection::dispatch(Request request)
{
    m_phase = Phase::Answering;
    if (m_known)
        m_shared.moved(this, Standing::Busy);
    setDeadline(Clock::now() + m_shared.limits.answer);
    const Responder responder(std::make_shared<Responder::Target>(m_shared.mailbox, weak_from_this(), ++m_exchange));
    try {
        m_shared.handler(std::move(request), responder);
    } catch (const std::exception &error) {
        // The responder is dropped without a response, which sends 500.
        qWarning("Answering a request failed: %s", error.what());
    }
}

void Connection::answer(quint64 exchange, Answer answer)
{
    if (m_phase != Phase::Answering || exchange != m_exchange)
        return;
    if (answer.status < 200 || answer.status > 599)
        answer = plainAnswer(500, "The request was not answered.\n");
    if (m_statusInstead != 0 && answer.status < 300) {
        answer = m_statusInstead == 413 ? plainAnswer(413, "The request's body is too large.\n")
                                        : plainAnswer(400, "The request could not be read.\n");
    }
    write(std::move(answer));
}

void Connection::write(Answer answer)
{
    if (answer.delivery == Answer::Delivery::CloseWithoutAnswer)
        return close();
    if (m_draining || answer.delivery == Answer::Delivery::CutShort)
        m_keepAlive = false;
    m_phase = Phase::Writing;
    m_outHead = answerHead(answer, {m_headRequest, m_keepAlive});
    const bool hasBody = !m_headRequest && !isBodiless(answer.status);
    m_outBody = hasBody && !answer.source ? std::move(answer.body) : QByteArray();
    m_source = hasBody ? std::move(answer.source) : nullptr;
    m_sourceLeft = m_source ? m_source->size() : 0;
    if (m_source) { // its path was known after all, so it is no stranger's connection
        m_known = true;
        m_shared.moved(this, Standing::Busy);
    }
    const bool cut = answer.delivery == Answer::Delivery::CutShort;
    if (cut && m_outBody.isEmpty())
        m_outHead.truncate(m_outHead.size() / 2);
    else if (cut)
        m_outBody.truncate(m_outBody.size() / 2);
    setDeadline(Clock::now() + m_shared.limits.reading + timeFor(m_outHead.size() + m_outBody.size()));
    const std::array buffers{net::const_buffer(m_outHead.constData(), static_cast<std::size_t>(m_outHead.size())),
                             net::const_buffer(m_outBody.constData(), static_cast<std::size_t>(m_outBody.size()))};
    net::async_write(m_socket, buffers,
                     [self = shared_from_this()](const ErrorCode &error, std::size_t) { self->onWritten(error); });
}

void Connection::onWritten(const ErrorCode &error)
{
    if (m_phase == Phase::Closed)
        return;
    m_outHead = QByteArray();
    m_outBody = QByteArray();
    if (error)
        return close();
    if (m_sourceLeft > 0)
        return readPiece();
    m_source.reset();
    if (!m_keepAlive)
        return linger();
    if (m_draining)
        return close();
    nextRequest();
}

void Connection::readPiece()
{
    m_phase = Phase::Sourcing;
    setDeadline(Clock::now() + m_shared.limits.answer);
    m_shared.readers->start([source = m_source, most = std::min(pieceSize, m_sourceLeft), mailbox = m_shared.mailbox,
                             connection = weak_from_this(), exchange = m_exchange] {
        std::optional<QByteArray> piece = source->read(most);
        mailbox->post([connection, exchange, piece = std::move(piece)]() mutable {
            if (const auto alive = connection.lock())
                alive->onPiece(exchange, std::move(piece));
        });
    });
}

void Connection::onPiece(quint64 exchange, std::optional<QByteArray> piece)
{
    if (m_phase != Phase::Sourcing || exchange != m_exchange)
        return;
    if (!piece || piece->isEmpty() || piece->size() > m_sourceLeft)
        return close();
    m_outBody = std::move(*piece);
    m_sourceLeft -= m_outBody.size();
    m_phase = Phase::Writing;
    setDeadline(Clock::now() + m_shared.limits.reading + timeFor(m_outBody.size()));
    net::async_write(m_socket, net::buffer(m_outBody.constData(), static_cast<std::size_t>(m_outBody.size())),
                     [self = shared_from_this()](const ErrorCode &error, std::size_t) { self->onWritten(error); });
}

void Connection::linger()
{
    m_phase = Phase::Lingering;
    if (m_known)
        m_shared.moved(this, Standing::Idle);
    ErrorCode error;
    m_socket.shutdown(Socket::shutdown_send, error);
    if (error)
        return close();
    setDeadline(Clock::now() + (m_draining ? lingerTimeWhileDraining : lingerTime));
    readAway();
}

void Connection::readAway()
{
    m_buffer.clear();
    m_socket.async_read_some(m_buffer.prepare(readSize),
                             [self = shared_from_this()](const ErrorCode &error, std::size_t) {
                                 if (self->m_phase == Phase::Closed)
                                     return;
                                 if (error)
                                     return self->close();
                                 self->readAway();
                             });
}

void Connection::drain()
{
    m_draining = true;
    if (m_phase == Phase::Idle)
        close();
    else if (m_phase == Phase::Lingering)
        setDeadline(Clock::now() + lingerTimeWhileDraining);
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_source.reset();
    const auto self = shared_from_this();
    ErrorCode ignored;
    m_socket.shutdown(Socket::shutdown_both, ignored);
    m_socket.close(ignored);
    m_timer.cancel();
    m_shared.closed(self);
}

Connection::Clock::duration Connection::timeFor(qint64 bytes) const
{
    return std::chrono::milliseconds(bytes * 1000 / m_shared.limits.bytesPerSecond);
}

Connection::Clock::time_point Connection::requestDeadline() const
{
    if (!m_parser->is_header_done())
        return m_began + m_shared.limits.head;
    if (m_refused) // the response is decided and need not wait for a client that sends nothing
        return m_began + std::min(m_shared.limits.sample, m_shared.limits.request);
    return m_began + m_shared.limits.request + timeFor(m_bodyReceived);
}

void Connection::setDeadline(Clock::time_point when)
{
    m_deadline = when;
    if (!m_timerDue || when < *m_timerDue)
        armTimer();
}

void Connection::armTimer()
{
    m_timerDue = m_deadline;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([weak = weak_from_this()](const ErrorCode &error) {
        const auto self = weak.lock();
        if (!self || error || self->m_phase == Phase::Closed)
            return;
        self->m_timerDue.reset();
        if (self->m_deadline > Clock::now())
            self->armTimer();
        else
            self->onTimer();
    });
}

void Connection::onTimer()
{
    switch (m_phase) {
    case Phase::Reading: {
        m_late = true;
        ErrorCode ignored;
        m_socket.cancel(ignored);
        break;
    }
    case Phase::Answering:
        m_keepAlive = false;
        write(plainAnswer(503, "No answer could be given in time.\n"));
        break;
    case Phase::Idle:
    case Phase::Writing:
    case Phase::Sourcing:
    case Phase::Lingering:
        close();
        break;
    case Phase::Closed:
        break;
    }
}

} // namespace platen::http
