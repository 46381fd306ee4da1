// SPDX-License-Identifier: GPL-3.0-or-later
// No connection, no response, the wrong server: what the error says, and whether the request may have arrived.
#include "tests/net/client_fixture.h"
#include "tests/net/raw_server.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

const QString secret = QStringLiteral("s3cr3t-value");

QUrl withSecret(QUrl url)
{
    url.setQuery(QStringLiteral("token=") + secret);
    return url;
}

void checkQuiet(const Error &error)
{
    CHECK_FALSE(error.message.english().contains(secret));
    CHECK_FALSE(error.message.english().contains(u'?'));
    REQUIRE(error.provider.has_value());
    CHECK(error.provider->name == QStringLiteral("sample"));
}

void answer(QTcpSocket &socket, const QByteArray &body)
{
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

} // namespace

TEST_CASE("a refused connection says so, and nothing was sent")
{
    QTcpServer gone;
    REQUIRE(gone.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const auto url = withSecret(QUrl(QStringLiteral("http://127.0.0.1:%1/x").arg(gone.serverPort())));
    gone.close();
    net::HttpClient client(quick());
    for (const QByteArray method : {"GET", "POST", "DELETE"}) {
        for (const QByteArray body : {"", "{}"}) {
            const auto refused = send(client, request(method, url, body));
            REQUIRE_FALSE(refused.has_value());
            CHECK(refused.error().code == ErrorCode::Unreachable);
            CHECK_FALSE(refused.error().maybeProcessed);
            CHECK(refused.error().message.english() ==
                  QStringLiteral("Could not connect to 127.0.0.1:%1: the connection was refused.").arg(url.port()));
            checkQuiet(refused.error());
        }
    }
}

TEST_CASE("a host that does not exist says so, and nothing was sent")
{
    net::HttpClient client(quick());
    const auto lost = send(client, request("POST", withSecret(QUrl(QStringLiteral("http://nowhere.invalid/x"))), "{}"));
    REQUIRE_FALSE(lost.has_value());
    CHECK(lost.error().code == ErrorCode::Unreachable);
    CHECK_FALSE(lost.error().maybeProcessed);
    CHECK(lost.error().message.english().contains(QStringLiteral("nowhere.invalid")));
    checkQuiet(lost.error());
}

TEST_CASE("a server without TLS is not contacted in plain text, and nothing was sent")
{
    TestServer server;
    auto url = withSecret(urlOf(server));
    url.setScheme(QStringLiteral("https"));
    net::HttpClient client(quick());
    const auto failed = send(client, request("POST", url, "{}"));
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().code == ErrorCode::Unreachable);
    CHECK_FALSE(failed.error().maybeProcessed);
    checkQuiet(failed.error());
    CHECK(server.seen.at(0).unreadable);
}

TEST_CASE("a missing response is a timeout with an unknown outcome")
{
    RawServer server([](QTcpSocket &, const QByteArray &) {});
    auto options = quick();
    options.timeout = 200ms;
    net::HttpClient client(options);
    for (const QByteArray body : {"", "{}"}) {
        const auto late = send(client, request("POST", withSecret(server.url()), body));
        REQUIRE_FALSE(late.has_value());
        CHECK(late.error().code == ErrorCode::Timeout);
        CHECK(late.error().maybeProcessed);
        CHECK(late.error().message.english().endsWith(QStringLiteral("did not answer within 0.2 s.")));
        checkQuiet(late.error());
    }
    CHECK(server.requests.size() == 2);
}

TEST_CASE("a response that trickles in is cut off at its deadline, however busy the connection")
{
    RawServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(10);
    });
    auto options = quick();
    options.timeout = 300ms;
    net::HttpClient client(options);
    const auto late = send(client, request("GET", server.url()));
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().code == ErrorCode::Timeout);
    CHECK(server.requests.size() == 1);
}

