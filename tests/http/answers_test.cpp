// SPDX-License-Identifier: GPL-3.0-or-later
// Responses: from any thread, late, never, twice, cut short; and the end of the server.
#include "tests/http/server_fixture.h"

#include <QElapsedTimer>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

const QHostAddress loopback(QHostAddress::LocalHost);

// Keeps the responders, so that the test can answer when it wants.
class Held
{
public:
    http::Handler handler()
    {
        return [this](http::Request request, http::Responder responder) {
            const std::lock_guard lock(m_mutex);
            m_responders.push_back(responder);
            m_requests.push_back(std::move(request));
            m_changed.notify_all();
        };
    }
    bool waitFor(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, 10s, [&] { return m_responders.size() >= count; });
    }
    http::Responder at(std::size_t index)
    {
        const std::lock_guard lock(m_mutex);
        return m_responders.at(index);
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_responders.clear();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<http::Responder> m_responders;
    std::vector<http::Request> m_requests;
};

} // namespace

TEST_CASE("responses may come from other threads, on many connections at a time")
{
    std::mutex mutex;
    std::vector<std::pair<http::Request, http::Responder>> queue;
    std::condition_variable arrived;
    bool over = false;
    http::Server server([&](http::Request request, http::Responder responder) {
        const std::lock_guard lock(mutex);
        queue.emplace_back(std::move(request), responder);
        arrived.notify_one();
    });
    REQUIRE(server.listen(loopback, 0).has_value());
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i) {
        workers.emplace_back([&] {
            for (;;) {
                std::unique_lock lock(mutex);
                arrived.wait(lock, [&] { return over || !queue.empty(); });
                if (queue.empty())
                    return;
                auto [request, responder] = std::move(queue.back());
                queue.pop_back();
                lock.unlock();
                responder({200, {}, request.target, {}});
            }
        });
    }
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i)
        clients.push_back(std::make_unique<RawClient>(server));
    int right = 0;
    for (int round = 0; round < 5; ++round) {
        for (std::size_t i = 0; i < clients.size(); ++i)
            clients[i]->send("GET /" + QByteArray::number(i) + " HTTP/1.1\r\n\r\n");
        for (std::size_t i = 0; i < clients.size(); ++i)
            right += clients[i]->reply().body == "/" + QByteArray::number(i);
    }
    CHECK(right == 1000);
    {
        const std::lock_guard lock(mutex);
        over = true;
    }
    arrived.notify_all();
    for (auto &worker : workers)
        worker.join();
}

TEST_CASE("a handler that drops its request or throws causes a 500")
{
    http::Server server([](const http::Request &request, const http::Responder &) {
        if (request.target == "/throw")
            throw std::runtime_error("broken");
    });
    REQUIRE(server.listen(loopback, 0).has_value());
    RawClient client(server);
    client.send("GET /forget HTTP/1.1\r\n\r\n");
    CHECK(client.reply().status == 500);
    client.send("GET /throw HTTP/1.1\r\n\r\n");
    CHECK(client.reply().status == 500);
}

TEST_CASE("only the first response counts")
{
    http::Server server([](const http::Request &, const http::Responder &responder) {
        responder({201, {}, "first", {}});
        responder({202, {}, "second", {}});
    });
    REQUIRE(server.listen(loopback, 0).has_value());
    RawClient client(server);
    client.send("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n");
    CHECK(client.reply().body == "first");
    CHECK(client.reply().body == "first");
}

TEST_CASE("a handler that takes too long is answered with 503, and its late response is dropped")
{
    Held held;
    http::Limits limits;
    limits.answer = 200ms;
    http::Server server(held.handler(), limits);
    REQUIRE(server.listen(loopback, 0).has_value());
    RawClient client(server);
    client.send("GET / HTTP/1.1\r\n\r\n");
    CHECK(client.reply().status == 503);
    held.at(0)({200, {}, "late", {}});
    QByteArray rest;
    CHECK(client.readToEnd(&rest));
    CHECK(rest.isEmpty());
}

TEST_CASE("a client that has disconnected is not an error")
{
    Held held;
    http::Server server(held.handler());
    REQUIRE(server.listen(loopback, 0).has_value());
    for (std::size_t i = 0; i < 20; ++i) {
        {
            RawClient client(server);
            client.send("GET / HTTP/1.1\r\n\r\n");
            REQUIRE(held.waitFor(i + 1));
            client.socket().abort();
        }
        held.at(i)({200, {}, QByteArray(1'000'000, 'x'), {}});
    }
    RawClient client(server);
    client.send("GET / HTTP/1.1\r\n\r\n");
    REQUIRE(held.waitFor(21));
    held.at(20)({200, {}, "fine", {}});
    CHECK(client.reply().body == "fine");
}

TEST_CASE("nothing breaks out of a header")
{
    TestServer test({}, [](const auto &) {
        return http::Answer{200,
                            {{"X-Value", "a\r\nSet-Cookie: evil=1\r\n\r\nbody"},
                             {"X-Bad\r\nEvil", "1"},
                             {"", "empty"},
                             {"Bad Name", "1"},
                             {"content-length", "999"},
                             {"Transfer-Encoding", "chunked"},
                             {"Fine", "\xc3\xa9"}},
                            "body",
                            {}};
    });
    RawClient client(test.server);
    client.send("GET / HTTP/1.1\r\n\r\n");
    const auto reply = client.reply();
    CHECK(reply.body == "body");
    CHECK(reply.header("Set-Cookie").isEmpty());
    CHECK(reply.header("Evil").isEmpty());
    CHECK(reply.header("Transfer-Encoding").isEmpty());
    CHECK(reply.header("X-Value") == "a  Set-Cookie: evil=1    body");
    CHECK(reply.header("Fine") == "\xc3\xa9");
    CHECK(reply.head.count("\r\n") == 7); // status, date, two headers, length, connection, end
}

