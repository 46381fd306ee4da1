// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server.h"

#include "core/http/connection.h"
#include "core/http/descriptors.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/v6_only.hpp>

#include <thread>
#include <unordered_set>

namespace platen::http {

namespace net = boost::asio;
using tcp = net::ip::tcp;
using boost::system::error_code;
using namespace std::chrono_literals;

namespace {

constexpr int readerThreads = 4;

Message reasonOf(const error_code &error)
{
    if (error == net::error::address_in_use)
        return Message::of("another program is using this port");
    if (error == net::error::access_denied)
        return Message::of("the system does not permit this program to use this port");
    if (error == boost::system::errc::address_not_available)
        return Message::of("this computer does not have this address");
    return QString::fromLocal8Bit(error.message().c_str());
}

QString place(const QHostAddress &address, quint16 port)
{
    const auto host = address.toString();
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

} // namespace

// The event loop and everything that lives in its thread.
class Loop
{
public:
    Loop(const Handler &handler, const Limits &limits, const HeadCheck &check)
        : m_acceptor(m_context)
        , m_pause(m_context)
        , m_grace(m_context)
    {
        m_shared.handler = handler;
        m_shared.limits = limits;
        m_most = static_cast<std::size_t>(roomForConnections(limits.connections));
        m_shared.check = check;
        m_shared.mailbox = std::make_shared<Mailbox>(m_context);
        m_shared.readers = &m_readers;
        m_readers.setMaxThreadCount(readerThreads);
        m_shared.moved = [this](Connection *connection, Standing standing) {
            m_places.move(connection, standing);
            accept();
        };
        m_shared.closed = [this](const std::shared_ptr<Connection> &connection) {
            m_places.leave(connection.get());
            m_connections.erase(connection);
            accept();
            endIfDone();
        };
    }

    error_code bind(const QHostAddress &address, quint16 port)
    {
        if (address != QHostAddress(QHostAddress::Any))
            return bind(net::ip::make_address(address.toString().toStdString()), port, false);
        const auto error = bind(net::ip::address_v6::any(), port, true);
        // On a system without one of IPv4 and IPv6, the other still works.
        return error == net::error::address_family_not_supported || error == boost::system::errc::address_not_available
                   ? bind(net::ip::address_v4::any(), port, false)
                   : error;
    }

    quint16 port() const
    {
        error_code ignored;
        return m_acceptor.local_endpoint(ignored).port();
    }

    void start()
    {
        accept();
        m_thread = std::thread([this] { m_context.run(); });
    }

    void stop(std::chrono::milliseconds grace)
    {
        m_shared.mailbox->post([this, grace] { drain(grace); });
        m_thread.join();
        m_shared.mailbox->shut();
        m_readers.waitForDone();
    }

private:
    error_code bind(const net::ip::address &address, quint16 port, bool dualStack)
    {
        const tcp::endpoint endpoint(address, port);
        error_code error;
        error_code ignored;
        m_acceptor.close(ignored);
        if (m_acceptor.open(endpoint.protocol(), error))
            return error;
#ifndef _WIN32 // on Windows it would let two programs share the port
        if (m_acceptor.set_option(tcp::acceptor::reuse_address(true), error))
            return error;
#endif
        if (dualStack && m_acceptor.set_option(net::ip::v6_only(false), error))
            return error;
        if (m_acceptor.bind(endpoint, error))
            return error;
        if (m_acceptor.listen(net::socket_base::max_listen_connections, error))
            return error;
        m_acceptor.non_blocking(true, error);
        return error;
    }

    [[nodiscard]] bool isFull() const { return m_connections.size() >= m_most; }

    // No connection is accepted while all places are busy: new ones wait in the system's queue.
    void accept()
    {
        if (m_isAccepting || m_draining)
            return;
        if (isFull() && !m_places.leastWanted())
            return acceptSoon();
        m_isAccepting = true;
        m_acceptor.async_accept([this](const error_code &error, tcp::socket socket) {
            if (!error && !m_draining) {
                admit(std::move(socket));
                acceptThoseBehind();
            }
            m_isAccepting = false;
            if (error && !m_draining)
                return makeDescriptorFree();
            accept();
        });
    }

    // Strangers come in crowds, and a real sender may be queued behind them. Waiting for each of them would take a turn
    // of the event loop, with everything that has happened on thousands of connections.
    void acceptThoseBehind()
    {
        for (int i = 0; i < 64 && !(isFull() && !m_places.leastWanted()); ++i) {
            error_code error;
            tcp::socket next = m_acceptor.accept(error); // does not wait
            if (error)
                return;
            admit(std::move(next));
        }
    }

