// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent again, when, and what never is.
#include "core/wire/waiting.h"
#include "tests/net/client_fixture.h"
#include "tests/net/raw_server.h"

#include <QElapsedTimer>

#include <atomic>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

// Fails `failures` times with `status`, then succeeds.
TestServer::Respond failing(int failures, int status, QByteArray retryAfter = {})
{
    return [left = std::make_shared<int>(failures), status, retryAfter](const auto &) {
        if ((*left)-- <= 0)
            return http::Answer{200, {}, "done", {}};
        http::Answer answer{status, {}, "API calls quota exceeded! maximum admitted 30 per 30s.", {}};
        if (!retryAfter.isEmpty())
            answer.headers.emplace_back("Retry-After", retryAfter);
        return answer;
    };
}

} // namespace

TEST_CASE("a repeatable request is sent again if that can help")
{
    for (const int status : {429, 502, 503, 504}) {
        TestServer server({}, failing(3, status));
        net::HttpClient client(quick());
        CHECK(send(client, request("GET", urlOf(server)))->body == "done");
        CHECK(server.seen.count() == 4);

        TestServer other({}, failing(2, status));
        CHECK(send(client, repeatable(request("POST", urlOf(other), "{}")))->body == "done");
        CHECK(other.seen.count() == 3);
        CHECK(other.seen.at(2).body == "{}");
    }
    for (const int status : {400, 404, 408, 409, 500, 501}) {
        TestServer server({}, failing(3, status));
        net::HttpClient client(quick());
        CHECK(send(client, request("GET", urlOf(server)))->status == status);
        CHECK(server.seen.count() == 1);
    }
}

TEST_CASE("retries end, and the last response is the result")
{
    TestServer server({}, failing(100, 503));
    net::HttpClient client(quick());
    CHECK(send(client, request("GET", urlOf(server)))->status == 503);
    CHECK(server.seen.count() == 5);
}

TEST_CASE("a request that must not be repeated is not, whatever the response")
{
    for (const int status : {429, 500, 502, 503, 504}) {
        TestServer server({}, failing(1, status, "1"));
        net::HttpClient client(quick());
        const auto answer = send(client, request("POST", urlOf(server), "{}"));
        REQUIRE(answer.has_value());
        CHECK(answer->status == status);
        CHECK(net::headerValue(answer->headers, "Retry-After") == "1");
        CHECK(server.seen.count() == 1);
    }
}

TEST_CASE("Retry-After is obeyed, also by later requests")
{
    TestServer server({}, failing(1, 429, "1"));
    net::HttpClient client(quick());
    QElapsedTimer time;
    time.start();
    CHECK(send(client, request("GET", urlOf(server)))->body == "done");
    CHECK(time.elapsed() >= 1000);

    TestServer refusing({}, failing(1, 429, "1"));
    time.restart();
    CHECK(send(client, request("POST", urlOf(refusing), "{}"))->status == 429);
    CHECK(send(client, request("POST", urlOf(refusing), "{}"))->status == 200);
    CHECK(time.elapsed() >= 1000);
}

