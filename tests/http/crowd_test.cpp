// SPDX-License-Identifier: GPL-3.0-or-later
// Real senders are answered, however many other connections say nothing that deserves a response.
#include "tests/http/server_fixture.h"
#include "tests/support/environment.h"

#include <atomic>
#include <thread>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

const QByteArray realHead = "POST /door HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n";

http::Reading doorOnly(const http::Request &head)
{
    return head.path() == "/door" ? http::Reading::Whole : http::Reading::Nothing;
}

http::Answer doorAnswer(const http::Request &request)
{
    return {request.path() == "/door" && !request.tooLarge ? 200 : 404, {}, "done", {}};
}

// Strangers that reconnect as soon as they are disconnected, in a thread of their own.
class Crowd
{
public:
    Crowd(quint16 port, int size, const QByteArray &says)
        : m_thread([this, port, size, says] { crowd(port, size, says); })
    {
    }
    ~Crowd()
    {
        m_isOver = true;
        m_thread.join();
    }
    void waitUntilThere() const
    {
        const QDeadlineTimer patience(60'000);
        while (!m_isThere && !patience.hasExpired())
            QThread::msleep(5);
        REQUIRE(m_isThere);
    }

private:
    void crowd(quint16 port, int size, const QByteArray &says)
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets(static_cast<std::size_t>(size));
        while (!m_isOver) {
            for (auto &socket : sockets) {
                if (socket && socket->state() == QAbstractSocket::ConnectedState) {
                    socket->waitForReadyRead(0); // notices that it was closed
                    continue;
                }
                socket = std::make_unique<QTcpSocket>();
                socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
                socket->waitForConnected(5000);
                socket->write(says);
                socket->flush();
                if (m_isOver)
                    return;
            }
            m_isThere = true;
        }
    }

    std::atomic<bool> m_isOver = false;
    std::atomic<bool> m_isThere = false;
    std::thread m_thread; // last, because it uses the others
};

int status(quint16 port, const QByteArray &bytes)
{
    RawClient client(port);
    client.send(bytes);
    return client.reply().status;
}

int crowdSize()
{
    return numberFromEnvironment("PLATEN_TEST_CROWD", 800);
}

// Fewer places than the crowd takes, but enough that newcomers do not replace a sender before it could speak.
http::Limits fewPlaces()
{
    http::Limits limits;
    limits.connections = 512;
    return limits;
}

} // namespace

TEST_CASE("every real request is answered while many others say nothing, little, or are not accepted")
{
    const std::vector<QByteArray> sayings{
        "",                                                     // silent
        "POST /door HT",                                        // an endless head
        "POST /else HTTP/1.1\r\nContent-Length: 1000\r\n\r\nx", // a body that is not wanted
        "POST /door HTTP/1.1\r\nContent-Length: 1000\r\n\r\nx", // a wanted body that does not come
        QByteArray("GET /else HTTP/1.1\r\n\r\n").repeated(200), // responses that are not read
    };
    for (const auto &says : sayings) {
        INFO(says.left(60).toStdString());
        TestServer test(fewPlaces(), doorAnswer, doorOnly);
        const Crowd crowd(test.server.port(), crowdSize(), says);
        crowd.waitUntilThere();
        for (int i = 0; i < 100; ++i)
            REQUIRE(status(test.server.port(), realHead + "\r\nhello") == 200);
    }
}

TEST_CASE("a real sender's idle connection outlives a crowd of strangers")
{
    TestServer test(fewPlaces(), doorAnswer, doorOnly);
    RawClient kept(test.server);
    kept.send(realHead + "\r\nhello");
    REQUIRE(kept.reply().status == 200);
    const Crowd crowd(test.server.port(), crowdSize(), "");
    crowd.waitUntilThere();
    for (int i = 0; i < 20; ++i) {
        kept.send(realHead + "\r\nhello");
        REQUIRE(kept.reply().status == 200);
        QThread::msleep(5);
    }
}

TEST_CASE("a sender that is reasonably slow is not displaced by strangers")
{
    TestServer test(fewPlaces(), doorAnswer, doorOnly);
    const Crowd crowd(test.server.port(), crowdSize(), "");
    crowd.waitUntilThere();
    RawClient slow(test.server);
    slow.send(realHead + "\r\nhe");
    QThread::msleep(300);
    slow.send("llo");
    CHECK(slow.reply().status == 200);
}

TEST_CASE("a head has less time than its body, and a byte now and then renews neither")
{
    http::Limits limits;
    limits.head = 300ms;
    limits.request = 60s;
    TestServer test(limits);
    RawClient silent(test.server);
    CHECK(silent.readToEnd());
    RawClient slow(test.server);
    const QDeadlineTimer patience(20'000);
    while (slow.socket().bytesAvailable() == 0 && !patience.hasExpired()) {
        slow.send("x");
        slow.socket().waitForReadyRead(20);
    }
    CHECK(slow.reply().status == 408);
}

TEST_CASE("a body that keeps its rate may take longer than one that does not")
{
    http::Limits limits;
    limits.request = 300ms;
    limits.bytesPerSecond = 100;
    TestServer test(limits);
    RawClient client(test.server);
    client.send("POST / HTTP/1.1\r\nContent-Length: 400\r\n\r\n");
    for (int i = 0; i < 4; ++i) {
        client.send(QByteArray(100, 'b')); // one more second each time
        QThread::msleep(200);
    }
    CHECK(client.reply().status == 200);
    RawClient slow(test.server);
    slow.send("POST / HTTP/1.1\r\nContent-Length: 400\r\n\r\nb");
    CHECK(slow.reply().status == 408);
}

TEST_CASE("a client that does not read its response is disconnected")
{
    http::Limits limits;
    limits.reading = 200ms;
    limits.bytesPerSecond = 1024 * 1024 * 1024;
    TestServer test(limits, [](const auto &) { return http::Answer{200, {}, QByteArray(64 * 1024 * 1024, 'a'), {}}; });
    RawClient client(test.server);
    client.socket().setReadBufferSize(1000);
    client.send("GET / HTTP/1.1\r\n\r\n");
    QThread::msleep(1000);
    client.socket().setReadBufferSize(0);
    QByteArray all;
    CHECK(client.readToEnd(&all));
    CHECK(all.size() < 64 * 1024 * 1024);
}

#ifdef Q_OS_LINUX
TEST_CASE("a process out of file descriptors closes a stranger's connection and continues")
{
    TestServer test({}, doorAnswer, doorOnly);
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 20; ++i)
        silent.push_back(std::make_unique<RawClient>(test.server));
    REQUIRE(status(test.server.port(), realHead + "\r\nhello") == 200);
    QThread::msleep(200); // closed connections are really closed

    // One descriptor is left, for the client.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    std::vector<int> fill;
    for (int i = 0; i < 100; ++i)
        fill.push_back(::dup(0));
    const int last = fill.back();
    fill.pop_back();
    rlimit few = before;
    few.rlim_cur = static_cast<rlim_t>(last) + 1;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    ::close(last);
    QByteArray answer(100, '\0');
    const int real = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(test.server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isConnected = ::connect(real, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    const QByteArray request = realHead + "\r\nhello";
    const timeval patience{30, 0};
    (void)::setsockopt(real, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    (void)::send(real, request.constData(), static_cast<std::size_t>(request.size()), MSG_NOSIGNAL);
    (void)::recv(real, answer.data(), static_cast<std::size_t>(answer.size()), 0);
    ::close(real);
    for (const int one : fill)
        ::close(one);
    REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK(isConnected);
    CHECK(answer.startsWith("HTTP/1.1 200 "));
}
#endif
