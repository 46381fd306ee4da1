// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/remote_picture.h"
#include "tests/net/tls_server.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QElapsedTimer>

using namespace platen;
using namespace platen::net;
using platen::test::await;
using platen::test::TlsServer;

namespace {

const QString pictures = QStringLiteral("pictures.example");
const QString other = QStringLiteral("other.example");

QByteArray picture(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray redirect(const QUrl &target)
{
    return "HTTP/1.1 302 Found\r\nLocation: " + target.toEncoded() +
           "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

// Every name is resolved to `address`, and each look-up is counted.
PictureRules rulesWith(const QString &address, const std::shared_ptr<QStringList> &lookUps = {})
{
    PictureRules rules;
    rules.hosts = {pictures};
    rules.resolve = [address, lookUps](const QString &host, const std::function<void(QList<QHostAddress>)> &found) {
        if (lookUps)
            lookUps->append(host);
        found({QHostAddress(address)});
    };
    return rules;
}

PictureRules allowing(const QStringList &hosts)
{
    PictureRules rules = rulesWith(QStringLiteral("127.0.0.1"));
    rules.hosts = hosts;
    rules.localHosts = {pictures};
    return rules;
}

ErrorCode codeOf(const QUrl &url, const PictureRules &rules)
{
    const Result<QByteArray> result = await(fetchPicture(url, rules));
    REQUIRE_FALSE(result);
    INFO(result.error().message.english().toStdString());
    return result.error().code;
}

} // namespace

TEST_CASE("a picture is fetched from a server that a person allows")
{
    const TlsServer server([](const QByteArray &) { return picture("the picture"); });
    const Result<QByteArray> result = await(fetchPicture(server.url(), allowing({pictures})));
    INFO((result ? QString() : result.error().message.english()).toStdString());
    REQUIRE(result);
    CHECK(*result == "the picture");
    REQUIRE(server.requests.size() == 1);
    const QByteArray head = server.requests.front().toLower();
    CHECK(head.contains("\r\nhost: pictures.example:" + QByteArray::number(server.serverPort()) + "\r\n"));
    CHECK_FALSE(head.contains("cookie"));
    CHECK_FALSE(head.contains("authorization"));
}

TEST_CASE("a name that leads to this computer or the local network is refused before anything is sent")
{
    const TlsServer server([](const QByteArray &) { return picture("secret"); });
    for (const char *address : {"127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1",
                                "100.64.0.1", "fd00::1", "fe80::1", "0.0.0.0", "::"}) {
        INFO(address);
        CHECK(codeOf(server.url(), rulesWith(QString::fromLatin1(address))) == ErrorCode::Refused);
    }
    CHECK(server.requests.empty());
}

TEST_CASE("an address in the URL is judged like a name, however it is written")
{
    const TlsServer server([](const QByteArray &) { return picture("secret"); });
    for (const char *host : {"127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]",
                             "[::ffff:127.0.0.1]", "localhost", "LOCALHOST"}) {
        INFO(host);
        const QUrl url(QStringLiteral("https://%1:%2/").arg(QString::fromLatin1(host)).arg(server.serverPort()));
        PictureRules rules = rulesWith(QStringLiteral("127.0.0.1"));
        rules.hosts.append(url.host());
        CHECK(codeOf(url, rules) == ErrorCode::Refused);
    }
    CHECK(server.requests.empty());
}

TEST_CASE("only https, without a password, and only hosts that the order names")
{
    const auto lookUps = std::make_shared<QStringList>();
    const PictureRules rules = rulesWith(QStringLiteral("127.0.0.1"), lookUps);
    for (const char *url : {"http://pictures.example/a.png", "ftp://pictures.example/a.png", "file:///etc/passwd",
                            "https://name:word@pictures.example/", "https://other.example/", "https:///a.png", "",
                            "https://pictures.example.evil.example/", "https://evil.example#pictures.example",
                            "https://pictures.example\\@evil.example/", "data:image/png;base64,AAAA"}) {
        INFO(url);
        CHECK(codeOf(QUrl(QString::fromLatin1(url)), rules) == ErrorCode::Refused);
    }
    CHECK(lookUps->isEmpty());
}

TEST_CASE("a redirect is checked like the first address")
{
    QUrl target;
    const TlsServer server([&target](const QByteArray &head) {
        return head.startsWith("GET /a.png") ? redirect(target) : picture("moved");
    });
    SECTION("to the same host")
    {
        target = server.url(QStringLiteral("/b.png"));
        const Result<QByteArray> result = await(fetchPicture(server.url(), allowing({pictures})));
        REQUIRE(result);
        CHECK(*result == "moved");
    }
    SECTION("to a host that the order does not name")
    {
        target = server.url(QStringLiteral("/b.png"), other);
        CHECK(codeOf(server.url(), allowing({pictures})) == ErrorCode::Refused);
        CHECK(server.requests.size() == 1);
    }
    SECTION("to a named host on this computer that nobody allowed")
    {
        target = server.url(QStringLiteral("/b.png"), other);
        CHECK(codeOf(server.url(), allowing({pictures, other})) == ErrorCode::Refused);
        CHECK(server.requests.size() == 1);
    }
    SECTION("to http")
    {
        target = server.url(QStringLiteral("/b.png"));
        target.setScheme(QStringLiteral("http"));
        CHECK(codeOf(server.url(), allowing({pictures})) == ErrorCode::Refused);
    }
    SECTION("again and again")
    {
        target = server.url();
        CHECK(codeOf(server.url(), allowing({pictures})) == ErrorCode::BadResponse);
        CHECK(server.requests.size() == 6);
    }
}

TEST_CASE("the connection goes to the address that was checked, whatever the name leads to later")
{
    const TlsServer server([](const QByteArray &) { return picture("the picture"); });
    const auto lookUps = std::make_shared<QStringList>();
    PictureRules rules = rulesWith(QStringLiteral("127.0.0.1"), lookUps);
    rules.localHosts = {pictures};
    // The system cannot resolve this name at all: nothing but the checked address leads to the server.
    REQUIRE(await(fetchPicture(server.url(), rules)));
    CHECK(*lookUps == QStringList{pictures});
}

TEST_CASE("the certificate must be that of the server's name")
{
    const TlsServer server([](const QByteArray &) { return picture("the picture"); });
    const QString stranger = QStringLiteral("stranger.example");
    PictureRules rules = allowing({stranger});
    rules.localHosts = {stranger};
    CHECK(codeOf(server.url(QStringLiteral("/a.png"), stranger), rules) == ErrorCode::Unreachable);
    CHECK(server.requests.empty());
}

TEST_CASE("size and time are limited")
{
    PictureRules rules = allowing({pictures});
    SECTION("an announced size")
    {
        rules.mostBytes = 1 << 20;
        const TlsServer server([](const QByteArray &) { return picture(QByteArray((1 << 20) + 1, 'x')); });
        CHECK(codeOf(server.url(), rules) == ErrorCode::Refused);
    }
    SECTION("a size that is not announced")
    {
        rules.mostBytes = 1 << 20;
        const TlsServer server([](const QByteArray &) {
            return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray((1 << 20) + 1, 'x');
        });
        CHECK(codeOf(server.url(), rules) == ErrorCode::Refused);
    }
    SECTION("a server that says nothing")
    {
        rules.longest = std::chrono::milliseconds(200);
        const TlsServer server([](const QByteArray &) { return QByteArray(); });
        CHECK(codeOf(server.url(), rules) == ErrorCode::Timeout);
    }
    SECTION("a name that is never resolved")
    {
        rules.longest = std::chrono::milliseconds(50);
        rules.resolve = [](const QString &, const std::function<void(QList<QHostAddress>)> &) {};
        CHECK(codeOf(QUrl(QStringLiteral("https://pictures.example/")), rules) == ErrorCode::Timeout);
    }
}

TEST_CASE("an answer that is no picture")
{
    const auto [status, code] = GENERATE(table<const char *, ErrorCode>({{"404 Not Found", ErrorCode::NotFound},
                                                                         {"410 Gone", ErrorCode::NotFound},
                                                                         {"403 Forbidden", ErrorCode::BadResponse},
                                                                         {"500 Oh", ErrorCode::BadResponse},
                                                                         {"204 No Content", ErrorCode::BadResponse}}));
    const QByteArray line = status;
    const TlsServer server([line](const QByteArray &) {
        return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    });
    CHECK(codeOf(server.url(), allowing({pictures})) == code);
}
