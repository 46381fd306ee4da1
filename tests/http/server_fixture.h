// SPDX-License-Identifier: GPL-3.0-or-later
// A server on a free loopback port, a record of its requests, and responses on demand.
#pragma once

#include "tests/http/raw_client.h"
#include "tests/support/catch.h"

#include <condition_variable>
#include <mutex>

namespace platen::test {

// Requests in the order in which the handler got them; usable from any thread.
class Seen
{
public:
    void add(http::Request request)
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(std::move(request));
        m_changed.notify_all();
    }
    // Waits for the request with that number; an empty one if it does not come.
    http::Request at(std::size_t index)
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_requests.size() > index; }))
            return {};
        return m_requests[index];
    }
    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        return m_requests.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<http::Request> m_requests;
};

// Answers every request with the result of `respond`, in the server's thread.
class TestServer
{
public:
    using Respond = std::function<http::Answer(const http::Request &)>;

    explicit TestServer(http::Limits limits = {}, Respond respond = {}, http::HeadCheck check = {})
        : server(
              [this, respond](http::Request request, http::Responder responder) {
                  seen.add(request);
                  responder(respond ? respond(request) : http::Answer{200, {}, "ok:" + request.target, {}});
              },
              limits, std::move(check))
    {
        REQUIRE(server.listen(QHostAddress(QHostAddress::LocalHost), 0).has_value());
    }

    Seen seen;
    http::Server server;
};

} // namespace platen::test
