// SPDX-License-Identifier: GPL-3.0-or-later
// How long a request waits for a provider that accepts none, and that the wait is reported.
#include "tests/net/client_fixture.h"

#include <QElapsedTimer>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

// 429 until `again` seconds have passed, over and over.
std::function<http::Answer(const http::Request &)> refusing(const QByteArray &again)
{
    return [again](const http::Request &) { return http::Answer{429, {{"Retry-After", again}}, {}, {}}; };
}

net::HttpRequest reading(const TestServer &server)
{
    net::HttpRequest asked;
    asked.method = "GET";
    asked.url = urlOf(server);
    return asked;
}

} // namespace

TEST_CASE("a request waits for a limit no longer than its client's limit, and reports the wait")
{
    TestServer server({}, refusing("2"));
    net::ClientOptions options = quick();
    options.longestWait = 3s;
    std::vector<std::chrono::milliseconds> reported;
    options.waiting = [&reported](std::chrono::milliseconds time) { reported.push_back(time); };
    net::HttpClient client(options);
    QElapsedTimer time;
    time.start();
    const auto answer = send(client, reading(server));
    REQUIRE(answer);
    CHECK(answer->status == 429);
    CHECK(time.elapsed() < 20'000);
    REQUIRE(reported.size() >= 2);
    CHECK(reported.front() >= 1s);
    CHECK(reported.back() == 0s); // it continues
}

TEST_CASE("a limit that lasts longer is an error at once, and nothing is sent")
{
    TestServer server({}, refusing("100"));
    net::ClientOptions options = quick();
    options.longestWait = 3s;
    net::HttpClient client(options);
    CHECK(send(client, reading(server))->status == 429);
    CHECK(server.seen.count() == 1);
    const auto second = send(client, reading(server));
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::RateLimited);
    CHECK_FALSE(second.error().maybeProcessed);
    CHECK(second.error().retryAfter > 90s);
    CHECK(server.seen.count() == 1);
    const auto turn = await(client.takeTurn());
    REQUIRE_FALSE(turn);
    CHECK(turn.error().code == ErrorCode::RateLimited);
    CHECK(turn.error().retryAfter > 90s);
}

TEST_CASE("a request whose turn was taken in advance does not wait for a limit while sending")
{
    TestServer server({}, refusing("1"));
    net::HttpClient client(quick());
    REQUIRE(await(client.takeTurn()));
    CHECK(send(client, reading(server))->status == 429);
    CHECK(server.seen.count() == 1);
}
