// SPDX-License-Identifier: GPL-3.0-or-later
// Passes a response from any thread to the server's thread. It may come late, even after the server is gone.
#pragma once

#include "core/http/server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <mutex>

namespace platen::http {

class Connection;

// The server's event loop, as other threads may use it: nothing is posted once it is shut.
class Mailbox
{
public:
    explicit Mailbox(boost::asio::io_context &loop)
        : m_loop(&loop)
    {
    }

    template <typename Function>
    void post(Function &&function)
    {
        const std::lock_guard lock(m_mutex);
        if (m_loop)
            boost::asio::post(*m_loop, std::forward<Function>(function));
    }

    void shut()
    {
        const std::lock_guard lock(m_mutex);
        m_loop = nullptr;
    }

private:
    std::mutex m_mutex;
    boost::asio::io_context *m_loop;
};

class Responder::Target
{
public:
    // `exchange` is the connection's count of requests, so that a response to an earlier request is not sent for the
    // present one.
    Target(std::shared_ptr<Mailbox> mailbox, std::weak_ptr<Connection> connection, quint64 exchange);
    ~Target();
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;

    void answer(Answer answer);

private:
    std::shared_ptr<Mailbox> m_mailbox;
    std::weak_ptr<Connection> m_connection;
    quint64 m_exchange;
    std::atomic<bool> m_answered = false;
};

} // namespace platen::http
