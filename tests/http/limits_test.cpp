// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers send: too much, too slowly, too often, or not HTTP at all.
#include "tests/http/server_fixture.h"

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

http::Limits smallBodies()
{
    http::Limits limits;
    limits.body = 1000;
    limits.keptOfTooLarge = 100;
    return limits;
}

} // namespace

TEST_CASE("a body over the limit is passed on in part, refused, and its connection closed")
{
    const QByteArray body(5000, 'b');
    const QByteArray bySize = "POST /big HTTP/1.1\r\nX-A: 1\r\nContent-Length: 5000\r\n\r\n" + body;
    const QByteArray byChunks =
        "POST /big HTTP/1.1\r\nX-A: 1\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n" + body + "\r\n0\r\n\r\n";
    const QByteArray bySmallChunks = "POST /big HTTP/1.1\r\nX-A: 1\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                     QByteArray("a\r\nbbbbbbbbbb\r\n").repeated(200) + "0\r\n\r\n";
    for (const auto &bytes : {bySize, byChunks, bySmallChunks}) {
        TestServer test(smallBodies());
        RawClient client(test.server);
        client.send(bytes);
        const auto reply = client.reply();
        CHECK(reply.status == 413);
        CHECK(reply.header("Connection") == "close");
        CHECK(client.readToEnd());
        const auto request = test.seen.at(0);
        CHECK(request.tooLarge);
        CHECK(request.path() == "/big");
        CHECK(request.header("x-a") == "1");
        CHECK(request.body == body.left(100));
        CHECK(test.seen.count() == 1);
    }
}

TEST_CASE("the handler's own refusal of a body over the limit stands")
{
    TestServer test(smallBodies(), [](const auto &) { return http::Answer{404, {}, "no such token", {}}; });
    RawClient client(test.server);
    client.send("POST /big HTTP/1.1\r\nContent-Length: 5000\r\n\r\n" + QByteArray(5000, 'b'));
    const auto reply = client.reply();
    CHECK(reply.status == 404);
    CHECK(reply.body == "no such token");
    CHECK(client.readToEnd());
}

TEST_CASE("a client is not told to continue with a body over the limit")
{
    TestServer test(smallBodies());
    RawClient client(test.server);
    client.send("POST /big HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n");
    CHECK(client.reply().status == 413);
    CHECK(test.seen.at(0).tooLarge);
    CHECK(test.seen.at(0).body.isEmpty());
}

TEST_CASE("a body that is announced as too large and does not come is still reported")
{
    auto limits = smallBodies();
    limits.request = 600s; // the client waits for the response, not the server for the body
    TestServer test(limits);
    RawClient client(test.server);
    client.send("POST /big HTTP/1.1\r\nContent-Length: 5000\r\n\r\nonly this");
    CHECK(client.reply().status == 413);
    CHECK(test.seen.at(0).tooLarge);
    CHECK(test.seen.at(0).body == "only this");
}

TEST_CASE("what is not HTTP is passed on as unreadable and refused")
{
    const std::vector<QByteArray> garbage{
        "hello there\r\n\r\n",
        QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), // a TLS client
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nno colon here\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nBad\x01Name: 1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nContent-Length: 1\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1, 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +1\r\n\r\na",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0x1\r\n\r\na",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length : 1\r\n\r\na",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n",
        QByteArray(3, '\0') + "\r\n\r\n",
    };
    TestServer test;
    for (std::size_t i = 0; i < garbage.size(); ++i) {
        INFO(garbage[i].toStdString());
        RawClient client(test.server);
        client.send(garbage[i]);
        CHECK(client.reply().status == 400);
        CHECK(client.readToEnd());
        const auto request = test.seen.at(i);
        CHECK(request.unreadable);
        CHECK((!request.body.isEmpty() || !request.method.isEmpty()));
        CHECK(garbage[i].startsWith(request.body));
    }
    CHECK(test.seen.count() == garbage.size());
}

TEST_CASE("a broken chunk makes the request unreadable; what came before it is kept")
{
    TestServer test;
    for (const QByteArray end : {"zz\r\n", "5\r\nhelloXX\r\n", "-1\r\n"}) {
        const auto count = test.seen.count();
        RawClient client(test.server);
        client.send("POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n" + end);
        CHECK(client.reply().status == 400);
        const auto request = test.seen.at(count);
        CHECK(request.unreadable);
        CHECK(request.path() == "/c");
        CHECK(request.body.startsWith("abc"));
    }
}

