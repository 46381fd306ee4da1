// SPDX-License-Identifier: GPL-3.0-or-later
// What a request's head decides: how much of its body is read.
#include "tests/http/server_fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

// By the path: "/whole", "/sample" or "/nothing".
http::Reading byPath(const http::Request &head)
{
    if (head.path() == "/whole")
        return http::Reading::Whole;
    return head.path() == "/sample" ? http::Reading::Sample : http::Reading::Nothing;
}

http::Answer refuse(const http::Request &request)
{
    return {request.path() == "/whole" ? 200 : 404, {}, request.body, {}};
}

http::Limits small()
{
    http::Limits limits;
    limits.body = 1000;
    limits.keptOfTooLarge = 100;
    return limits;
}

} // namespace

TEST_CASE("a request whose body is not wanted is answered before the body arrives")
{
    for (const QByteArray framing : {"Content-Length: 1000\r\n", "Transfer-Encoding: chunked\r\n",
                                     "Expect: 100-continue\r\nContent-Length: 1000\r\n"}) {
        INFO(framing.toStdString());
        TestServer test(small(), refuse, byPath);
        RawClient client(test.server);
        client.send("POST /nothing HTTP/1.1\r\nX-A: 1\r\n" + framing + "\r\n");
        const auto reply = client.reply();
        CHECK(reply.status == 404);
        CHECK(reply.header("Connection") == "close");
        const auto request = test.seen.at(0);
        CHECK(request.tooLarge);
        CHECK(request.body.isEmpty());
        CHECK(request.header("X-A") == "1");
        CHECK(request.peer == QHostAddress(QHostAddress::LocalHost));
        CHECK(client.readToEnd());
    }
}

TEST_CASE("an unwanted body that arrived with its head is not passed on")
{
    TestServer test(small(), refuse, byPath);
    RawClient client(test.server);
    client.send("POST /nothing HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello");
    CHECK(client.reply().status == 404);
    CHECK(client.readToEnd());
    CHECK(test.seen.at(0).body.isEmpty());
    CHECK(test.seen.count() == 1);
}

TEST_CASE("without a body there is nothing to leave unread, and the connection is kept")
{
    TestServer test(small(), refuse, byPath);
    RawClient client(test.server);
    for (const QByteArray head :
         {"GET /nothing HTTP/1.1\r\n\r\n", "POST /nothing HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
          "GET /sample HTTP/1.1\r\n\r\n"}) {
        client.send(head);
        const auto reply = client.reply();
        CHECK(reply.status == 404);
        CHECK(reply.header("Connection") == "keep-alive");
    }
    CHECK(test.seen.count() == 3);
    CHECK_FALSE(test.seen.at(0).tooLarge);
}

TEST_CASE("a sample is read of a body that will be refused")
{
    const QByteArray body(900, 'b');
    const QByteArray bySize = "Content-Length: 900\r\n\r\n" + body;
    const QByteArray byChunks = "Transfer-Encoding: chunked\r\n\r\n384\r\n" + body + "\r\n0\r\n\r\n";
    for (const auto &rest : {bySize, byChunks}) {
        TestServer test(small(), refuse, byPath);
        RawClient client(test.server);
        client.send("POST /sample HTTP/1.1\r\n" + rest);
        CHECK(client.reply().status == 404);
        CHECK(client.readToEnd());
        CHECK(test.seen.at(0).tooLarge);
        CHECK(test.seen.at(0).body == body.left(100));

        RawClient wanted(test.server);
        wanted.send("POST /whole HTTP/1.1\r\n" + rest);
        CHECK(wanted.reply().body == body);
        CHECK_FALSE(test.seen.at(1).tooLarge);
    }

    TestServer test(small(), refuse, byPath);
    RawClient client(test.server);
    client.send("POST /sample HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello");
    CHECK(client.reply().body == "hello"); // all of it fits
    CHECK_FALSE(test.seen.at(0).tooLarge);
}

TEST_CASE("a sample that does not arrive does not delay the response")
{
    auto limits = small();
    limits.request = std::chrono::seconds(600);
    TestServer test(limits, refuse, byPath);
    RawClient client(test.server);
    client.send("POST /sample HTTP/1.1\r\nContent-Length: 50\r\n\r\nonly this");
    CHECK(client.reply().status == 404);
    CHECK(test.seen.at(0).tooLarge);
    CHECK(test.seen.at(0).body == "only this");
}

TEST_CASE("a client that asks first is told to continue only if its body is wanted")
{
    TestServer test(small(), refuse, byPath);
    for (const QByteArray path : {"/nothing", "/sample"}) {
        RawClient client(test.server);
        client.send("POST " + path + " HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
        CHECK(client.reply().status == 404);
        CHECK(client.readToEnd());
    }
    RawClient client(test.server);
    client.send("POST /whole HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    CHECK(client.readUntil("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hello");
    CHECK(client.reply().body == "hello");
}

TEST_CASE("a handler that would have accepted an unread body answers 413")
{
    TestServer test(small(), {}, [](const auto &) { return http::Reading::Nothing; });
    RawClient client(test.server);
    client.send("POST /x HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello");
    CHECK(client.reply().status == 413);
}

TEST_CASE("the check sees the head and not the trailers")
{
    Seen heads;
    TestServer test({}, {}, [&](const http::Request &head) {
        heads.add(head);
        return http::Reading::Whole;
    });
    RawClient client(test.server);
    client.send("POST /c HTTP/1.1\r\nX-A: 1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-B: 2\r\n\r\n");
    CHECK(client.reply().status == 200);
    CHECK(heads.count() == 1);
    CHECK(heads.at(0).header("X-A") == "1");
    CHECK(heads.at(0).body.isEmpty());
    CHECK(test.seen.at(0).body == "abc");
    CHECK(test.seen.at(0).header("X-B").isEmpty());
}
