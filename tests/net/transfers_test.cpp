// SPDX-License-Identifier: GPL-3.0-or-later
// Large bodies over a slow connection: a patient request may take as long as bytes move, and reports its progress.
#include "tests/net/client_fixture.h"
#include "tests/net/raw_server.h"

#include <QTimer>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

constexpr int megabyte = 1 << 20;

// Reads a request slowly, `chunk` bytes at a time with a pause after each, up to `most` bytes, and answers once it has
// all of it.
class SlowReader : public QTcpServer
{
public:
    SlowReader(qint64 chunk, qint64 whole, qint64 most)
    {
        listen(QHostAddress(QHostAddress::LocalHost), 0);
        connect(this, &QTcpServer::newConnection, this, [=, this] {
            auto *socket = nextPendingConnection();
            socket->setReadBufferSize(chunk);
            socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 65536);
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [=, this] {
                if (taken >= most)
                    return;
                taken += socket->read(chunk).size();
                if (taken >= whole) {
                    timer->stop();
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone");
                }
            });
            timer->start(20ms);
        });
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/upload").arg(serverPort())); }

    qint64 taken = 0;
};

net::ClientOptions inAHurry()
{
    auto options = quick();
    options.timeout = 500ms;
    options.retries = 0;
    return options;
}

// A byte every 20 ms, so that all of it takes three times the limit.
void trickle(QTcpSocket &socket, int bytes)
{
    auto *timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket, [&socket, timer, left = bytes]() mutable {
        socket.write("x");
        if (--left == 0)
            timer->stop();
    });
    timer->start(20ms);
}

} // namespace

TEST_CASE("a patient upload takes as long as bytes are sent, and reports how many")
{
    const qint64 size = 24 * megabyte;
    for (const bool patient : {true, false}) {
        for (const bool again : {true, false}) {
            SlowReader server(256 * 1024, size, size + megabyte);
            net::HttpClient client(inAHurry());
            auto upload = request("POST", server.url(), QByteArray(size, 'x'));
            upload.patient = patient;
            upload.repeatable = again;
            std::vector<qint64> sent;
            qint64 total = 0;
            upload.uploadProgress = [&](qint64 bytes, qint64 of) {
                sent.push_back(bytes);
                total = of;
            };
            const auto answer = send(client, upload);
            REQUIRE(sent.size() > 1);
            CHECK(std::is_sorted(sent.begin(), sent.end()));
            CHECK(total == size);
            if (patient) {
                REQUIRE(answer.has_value());
                CHECK(answer->body == "done");
                CHECK(sent.back() == size);
            } else {
                REQUIRE_FALSE(answer.has_value());
                CHECK(answer.error().code == ErrorCode::Timeout);
                CHECK(sent.back() < size);
            }
        }
    }
}

TEST_CASE("a patient upload that stalls is given up, and may have arrived")
{
    const qint64 size = 24 * megabyte;
    SlowReader server(256 * 1024, size, 2 * megabyte);
    net::HttpClient client(inAHurry());
    auto upload = request("POST", server.url(), QByteArray(size, 'x'));
    upload.patient = true;
    const auto stuck = send(client, upload);
    REQUIRE_FALSE(stuck.has_value());
    CHECK(stuck.error().code == ErrorCode::Timeout);
    CHECK(stuck.error().maybeProcessed);
    CHECK(stuck.error().message.english().startsWith(QStringLiteral("The transfer came to a stop")));
    CHECK(stuck.error().message.english().endsWith(QStringLiteral("for 0.5 s.")));
}

TEST_CASE("a patient download takes as long as bytes arrive, and no longer")
{
    for (const int arrive : {75, 10}) {
        RawServer server([&](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 75\r\n\r\n");
            trickle(socket, arrive);
        });
        net::HttpClient client(inAHurry());
        auto download = request("GET", server.url());
        download.patient = true;
        qint64 received = 0;
        download.progress = [&](qint64 bytes, qint64 total) {
            received = bytes;
            CHECK(total == 75);
        };
        const auto answer = send(client, download);
        CHECK(received == arrive);
        if (arrive == 75) {
            REQUIRE(answer.has_value());
            CHECK(answer->body == QByteArray(75, 'x'));
        } else {
            REQUIRE_FALSE(answer.has_value());
            CHECK(answer.error().code == ErrorCode::Timeout);
            CHECK(answer.error().message.english().startsWith(QStringLiteral("The transfer came to a stop")));
        }
    }
}

TEST_CASE("a patient request does not wait for a server that never says anything")
{
    RawServer server([](QTcpSocket &, const QByteArray &) {});
    net::HttpClient client(inAHurry());
    auto download = request("GET", server.url());
    download.patient = true;
    const auto silent = send(client, download);
    REQUIRE_FALSE(silent.has_value());
    CHECK(silent.error().message.english().endsWith(QStringLiteral("did not answer within 0.5 s.")));
}