TEST_CASE("endless chunk headers and trailers are not collected")
{
    TestServer test;
    for (const QByteArray start : {"1;", "0\r\nTrailer: "}) {
        RawClient client(test.server);
        client.send("POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + start + QByteArray(64 * 1024, 'x'));
        CHECK(client.reply().status == 400);
    }
}

TEST_CASE("a head over the limit is refused, in one header or in many")
{
    http::Limits limits;
    limits.header = 4096;
    TestServer test(limits);
    const std::vector<QByteArray> heads{
        "GET /" + QByteArray(5000, 'a') + " HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nX: " + QByteArray(5000, 'a') + "\r\n\r\n",
        "GET / HTTP/1.1\r\n" + QByteArray("X: 12345\r\n").repeated(500) + "\r\n",
    };
    for (const auto &head : heads) {
        RawClient whole(test.server);
        whole.send(head);
        CHECK(whole.reply().status == 400);

        RawClient inPieces(test.server);
        for (qsizetype at = 0; at < head.size(); at += 500)
            inPieces.send(head.mid(at, 500));
        CHECK(inPieces.reply().status == 400);
    }
    RawClient fits(test.server);
    fits.send("GET / HTTP/1.1\r\nX: " + QByteArray(4000, 'a') + "\r\n\r\n");
    CHECK(fits.reply().status == 200);
}

TEST_CASE("a truncated request is unreadable")
{
    TestServer test;
    for (const QByteArray part : {"GET / HT", "POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc"}) {
        const auto count = test.seen.count();
        QTcpSocket half;
        RawClient client(test.server);
        client.send(part);
        client.socket().disconnectFromHost();
        CHECK(test.seen.at(count).unreadable);
    }
}

TEST_CASE("a request that trickles in is cut off at its deadline")
{
    http::Limits limits;
    limits.request = 300ms;
    TestServer test(limits);
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n";
    for (const auto &start : {QByteArray(), head}) {
        RawClient client(test.server);
        client.send(start);
        const QByteArray rest = (start.isEmpty() ? head : QByteArray()) + QByteArray(1000, 'x');
        QDeadlineTimer patience(10'000);
        qsizetype sent = 0;
        while (client.socket().bytesAvailable() == 0 && sent < rest.size() && !patience.hasExpired()) {
            client.send(rest.mid(sent++, 1));
            client.socket().waitForReadyRead(20);
        }
        CHECK(sent < rest.size());
        CHECK(client.reply().status == 408);
        CHECK(client.readToEnd());
    }
    CHECK(test.seen.count() == 0);
}

TEST_CASE("a silent connection is closed")
{
    http::Limits limits;
    limits.idle = 200ms;
    TestServer test(limits);
    RawClient silent(test.server);
    RawClient kept(test.server);
    kept.send("GET / HTTP/1.1\r\n\r\n");
    CHECK(kept.reply().status == 200);
    QByteArray rest;
    CHECK(kept.readToEnd(&rest));
    CHECK(rest.isEmpty());
    CHECK(silent.readToEnd(&rest));
    CHECK(rest.isEmpty());
}

TEST_CASE("beyond the limit a new connection replaces the one that has been idle longest")
{
    http::Limits limits;
    limits.connections = 3;
    TestServer test(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto ask = [&](RawClient &client) {
        client.send("GET / HTTP/1.1\r\n\r\n");
        return client.reply().status;
    };
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(test.server));
        REQUIRE(ask(*clients.back()) == 200);
    }
    REQUIRE(ask(*clients[0]) == 200); // now the second one has been idle longest
    RawClient further(test.server);
    CHECK(ask(further) == 200);
    CHECK(clients[1]->readToEnd());
    CHECK(ask(*clients[0]) == 200);
    CHECK(ask(*clients[2]) == 200);
    CHECK(ask(further) == 200);
}

TEST_CASE("random bytes never harm the server")
{
    TestServer test;
    quint32 state = 12345;
    const auto random = [&state] { return (state = state * 1664525 + 1013904223) >> 16; };
    const QByteArray valid = "POST /x?y HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = valid;
        for (quint32 n = random() % 4 + 1; n > 0; --n)
            bytes[static_cast<qsizetype>(random() % static_cast<quint32>(bytes.size()))] = static_cast<char>(random());
        RawClient client(test.server);
        client.send(bytes);
        client.socket().disconnectFromHost();
    }
    RawClient client(test.server);
    client.send("GET /fine HTTP/1.1\r\n\r\n");
    CHECK(client.reply().body == "ok:/fine");
}