TEST_CASE("an invalid status becomes 500")
{
    TestServer test({}, [](const auto &request) { return http::Answer{request.path().mid(1).toInt(), {}, "x", {}}; });
    RawClient client(test.server);
    for (const QByteArray status : {"0", "100", "-5", "600", "99999"}) {
        client.send("GET /" + status + " HTTP/1.1\r\n\r\n");
        CHECK(client.reply().status == 500);
    }
    client.send("GET /299 HTTP/1.1\r\n\r\n");
    CHECK(client.reply().status == 299);
}

TEST_CASE("a response can be left out or cut short")
{
    using Delivery = http::Answer::Delivery;
    TestServer test({}, [](const http::Request &request) {
        return http::Answer{
            200, {}, "0123456789", request.target == "/none" ? Delivery::CloseWithoutAnswer : Delivery::CutShort};
    });
    RawClient none(test.server);
    none.send("GET /none HTTP/1.1\r\n\r\n");
    QByteArray all;
    CHECK(none.readToEnd(&all));
    CHECK(all.isEmpty());

    RawClient cut(test.server);
    cut.send("GET /cut HTTP/1.1\r\n\r\n");
    CHECK(cut.readToEnd(&all));
    CHECK(all.contains("Content-Length: 10\r\n"));
    CHECK(all.endsWith("\r\n\r\n01234"));
}

TEST_CASE("stopping lets requests under way be answered")
{
    Held held;
    http::Server server(held.handler());
    REQUIRE(server.listen(loopback, 0).has_value());
    const auto port = server.port();
    RawClient idle(server);
    RawClient busy(server);
    RawClient half(server);
    half.send("POST /half HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    REQUIRE(half.readUntil("\r\n\r\n").contains("100 Continue")); // so that the server has started on it
    busy.send("GET / HTTP/1.1\r\n\r\n");
    REQUIRE(held.waitFor(1));

    std::thread stopping([&] { server.stop(30s); });
    CHECK(idle.readToEnd());
    RawClient late(port);
    CHECK(late.readToEnd());
    held.at(0)({200, {}, "in time", {}});
    const auto reply = busy.reply();
    CHECK(reply.body == "in time");
    CHECK(reply.header("Connection") == "close");
    half.send("abcd");
    REQUIRE(held.waitFor(2));
    held.at(1)({200, {}, "also", {}});
    CHECK(half.reply().body == "also");
    stopping.join();
    CHECK_FALSE(server.isListening());
    CHECK(server.port() == 0);
    CHECK(server.baseUrl().isEmpty());
}

TEST_CASE("stopping does not wait longer than the given time")
{
    Held held;
    auto server = std::make_unique<http::Server>(held.handler());
    REQUIRE(server->listen(loopback, 0).has_value());
    RawClient client(*server);
    client.send("GET / HTTP/1.1\r\n\r\n");
    REQUIRE(held.waitFor(1));
    QElapsedTimer time;
    time.start();
    server->stop(100ms);
    CHECK(time.elapsed() < 10'000);
    CHECK(client.readToEnd());
    server.reset();
    held.at(0)({200, {}, "nobody is there", {}}); // neither this
    held.forget();                                // nor this reaches a server that is gone
}

TEST_CASE("a server can listen again after it was stopped")
{
    TestServer test;
    const auto port = test.server.port();
    for (int i = 0; i < 3; ++i) {
        RawClient client(test.server);
        client.send("GET / HTTP/1.1\r\n\r\n");
        CHECK(client.reply().status == 200);
        test.server.stop();
        test.server.stop();
        REQUIRE(test.server.listen(loopback, port).has_value());
        CHECK(test.server.port() == port);
    }
}

TEST_CASE("an address that cannot be used is named, with the reason")
{
    TestServer test;
    http::Server second([](const auto &, const auto &) {});
    const auto inUse = second.listen(loopback, test.server.port());
    REQUIRE_FALSE(inUse.has_value());
    CHECK(inUse.error().message.english() ==
          QStringLiteral("Could not listen on 127.0.0.1:%1: another program is using this port.")
              .arg(test.server.port()));
    CHECK_FALSE(second.isListening());

    const auto foreign = second.listen(QHostAddress(QStringLiteral("192.0.2.1")), 0);
    REQUIRE_FALSE(foreign.has_value());
    CHECK(foreign.error().message.english().contains(QStringLiteral("this computer does not have this address")));

    const auto again = test.server.listen(loopback, 0);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().message.english().contains(QString::number(test.server.port())));
}

TEST_CASE("addresses are reported in a usable form")
{
    TestServer test;
    CHECK(test.server.baseUrl() == QStringLiteral("http://127.0.0.1:%1").arg(test.server.port()));
    CHECK(test.server.address() == loopback);

    http::Server any([](const http::Request &request, const http::Responder &responder) {
        responder({200, {}, request.peer.toString().toUtf8(), {}});
    });
    REQUIRE(any.listen(QHostAddress(QHostAddress::Any), 0).has_value());
    CHECK(any.baseUrl() == QStringLiteral("http://127.0.0.1:%1").arg(any.port()));
    RawClient client(any);
    client.send("GET / HTTP/1.1\r\n\r\n");
    CHECK(client.reply().body == "127.0.0.1"); // and not ::ffff:127.0.0.1

    http::Server six([](const auto &, const auto &) {});
    if (six.listen(QHostAddress(QHostAddress::LocalHostIPv6), 0).has_value())
        CHECK(six.baseUrl() == QStringLiteral("http://[::1]:%1").arg(six.port()));
}