#ifdef Q_OS_LINUX
TEST_CASE("a connection that is never made is a timeout after which nothing was sent")
{
    // A server that accepts no connections and has a full queue lets further ones hang.
    QTcpServer full;
    full.setListenBacklogSize(1);
    REQUIRE(full.listen(QHostAddress(QHostAddress::LocalHost), 0));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 8; ++i) {
        waiting.push_back(std::make_unique<QTcpSocket>());
        waiting.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
    }
    eventually([&] { return waiting[1]->state() == QAbstractSocket::ConnectedState; }, 1000);
    auto options = quick();
    options.timeout = 300ms;
    net::HttpClient client(options);
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/x").arg(full.serverPort()));
    const auto late = send(client, request("POST", url, "{}"));
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().code == ErrorCode::Timeout);
    CHECK_FALSE(late.error().maybeProcessed);
    CHECK(late.error().message.english().startsWith(QStringLiteral("No connection to 127.0.0.1:")));
}
#endif

TEST_CASE("what is not HTTP is not a response")
{
    RawServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("SSH-2.0-OpenSSH_9.2\r\n");
        socket.disconnectFromHost();
    });
    net::HttpClient client(quick());
    const auto lost = send(client, request("POST", server.url(), "{}"));
    REQUIRE_FALSE(lost.has_value());
    CHECK(lost.error().code == ErrorCode::Unreachable);
    CHECK(lost.error().maybeProcessed);
    CHECK(server.requests.size() == 1);
}

TEST_CASE("a response shorter than its Content-Length is incomplete")
{
    RawServer tooShort([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort");
        socket.disconnectFromHost();
    });
    auto options = quick();
    options.retries = 1;
    net::HttpClient client(options);
    const auto lost = send(client, request("GET", tooShort.url()));
    REQUIRE_FALSE(lost.has_value());
    CHECK(lost.error().code == ErrorCode::Unreachable);
    CHECK(lost.error().message.english().contains(QStringLiteral("before its answer was complete")));
    CHECK(tooShort.requests.size() == 2);

    RawServer toTheEnd([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\n\r\nto the end");
        socket.disconnectFromHost();
    });
    CHECK(send(client, request("GET", toTheEnd.url()))->body == "to the end");
}

TEST_CASE("a response that follows an interim one is lost, and is never taken for another request's")
{
    for (const QByteArray interim : {"100 Continue", "102 Processing", "103 Early Hints\r\nLink: </style.css>"}) {
        for (const QByteArray method : {"GET", "POST"}) {
            for (const int delay : {0, 50}) {
                INFO(method.toStdString() << ' ' << interim.toStdString() << ' ' << delay);
                const QByteArray head = "HTTP/1.1 " + interim + "\r\n\r\n";
                RawServer server([&](QTcpSocket &socket, const QByteArray &received) {
                    if (received.contains("/second")) {
                        QTimer::singleShot(200, &socket, [&socket] { answer(socket, "second"); });
                        return;
                    }
                    socket.write(head);
                    QTimer::singleShot(delay, &socket, [&socket] { answer(socket, "first"); });
                });
                net::HttpClient client(quick());
                const auto first = send(client, request(method, server.url()));
                if (interim.startsWith("100")) {
                    REQUIRE(first.has_value());
                    CHECK(first->body == "first");
                } else {
                    REQUIRE_FALSE(first.has_value());
                    CHECK(first.error().code == ErrorCode::BadResponse);
                    CHECK(first.error().maybeProcessed == (method == "POST"));
                }
                CHECK(send(client, request("GET", server.url(QStringLiteral("/second"))))->body == "second");
                CHECK(server.requests.size() == 2);
            }
        }
    }
}

TEST_CASE("redirects within the server are followed for reading, a few times")
{
    TestServer server({}, [](const http::Request &request) {
        const int step = request.path().mid(1).toInt();
        if (step == 0)
            return http::Answer{200, {}, request.header("X-API-Key"), {}};
        return http::Answer{302, {{"Location", "/" + QByteArray::number(step - 1)}}, {}, {}};
    });
    net::HttpClient client(quick());
    auto get = request("GET", urlOf(server, QStringLiteral("/5")));
    get.headers.emplace_back("X-API-Key", "key");
    CHECK(send(client, get)->body == "key");

    const auto endless = send(client, request("GET", urlOf(server, QStringLiteral("/6"))));
    REQUIRE_FALSE(endless.has_value());
    CHECK(endless.error().code == ErrorCode::BadResponse);
    CHECK(endless.error().provider->status == 302);
}

