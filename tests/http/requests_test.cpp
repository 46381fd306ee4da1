// SPDX-License-Identifier: GPL-3.0-or-later
// Valid requests, in every way in which they can arrive.
#include "tests/http/server_fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

http::Answer echo(const http::Request &request)
{
    return {200, {{"Content-Type", "application/octet-stream"}}, request.body, {}};
}

} // namespace

TEST_CASE("a request reaches the handler as it was sent")
{
    TestServer test;
    RawClient client(test.server);
    client.send("GET /hooks/a%20b?x=1&y=%2F HTTP/1.1\r\nHost: here\r\nX-Thing: one\r\nx-thing: two\r\n\r\n");
    const auto reply = client.reply();
    CHECK(reply.status == 200);
    CHECK(reply.body == "ok:/hooks/a%20b?x=1&y=%2F");
    CHECK(reply.header("Content-Length") == "25");
    CHECK(reply.header("Date").endsWith(" GMT"));
    CHECK(reply.header("Connection") == "keep-alive");

    const auto request = test.seen.at(0);
    CHECK(request.method == "GET");
    CHECK(request.path() == "/hooks/a%20b");
    CHECK(request.query() == "x=1&y=%2F");
    CHECK(request.header("X-THING") == "one");
    CHECK(request.header("missing").isEmpty());
    REQUIRE(request.headers.size() == 3);
    CHECK(request.headers[2].first == "x-thing");
    CHECK(request.peer == QHostAddress(QHostAddress::LocalHost));
    CHECK_FALSE(request.tooLarge);
    CHECK_FALSE(request.unreadable);
}

TEST_CASE("a connection is kept for further requests")
{
    TestServer test({}, echo);
    RawClient client(test.server);
    for (int i = 0; i < 20; ++i) {
        const QByteArray body(i * 100, 'b');
        client.send("POST / HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        const auto reply = client.reply();
        REQUIRE(reply.status == 200);
        REQUIRE(reply.body == body);
    }
}

TEST_CASE("pipelined requests are answered in order")
{
    TestServer test;
    RawClient client(test.server);
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
    client.send(all);
    for (int i = 0; i < 50; ++i)
        REQUIRE(client.reply().body == "ok:/" + QByteArray::number(i));
    CHECK(test.seen.at(49).body == "abc");
}

TEST_CASE("a request may arrive in pieces of any size")
{
    TestServer test({}, echo);
    const QByteArray sized = "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\nhello world";
    const QByteArray chunked = "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5;ext=1\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: t\r\n\r\n";
    for (const auto &bytes : {sized, chunked}) {
        RawClient client(test.server);
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            client.sendExactly(bytes.left(cut));
            client.sendExactly(bytes.mid(cut));
            const auto reply = client.reply();
            REQUIRE(reply.status == 200);
            REQUIRE(reply.body == "hello world");
        }
        for (const char byte : bytes)
            client.sendExactly(QByteArray(1, byte));
        CHECK(client.reply().body == "hello world");
    }
}

TEST_CASE("a body of exactly the limit is accepted")
{
    http::Limits limits;
    limits.body = 200'000;
    TestServer test(limits, echo);
    const QByteArray body(200'000, 'x');
    RawClient client(test.server);
    client.send("PUT / HTTP/1.1\r\nContent-Length: 200000\r\n\r\n" + body);
    CHECK(client.reply().body == body);
    client.send("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n30d40\r\n" + body + "\r\n0\r\n\r\n");
    CHECK(client.reply().body == body);
    CHECK_FALSE(test.seen.at(1).tooLarge);
}

TEST_CASE("HEAD is answered without the body that it announces")
{
    TestServer test;
    RawClient client(test.server);
    client.send("HEAD /12 HTTP/1.1\r\n\r\nGET /next HTTP/1.1\r\n\r\n");
    const auto head = client.reply(true);
    CHECK(head.status == 200);
    CHECK(head.header("Content-Length") == "6");
    CHECK(client.reply().body == "ok:/next");
}

TEST_CASE("statuses without a body have none")
{
    TestServer test({}, [](const auto &request) {
        return http::Answer{request.target == "/last" ? 200 : 204, {}, "never seen", {}};
    });
    RawClient client(test.server);
    client.send("GET / HTTP/1.1\r\n\r\nGET /last HTTP/1.1\r\n\r\n");
    const auto first = client.reply();
    CHECK(first.status == 204);
    CHECK(first.header("Content-Length").isEmpty());
    CHECK(client.reply().status == 200);
}

TEST_CASE("a client that waits for 100 Continue is told to continue")
{
    TestServer test({}, echo);
    RawClient client(test.server);
    client.send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    CHECK(client.readUntil("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(test.seen.count() == 0);
    client.send("hello");
    CHECK(client.reply().body == "hello");
    // One that does not wait is not.
    client.send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nagain");
    const auto reply = client.reply();
    CHECK(reply.status == 200);
    CHECK(reply.body == "again");
}

TEST_CASE("the connection is closed for clients that want that")
{
    TestServer test;
    for (const QByteArray request : {"GET /a HTTP/1.0\r\n\r\n", "GET /a HTTP/1.1\r\nConnection: close\r\n\r\n"}) {
        RawClient client(test.server);
        client.send(request);
        const auto reply = client.reply();
        CHECK(reply.body == "ok:/a");
        CHECK(reply.header("Connection") == "close");
        CHECK(client.readToEnd());
    }
}

TEST_CASE("a large response arrives completely at a slow reader")
{
    const QByteArray large(8 * 1024 * 1024, 'z');
    TestServer test({}, [&](const auto &) { return http::Answer{200, {}, large, {}}; });
    RawClient client(test.server);
    client.socket().setReadBufferSize(64 * 1024);
    client.send("GET / HTTP/1.1\r\n\r\n");
    QThread::msleep(200);
    CHECK(client.reply().body == large);
}
