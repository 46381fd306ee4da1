// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/byte_range.h"
#include "tests/http/server_fixture.h"

using namespace platen;
using namespace platen::test;
using http::ByteRange;
using http::byteRange;

TEST_CASE("ranges are read as RFC 9110 says, and what is not understood is ignored")
{
    using Kind = ByteRange::Kind;
    CHECK(byteRange("bytes=0-99", 1000) == ByteRange{Kind::Part, 0, 99});
    CHECK(byteRange("Bytes = 500-", 1000) == ByteRange{Kind::Part, 500, 999});
    CHECK(byteRange("bytes=-200", 1000) == ByteRange{Kind::Part, 800, 999});
    CHECK(byteRange("bytes=-2000", 1000) == ByteRange{Kind::Part, 0, 999});
    CHECK(byteRange("bytes=900-5000", 1000) == ByteRange{Kind::Part, 900, 999});
    CHECK(byteRange("bytes=999-999", 1000) == ByteRange{Kind::Part, 999, 999});
    CHECK(byteRange("bytes=0-99999999999999999999", 1000) == ByteRange{Kind::Part, 0, 999});
    for (const char *beyond : {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"}) {
        INFO(beyond);
        CHECK(byteRange(beyond, 1000).kind == Kind::Unsatisfiable);
    }
    CHECK(byteRange("bytes=-5", 0).kind == Kind::Unsatisfiable);
    for (const char *ignored :
         {"", "bytes", "bytes=", "bytes=-", "lines=0-1", "bytes=5-2", "bytes=a-b", "bytes=0-1,5-6", "bytes=0x1-2",
          "bytes=--5", "bytes=1-2-3", "bytes=+1-2", "bytes=-1-2"}) {
        INFO(ignored);
        CHECK(byteRange(ignored, 1000) == ByteRange());
    }
}

namespace {

// `size` bytes, then it cannot go on if it promised more.
class Letters : public http::BodySource
{
public:
    Letters(qint64 size, qint64 promised)
        : m_left(size)
        , m_promised(promised)
    {
    }
    [[nodiscard]] qint64 size() const override { return m_promised; }
    std::optional<QByteArray> read(qint64 most) override
    {
        const qint64 size = std::min(most, m_left);
        m_left -= size;
        return size == 0 ? std::nullopt : std::optional(QByteArray(size, 'x'));
    }

private:
    qint64 m_left;
    qint64 m_promised;
};

http::Answer letters(qint64 size, qint64 promised)
{
    http::Answer answer;
    answer.source = std::make_shared<Letters>(size, promised);
    return answer;
}

} // namespace

TEST_CASE("a body that is read piece by piece arrives whole, and the connection stays usable")
{
    constexpr qint64 size = 3'000'001;
    TestServer server({}, [](const http::Request &) { return letters(size, size); });
    RawClient client(server.server);
    for (int i = 0; i < 2; ++i) {
        client.send("GET / HTTP/1.1\r\n\r\n");
        const RawClient::Reply reply = client.reply();
        CHECK(reply.status == 200);
        CHECK(reply.body == QByteArray(size, 'x'));
    }
    client.send("HEAD / HTTP/1.1\r\n\r\n");
    const RawClient::Reply head = client.reply(true);
    CHECK(head.header("Content-Length") == QByteArray::number(size));
    client.send("GET / HTTP/1.1\r\n\r\n");
    CHECK(client.reply().body.size() == size);
}

TEST_CASE("a body that cannot be completed is cut off before its announced end")
{
    TestServer server({}, [](const http::Request &) { return letters(1'000'000, 2'000'000); });
    RawClient client(server.server);
    client.send("GET / HTTP/1.1\r\n\r\n");
    QByteArray all;
    CHECK(client.readToEnd(&all));
    CHECK(all.contains("Content-Length: 2000000\r\n"));
    CHECK(all.size() < 1'001'000);
}

TEST_CASE("a client that does not read its file is cut off, and holds up nobody")
{
    http::Limits limits;
    limits.reading = std::chrono::milliseconds(300);
    limits.bytesPerSecond = qint64{1024} * 1024 * 1024;
    constexpr qint64 size = qint64{200} * 1024 * 1024;
    TestServer server(limits, [](const http::Request &request) {
        return request.path() == "/file" ? letters(size, size) : http::Answer{200, {}, "ok", {}};
    });
    RawClient sleeper(server.server);
    sleeper.socket().setReadBufferSize(1024);
    sleeper.send("GET /file HTTP/1.1\r\n\r\n");
    RawClient other(server.server);
    other.send("GET /other HTTP/1.1\r\n\r\n");
    CHECK(other.reply().body == "ok");
    QThread::msleep(1500);
    sleeper.socket().setReadBufferSize(0);
    QByteArray all;
    CHECK(sleeper.readToEnd(&all, 20'000));
    CHECK(all.size() < size / 2);
}