TEST_CASE("a redirect to another server is an error, and nothing is sent there")
{
    TestServer elsewhere;
    const auto otherPort = elsewhere.server.baseUrl().toUtf8() + "/?token=" + secret.toUtf8();
    const auto otherHost = QByteArray("http://localhost:") + QByteArray::number(elsewhere.server.port());
    for (const auto &location :
         {otherPort, otherHost, QByteArray("https://evil.example.net/"), QByteArray("//evil.example.net/x"),
          QByteArray("file:///etc/passwd"), QByteArray("http://")}) {
        for (const int status : {301, 302, 303, 307, 308}) {
            for (const QByteArray method : {"GET", "POST"}) {
                INFO(status << ' ' << method.toStdString() << ' ' << location.toStdString());
                TestServer server({},
                                  [&](const auto &) { return http::Answer{status, {{"Location", location}}, {}, {}}; });
                net::HttpClient client(quick());
                const auto refused = send(client, request(method, urlOf(server), "{}"));
                REQUIRE_FALSE(refused.has_value());
                CHECK(refused.error().code == ErrorCode::BadResponse);
                CHECK(refused.error().maybeProcessed == (method == "POST"));
                CHECK(server.seen.count() == 1);
                checkQuiet(refused.error());
            }
        }
    }
    CHECK(elsewhere.seen.count() == 0);
}

TEST_CASE("a redirect of a writing request is an error, even within the server")
{
    for (const int status : {301, 302, 303, 307, 308}) {
        TestServer server({}, [&](const auto &) { return http::Answer{status, {{"Location", "/other"}}, {}, {}}; });
        net::HttpClient client(quick());
        const auto refused = send(client, request("POST", urlOf(server), "{}"));
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::BadResponse);
        CHECK(refused.error().maybeProcessed);
        CHECK(server.seen.count() == 1);
    }
}

TEST_CASE("requests end with an error when their client is destroyed")
{
    RawServer server([](QTcpSocket &, const QByteArray &) {});
    for (const QByteArray method : {"GET", "POST"}) {
        auto client = std::make_unique<net::HttpClient>(quick());
        auto first = client->send(request(method, server.url(), "{}"));
        auto second = client->send(request(method, server.url(), "{}"));
        const auto count = server.requests.size();
        REQUIRE(eventually([&] { return server.requests.size() >= count + 2; }));
        client.reset();
        const auto ended = await(std::move(first));
        REQUIRE_FALSE(ended.has_value());
        CHECK(ended.error().code == ErrorCode::Unreachable);
        CHECK(ended.error().maybeProcessed);
        CHECK_FALSE(await(std::move(second)).has_value());
    }
}

TEST_CASE("a client may be destroyed at any moment of a request")
{
    TestServer server({}, [](const auto &) { return http::Answer{503, {}, QByteArray(100'000, 'x'), {}}; });
    for (int turns = 0; turns < 40; ++turns) {
        for (const QByteArray method : {"GET", "POST"}) {
            auto options = quick();
            options.firstDelay = 20ms;
            options.maxDelay = 20ms;
            auto client = std::make_unique<net::HttpClient>(options);
            auto task = client->send(request(method, urlOf(server), "{}"));
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            client.reset();
            const auto result = await(std::move(task));
            CHECK((!result.has_value() || result->status == 503));
        }
    }
}

TEST_CASE("many simultaneous requests each get their own response")
{
    TestServer server;
    net::HttpClient client(quick());
    std::vector<QCoro::Task<Result<net::HttpAnswer>>> tasks;
    for (int i = 0; i < 60; ++i)
        tasks.push_back(client.send(request(i % 2 ? "GET" : "POST", urlOf(server, u'/' + QString::number(i)), "{}")));
    for (int i = 0; i < 60; ++i)
        CHECK(await(std::move(tasks[static_cast<std::size_t>(i)]))->body == "ok:/" + QByteArray::number(i));
}
