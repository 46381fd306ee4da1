// SPDX-License-Identifier: GPL-3.0-or-later
// Responses of every kind arrive unchanged.
#include "tests/net/client_fixture.h"
#include "tests/net/raw_server.h"

#include <QNetworkProxy>
#include <QThread>

using namespace platen;
using namespace platen::test;

TEST_CASE("a request arrives as it was given, and nothing is added that reveals something about us")
{
    TestServer server({}, [](const auto &) { return http::Answer{201, {{"X-Trace", "t1"}}, R"({"ok":true})", {}}; });
    net::HttpClient client(quick());
    auto post = request("POST", urlOf(server, QStringLiteral("/v4/orders?a=%2F&b=1")), R"({"a":1})");
    post.headers.emplace_back("X-API-Key", "key");
    const auto answer = send(client, post);
    REQUIRE(answer.has_value());
    CHECK(answer->status == 201);
    CHECK(answer->body == R"({"ok":true})");
    CHECK(net::headerValue(answer->headers, "x-trace") == "t1");
    CHECK(net::headerValue(answer->headers, "none").isEmpty());

    const auto seen = server.seen.at(0);
    CHECK(seen.method == "POST");
    CHECK(seen.target == "/v4/orders?a=%2F&b=1");
    CHECK(seen.body == R"({"a":1})");
    CHECK(seen.header("x-api-key") == "key");
    CHECK(seen.header("Content-Type") == "application/json");
    CHECK(seen.header("User-Agent") == "Platen/" PLATEN_VERSION);
    CHECK(seen.header("Cookie").isEmpty());
    CHECK(seen.header("Upgrade").isEmpty());
}

TEST_CASE("a response is read in another thread, as it is returned, once it is the last one")
{
    int answers = 0;
    TestServer server({}, [&answers](const auto &) {
        return ++answers == 1 ? http::Answer{503, {}, "busy", {}}
                              : http::Answer{200, {{"Content-Type", "text/plain"}}, "it is the-secret", {}};
    });
    net::ClientOptions options = quick();
    options.secrets = {"the-secret"};
    net::HttpClient client(options);
    net::HttpRequest sent = request("GET", urlOf(server));
    QByteArrayList read;
    const Qt::HANDLE here = QThread::currentThreadId();
    bool isElsewhere = false;
    sent.read = [&](const net::HttpAnswer &answer) {
        read.append(answer.body);
        isElsewhere = QThread::currentThreadId() != here;
    };
    const auto answer = send(client, sent);
    REQUIRE(answer.has_value());
    CHECK_FALSE(answer->body.contains("the-secret"));
    CHECK(read == QByteArrayList{answer->body});
    CHECK(isElsewhere);

    read.clear();
    sent.url = QUrl(QStringLiteral("http://127.0.0.1:1/"));
    CHECK_FALSE(send(client, sent).has_value());
    CHECK(read.isEmpty()); // there is no response
}

TEST_CASE("every method carries its body, repeatable or not")
{
    TestServer server({}, [](const auto &request) { return http::Answer{200, {}, request.body, {}}; });
    net::HttpClient client(quick());
    const QByteArray large(700'000, 'q');
    for (const QByteArray method : {"POST", "PUT", "PATCH", "DELETE"}) {
        for (const auto &body : {QByteArray(), QByteArray("{}"), large}) {
            for (const bool again : {false, true}) {
                auto sent = request(method, urlOf(server), body);
                sent.repeatable = again;
                const auto count = server.seen.count();
                const auto answer = send(client, sent);
                REQUIRE(answer.has_value());
                CHECK(answer->body == body);
                CHECK(server.seen.at(count).method == method);
                CHECK(server.seen.at(count).body == body);
                CHECK(server.seen.count() == count + 1);
            }
        }
    }
    CHECK(send(client, request("GET", urlOf(server)))->body.isEmpty());
    const auto head = send(client, request("HEAD", urlOf(server)));
    REQUIRE(head.has_value());
    CHECK(head->status == 200);
}

TEST_CASE("any status is a response, with its body")
{
    TestServer server({}, [](const auto &request) {
        return http::Answer{request.path().mid(1).toInt(),
                            {{"WWW-Authenticate", "Basic realm=\"x\""}, {"Content-Type", "text/html"}},
                            "<p>not JSON</p>",
                            {}};
    });
    auto options = quick();
    options.retries = 0;
    net::HttpClient client(options);
    for (const int status : {200, 201, 202, 206, 299, 300, 304, 400, 401, 402, 403, 404, 405, 408,
                             409, 410, 415, 418, 422, 429, 451, 500, 501, 502, 503, 504, 505, 599}) {
        for (const QByteArray method : {"GET", "POST"}) {
            INFO(status << ' ' << method.toStdString());
            const auto answer = send(client, request(method, urlOf(server, u'/' + QString::number(status)), "{}"));
            REQUIRE(answer.has_value());
            CHECK(answer->status == status);
            CHECK(answer->body == (status == 304 ? QByteArray() : QByteArray("<p>not JSON</p>")));
        }
    }
}

TEST_CASE("a compressed response is read decompressed")
{
    const QByteArray gzipped = QByteArray::fromBase64("H4sIAAAAAAACA6tWSs7PTVWyUkrMSVWqBQDa91/mDgAAAA==");
    TestServer server(
        {}, [&](const http::Request &) { return http::Answer{200, {{"Content-Encoding", "gzip"}}, gzipped, {}}; });
    net::HttpClient client(quick());
    const auto answer = send(client, request("GET", urlOf(server)));
    REQUIRE(answer.has_value());
    CHECK(answer->body == R"({"come":"ale"})");
    CHECK(server.seen.at(0).header("Accept-Encoding").contains("gzip"));
}

TEST_CASE("a response over its limit is not read to its end")
{
    TestServer server({}, [](const auto &) { return http::Answer{200, {}, QByteArray(1'000'000, 'x'), {}}; });
    net::HttpClient client(quick());
    auto get = request("GET", urlOf(server));
    get.maxAnswerBytes = 1'000'000;
    CHECK(send(client, get).has_value());
    get.maxAnswerBytes = 999'999;
    const auto refused = send(client, get);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::BadResponse);
    CHECK(refused.error().message.english().contains(QStringLiteral("999999 bytes")));

    RawServer endless([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(300'000, 'x'));
    });
    auto post = request("POST", endless.url(), "{}");
    post.maxAnswerBytes = 100'000;
    const auto cut = send(client, post);
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error().code == ErrorCode::BadResponse);
    CHECK(cut.error().maybeProcessed);
}