    void admit(tcp::socket socket)
    {
        const auto connection = std::make_shared<Connection>(std::move(socket), m_shared);
        Connection *leaving = m_places.crowding(connection->peer(), std::max<std::size_t>(1, m_most / 2));
        if (!leaving && isFull())
            leaving = m_places.leastWanted();
        if (leaving)
            leaving->close();
        m_connections.insert(connection);
        m_places.enter(connection.get(), connection->peer());
        connection->start();
    }

    // Most likely the process or the system is out of descriptors.
    void makeDescriptorFree()
    {
        if (Connection *leaving = m_places.leastWanted())
            leaving->close(); // then accept() succeeds again
        else
            acceptSoon();
    }

    void acceptSoon()
    {
        if (std::exchange(m_isPausing, true))
            return;
        m_pause.expires_after(50ms);
        m_pause.async_wait([this](const error_code &cancelled) {
            m_isPausing = false;
            if (!cancelled)
                accept();
        });
    }

    void drain(std::chrono::milliseconds grace)
    {
        m_draining = true;
        error_code ignored;
        m_acceptor.close(ignored);
        m_pause.cancel();
        forEach(&Connection::drain);
        m_grace.expires_after(grace);
        m_grace.async_wait([this](const error_code &cancelled) {
            if (!cancelled)
                forEach(&Connection::close);
        });
        endIfDone();
    }

    void forEach(void (Connection::*what)())
    {
        const auto connections = m_connections; // a copy: they leave the set as they close
        for (const auto &connection : connections)
            (*connection.*what)();
    }

    void endIfDone()
    {
        if (!m_draining || !m_connections.empty())
            return;
        m_grace.cancel();
        m_work.reset(); // run() returns once the cancelled handlers have been called
    }

    Shared m_shared;
    QThreadPool m_readers;
    net::io_context m_context{1};
    net::executor_work_guard<net::io_context::executor_type> m_work{m_context.get_executor()};
    tcp::acceptor m_acceptor;
    net::steady_timer m_pause;
    net::steady_timer m_grace;
    std::unordered_set<std::shared_ptr<Connection>> m_connections;
    Places m_places; // of m_connections
    std::size_t m_most = 0;
    bool m_isAccepting = false;
    bool m_isPausing = false;
    bool m_draining = false;
    std::thread m_thread;
};

class Server::Private
{
public:
    Handler handler;
    Limits limits;
    HeadCheck check;
    mutable std::mutex mutex;
    std::unique_ptr<Loop> loop;
    QHostAddress address;
    quint16 port = 0;
};

Server::Server(Handler handler, Limits limits, HeadCheck check)
    : d(std::make_unique<Private>())
{
    d->handler = std::move(handler);
    d->limits = limits;
    d->check = std::move(check);
}

Server::~Server()
{
    stop();
}

Result<void> Server::listen(const QHostAddress &address, quint16 port)
{
    const std::lock_guard lock(d->mutex);
    if (d->loop) {
        return fail(ErrorCode::Refused, Message::of("Already listening on %1.", place(d->address, d->port)));
    }
    auto loop = std::make_unique<Loop>(d->handler, d->limits, d->check);
    if (const auto error = loop->bind(address, port)) {
        return fail(ErrorCode::Refused,
                    Message::of("Could not listen on %1: %2.", place(address, port), reasonOf(error)));
    }
    d->address = address;
    d->port = loop->port();
    loop->start();
    d->loop = std::move(loop);
    return {};
}

void Server::stop(std::chrono::milliseconds grace)
{
    std::unique_ptr<Loop> loop;
    {
        const std::lock_guard lock(d->mutex);
        loop = std::move(d->loop);
    }
    if (loop)
        loop->stop(grace);
}

bool Server::isListening() const
{
    const std::lock_guard lock(d->mutex);
    return d->loop != nullptr;
}

quint16 Server::port() const
{
    const std::lock_guard lock(d->mutex);
    return d->loop ? d->port : quint16(0);
}

QHostAddress Server::address() const
{
    const std::lock_guard lock(d->mutex);
    return d->loop ? d->address : QHostAddress();
}

QString Server::baseUrl() const
{
    const std::lock_guard lock(d->mutex);
    if (!d->loop)
        return {};
    // “Any” is not an address that clients can connect to on every system.
    const bool any = d->address == QHostAddress(QHostAddress::Any) ||
                     d->address == QHostAddress(QHostAddress::AnyIPv4) ||
                     d->address == QHostAddress(QHostAddress::AnyIPv6);
    return QStringLiteral("http://") + place(any ? QHostAddress(QHostAddress::LocalHost) : d->address, d->port);
}

} // namespace platen::http