TEST_CASE("a limit that is used up is waited for")
{
    TestServer server({}, [](const auto &) {
        return http::Answer{200, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1"}}, {}, {}};
    });
    net::HttpClient client(quick());
    QElapsedTimer time;
    time.start();
    REQUIRE(send(client, request("GET", urlOf(server))).has_value());
    REQUIRE(send(client, request("GET", urlOf(server))).has_value());
    CHECK(time.elapsed() >= 1000);
}

TEST_CASE("after a 429 without a time, the limit's window is waited for")
{
    for (const bool mayRepeat : {true, false}) {
        TestServer server({}, failing(1, 429));
        auto options = quick();
        options.pace = {30, 1s};
        net::HttpClient client(options);
        QElapsedTimer time;
        time.start();
        if (mayRepeat) {
            CHECK(send(client, request("GET", urlOf(server)))->body == "done");
        } else {
            CHECK(send(client, request("POST", urlOf(server), "{}"))->status == 429);
            CHECK(send(client, request("POST", urlOf(server), "{}"))->body == "done");
        }
        CHECK(time.elapsed() >= 1000);
        CHECK(server.seen.count() == 2);
    }
}

TEST_CASE("a limit that is still used up after its window is not waited for again")
{
    TestServer server({}, failing(100, 429));
    auto options = quick();
    options.pace = {30, 1s};
    net::HttpClient client(options);
    CHECK(send(client, request("GET", urlOf(server)))->status == 429);
    CHECK(server.seen.count() == 2);
}

TEST_CASE("a 429 that says when the limit is reset is waited for, whatever the window")
{
    TestServer server({}, [answered = std::make_shared<std::atomic<int>>(0)](const auto &) {
        if (++*answered == 1)
            return http::Answer{429, {{"X-RateLimit-Reset", "1"}}, {}, {}};
        return http::Answer{200, {}, "done", {}};
    });
    auto options = quick();
    options.pace = {30, 60s};
    net::HttpClient client(options);
    QElapsedTimer time;
    time.start();
    CHECK(send(client, request("GET", urlOf(server)))->body == "done");
    CHECK(time.elapsed() >= 1000);
    CHECK(time.elapsed() < 30'000);
}

TEST_CASE("no more requests are sent at a time than the provider says remain")
{
    // Others use the same limit: four of our ten requests fit in this second.
    std::atomic<int> room{4};
    std::atomic<int> refused{0};
    TestServer server({}, [&](const auto &) {
        const int left = --room;
        if (left < 0) {
            ++refused;
            return http::Answer{429, {{"Retry-After", "1"}}, {}, {}};
        }
        return http::Answer{200,
                            {{"X-RateLimit-Remaining", QByteArray::number(left)}, {"X-RateLimit-Reset", "1"}},
                            QByteArray::number(left),
                            {}};
    });
    net::HttpClient client(quick());
    REQUIRE(send(client, request("GET", urlOf(server)))->body == "3");
    std::vector<QCoro::Task<Result<net::HttpAnswer>>> further;
    for (int i = 0; i < 9; ++i)
        further.push_back(client.send(request("GET", urlOf(server))));
    REQUIRE(eventually([&] { return server.seen.count() == 4; }));
    room = 100;
    for (auto &one : further)
        CHECK(await(std::move(one))->status == 200);
    CHECK(refused == 0);
}

TEST_CASE("a Retry-After that is too long is returned at once")
{
    TestServer server({}, failing(1, 503, "3600"));
    auto options = quick();
    options.maxRetryAfter = 100ms;
    net::HttpClient client(options);
    const auto answer = send(client, request("GET", urlOf(server)));
    REQUIRE(answer.has_value());
    CHECK(answer->status == 503);
    CHECK(net::headerValue(answer->headers, "Retry-After") == "3600");
    CHECK(server.seen.count() == 1);
    CHECK(send(client, request("GET", urlOf(server)))->status == 200); // and does not block the account for an hour
}

TEST_CASE("a lost connection of a repeatable request is tried again")
{
    int left = 2;
    RawServer server([&](QTcpSocket &socket, const QByteArray &) {
        if (left-- > 0) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
            socket.disconnectFromHost();
        } else {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone");
        }
    });
    net::HttpClient client(quick());
    CHECK(send(client, request("GET", server.url()))->body == "done");
    CHECK(server.requests.size() == 3);
}

TEST_CASE("a request that must not be repeated reaches the server once, even if its connection breaks")
{
    // The connection breaks before the response; it may be a new one or one that was used before.
    const std::vector<QByteArray> bodies{"", "{}", QByteArray(200'000, 'b')};
    for (const bool reset : {false, true}) {
        for (const auto &body : bodies) {
            for (const QByteArray method : {"POST", "DELETE", "PUT"}) {
                INFO(method.toStdString() << ' ' << body.size() << ' ' << reset);
                RawServer server([&](QTcpSocket &socket, const QByteArray &received) {
                    if (received.startsWith("GET"))
                        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok");
                    else if (reset)
                        socket.abort();
                    else
                        socket.disconnectFromHost();
                });
                net::HttpClient client(quick());
                for (int i = 0; i < 3; ++i)
                    REQUIRE(send(client, request("GET", server.url())).has_value());
                const auto lost = send(client, request(method, server.url(), body));
                REQUIRE_FALSE(lost.has_value());
                CHECK(lost.error().code == ErrorCode::Unreachable);
                CHECK(lost.error().maybeProcessed);
                CHECK(lost.error().message.english().startsWith(QStringLiteral("127.0.0.1:")));
                eventually([] { return false; }, 50); // a repetition would arrive now
                CHECK(std::count_if(server.requests.begin(), server.requests.end(),
                                    [&](const auto &received) { return received.startsWith(method); }) == 1);
            }
        }
    }
}

TEST_CASE("half a response to a request that must not be repeated is an unknown outcome")
{
    const std::vector<QByteArray> halves{
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Enc",
        "HTTP/1.1",
    };
    for (const auto &half : halves) {
        INFO(half.toStdString());
        RawServer server([&](QTcpSocket &socket, const QByteArray &) {
            socket.write(half);
            socket.disconnectFromHost();
        });
        net::HttpClient client(quick());
        const auto lost = send(client, request("POST", server.url(), "{}"));
        REQUIRE_FALSE(lost.has_value());
        CHECK(lost.error().code == ErrorCode::Unreachable);
        CHECK(lost.error().maybeProcessed);
        CHECK(server.requests.size() == 1);
    }
}

TEST_CASE("a response that the test server leaves out or cuts short is lost")
{
    using Delivery = http::Answer::Delivery;
    for (const auto delivery : {Delivery::CloseWithoutAnswer, Delivery::CutShort}) {
        TestServer server({}, [&](const auto &) { return http::Answer{200, {}, R"({"id":"1"})", delivery}; });
        net::HttpClient client(quick());
        const auto lost = send(client, request("POST", urlOf(server), "{}"));
        REQUIRE_FALSE(lost.has_value());
        CHECK(lost.error().code == ErrorCode::Unreachable);
        CHECK(lost.error().maybeProcessed);
        CHECK(server.seen.count() == 1);
    }
}

TEST_CASE("Retry-After is read in every form")
{
    const QDateTime now(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
    CHECK(net::parseRetryAfter("120", now) == 120s);
    CHECK(net::parseRetryAfter(" 0 ", now) == 0s);
    CHECK(net::parseRetryAfter("1.5", now) == 2s);
    CHECK(net::parseRetryAfter("Fri, 20 Nov 2026 10:01:30 GMT", now) == 90s);
    CHECK(net::parseRetryAfter("Friday, 20-Nov-26 10:01:30 GMT", now) == 90s);
    CHECK(net::parseRetryAfter("Fri Nov 20 10:01:30 2026", now) == 90s);
    CHECK(net::parseRetryAfter("Sun Nov  1 10:01:30 2026", now) == 0s); // already over
    CHECK(net::parseRetryAfter("99999999999999999999", now) == 24h * 365);
    for (const QByteArray nothing : {"", "soon", "-1", "1x", "nan", "Fri, 99 Nov 2026 10:01:30 GMT"})
        CHECK_FALSE(net::parseRetryAfter(nothing, now).has_value());
}

TEST_CASE("a response says how many more there may be, and until when")
{
    const QDateTime now(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
    const auto in90 = QByteArray::number(now.toSecsSinceEpoch() + 90);
    CHECK(net::reportedLimit({{"x-ratelimit-remaining", "7"}, {"x-ratelimit-reset", "30"}}, now) ==
          net::ReportedLimit{7, 30s});
    CHECK(net::reportedLimit({{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", in90}}, now) ==
          net::ReportedLimit{0, 90s});
    CHECK(net::reportedLimit({{"X-RateLimit-Remaining", "3"}}, now) == net::ReportedLimit{3, {}});
    CHECK(net::reportedLimit({{"X-RateLimit-Remaining", "many"}, {"X-RateLimit-Reset", "-1"}}, now) ==
          net::ReportedLimit{});

    const auto asked = [&](int status, const net::Headers &headers) {
        return net::askedToWait({status, headers, {}}, now);
    };
    CHECK(asked(200, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", in90}}) == 90s);
    CHECK(asked(429, {{"X-RateLimit-Reset", "30"}}) == 30s);
    CHECK(asked(429, {{"X-RateLimit-Reset", "30"}, {"Retry-After", "60"}}) == 60s);
    CHECK(asked(200, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "60"}, {"Retry-After", "5"}}) == 60s);
    CHECK_FALSE(asked(200, {{"X-RateLimit-Remaining", "1"}, {"X-RateLimit-Reset", "30"}}).has_value());
    CHECK_FALSE(asked(200, {{"X-RateLimit-Remaining", "0"}}).has_value());
    CHECK_FALSE(asked(429, {}).has_value());
}