TEST_CASE("a compressed response is limited by its unpacked size, and a broken one is an error")
{
    QByteArray packed;
    TestServer server(
        {}, [&](const http::Request &) { return http::Answer{200, {{"Content-Encoding", "deflate"}}, packed, {}}; });
    net::HttpClient client(quick());
    auto get = request("GET", urlOf(server));
    get.maxAnswerBytes = 20'000'000;

    packed = qCompress(QByteArray(20'000'000, 'x')).mid(4); // a thousandth of it
    const auto whole = send(client, get);
    REQUIRE(whole.has_value());
    CHECK(whole->body.size() == 20'000'000);

    packed = qCompress(QByteArray(200'000'000, 'x')).mid(4);
    const auto bomb = send(client, get);
    REQUIRE_FALSE(bomb.has_value());
    CHECK(bomb.error().code == ErrorCode::BadResponse);
    CHECK(bomb.error().message.english().contains(QStringLiteral("20000000 bytes")));
    CHECK_FALSE(bomb.error().maybeProcessed);

    packed = qCompress(QByteArray(100'000, 'x')).mid(4);
    packed.back() = static_cast<char>(packed.back() ^ 1); // of the checksum
    for (const auto &one : {get, request("POST", urlOf(server), "{}")}) {
        const auto broken = send(client, one);
        REQUIRE_FALSE(broken.has_value());
        CHECK(broken.error().code == ErrorCode::BadResponse);
        CHECK(broken.error().maybeProcessed == (one.method == "POST"));
    }
}

TEST_CASE("progress shows how much has arrived")
{
    TestServer server({}, [](const auto &) { return http::Answer{200, {}, QByteArray(3'000'000, 'x'), {}}; });
    net::HttpClient client(quick());
    std::vector<std::pair<qint64, qint64>> steps;
    auto get = request("GET", urlOf(server));
    get.progress = [&](qint64 received, qint64 total) { steps.emplace_back(received, total); };
    REQUIRE(send(client, get).has_value());
    REQUIRE_FALSE(steps.empty());
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    CHECK(steps.back() == std::pair<qint64, qint64>(3'000'000, 3'000'000));
}

TEST_CASE("this machine is reached without the network's proxy")
{
    TestServer server;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 1));
    net::HttpClient client(quick());
    const auto direct = send(client, request("GET", urlOf(server)));
    const auto byProxy = send(client, request("POST", QUrl(QStringLiteral("https://order.example.org/x")), "{}"));
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy));
    CHECK(direct.has_value());
    REQUIRE_FALSE(byProxy.has_value());
    CHECK(byProxy.error().code == ErrorCode::Unreachable);
    CHECK_FALSE(byProxy.error().maybeProcessed);
    CHECK(byProxy.error().message.english().contains(QStringLiteral("order.example.org")));
    CHECK(byProxy.error().message.english().contains(QStringLiteral("proxy"), Qt::CaseInsensitive));
}

TEST_CASE("cookies are neither stored nor sent")
{
    TestServer server({}, [](const auto &) { return http::Answer{200, {{"Set-Cookie", "a=b"}}, {}, {}}; });
    net::HttpClient client(quick());
    REQUIRE(send(client, request("GET", urlOf(server))).has_value());
    REQUIRE(send(client, request("GET", urlOf(server))).has_value());
    CHECK(server.seen.at(1).header("Cookie").isEmpty());
}
