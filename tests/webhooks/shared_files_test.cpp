// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are handed out through the listener: which, to whom, and what becomes of those that change.
#include "core/store/host_store.h"
#include "core/store/statement.h"
#include "core/webhooks/listener.h"
#include "tests/http/raw_client.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <future>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

class Sharing
{
public:
    Sharing()
    {
        store::HostRecord host;
        host.name = QStringLiteral("Here");
        host.kind = QStringLiteral("share");
        m_hostId = store::HostStore(*m_database).add(host)->id;
        REQUIRE(listener.listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    store::ShareRecord share(const QString &name, const QByteArray &content, bool byHand = true)
    {
        store::ShareRecord share;
        share.hostId = m_hostId;
        share.md5 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
        share.key = share.md5 + u'/' + name;
        share.path = write(name, content);
        share.bytes = content.size();
        share.byHand = byHand;
        share.expiresAt = QDateTime::currentDateTimeUtc().addSecs(3600);
        return *store::ShareStore(*m_database).keep(share);
    }
    store::ShareRecord stored(const store::ShareRecord &share)
    {
        return **store::ShareStore(*m_database).byToken(share.token);
    }
    store::Database &database() { return *m_database; }

    RawClient::Reply ask(const QByteArray &bytes, bool toHead = false)
    {
        auto reply = std::async(std::launch::async, [&, port = listener.port()] {
            RawClient client(port);
            client.send(bytes);
            return client.reply(toHead);
        });
        REQUIRE(eventually([&] { return reply.wait_for(0s) == std::future_status::ready; }, 60'000));
        return reply.get();
    }
    RawClient::Reply get(const QString &path, const QByteArray &headers = {})
    {
        return ask("GET " + path.toLatin1() + " HTTP/1.1\r\n" + headers + "\r\n");
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database =
        *store::Database::open(*DataDir::open(m_folder.path()), store::Database::Access::Write);
    qint64 m_hostId = 0;

public:
    Listener listener{*m_database};
};

QByteArray picture(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 7) & 0xff);
    return bytes;
}

} // namespace

TEST_CASE("a shared file is handed out, whole and in part")
{
    Sharing sharing;
    const QByteArray content = picture(1'000'003);
    const store::ShareRecord share = sharing.share(QStringLiteral("owl.png"), content);
    CHECK(share.token.size() == 52); // 260 bits
    const QString path = sharePath(share);

    RawClient::Reply reply = sharing.get(path);
    CHECK(reply.status == 200);
    CHECK(reply.body == content);
    CHECK(reply.header("Content-Type") == "image/png");
    CHECK(reply.header("Accept-Ranges") == "bytes");
    reply = sharing.get(path, "Range: bytes=1000-500999\r\n");
    CHECK(reply.status == 206);
    CHECK(reply.body == content.mid(1000, 500'000));
    CHECK(reply.header("Content-Range") == "bytes 1000-500999/1000003");
    reply = sharing.get(path, "Range: bytes=-3\r\n");
    CHECK(reply.status == 206);
    CHECK(reply.body == content.right(3));
    reply = sharing.get(path, "Range: bytes=1000003-\r\n");
    CHECK(reply.status == 416);
    CHECK(reply.header("Content-Range") == "bytes */1000003");
    CHECK(sharing.get(path, "Range: bytes=0-1,5-6\r\n").status == 200);
    reply = sharing.ask("HEAD " + path.toLatin1() + " HTTP/1.1\r\nRange: bytes=0-1\r\n\r\n", true);
    CHECK(reply.status == 200);
    CHECK(reply.header("Content-Length") == "1000003");
    CHECK(sharing.ask("POST " + path.toLatin1() + " HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi").status == 405);
    CHECK(sharing.stored(share).modified != 0);
}

TEST_CASE("nothing but what is shared is handed out, whatever the path")
{
    Sharing sharing;
    const store::ShareRecord share = sharing.share(QStringLiteral("owl.png"), "an owl");
    sharing.write(QStringLiteral("secret.txt"), "nobody may read this");
    const QString path = sharePath(share);
    const QString folder = QStringLiteral("/files/") + share.token;
    for (const QString &wrong :
         {folder, folder + '/', folder + "/secret.txt", folder + "/../secret.txt", folder + "/owl.png/../secret.txt",
          folder + "/%2e%2e/secret.txt", folder + "/..%2fsecret.txt", folder + "//owl.png", path + '/', path + "%00",
          folder.chopped(1) + "/owl.png", QStringLiteral("/files/"), QStringLiteral("/files//owl.png"),
          QStringLiteral("/files/../../etc/passwd"), folder.toUpper() + "/owl.png"}) {
        INFO(wrong.toStdString());
        const RawClient::Reply reply = sharing.get(wrong);
        CHECK(reply.status == 404);
        CHECK_FALSE(reply.body.contains("nobody"));
    }
    CHECK(sharing.get(path + "?x=1").body == "an owl");
}

TEST_CASE("a share ends: it expires, it is removed, or its order is over")
{
    Sharing sharing;
    store::ShareStore shares(sharing.database());
    const store::ShareRecord share = sharing.share(QStringLiteral("owl.png"), "an owl");
    REQUIRE(shares.setExpiry(share.id, QDateTime::currentDateTimeUtc().addSecs(-1), true).has_value());
    CHECK(sharing.get(sharePath(share)).status == 404);
    REQUIRE(shares.setExpiry(share.id, QDateTime::currentDateTimeUtc().addSecs(60), true).has_value());
    CHECK(sharing.get(sharePath(share)).status == 200);
    REQUIRE(shares.setExpiry(share.id, QDateTime::currentDateTimeUtc().addSecs(60), false).has_value());
    CHECK(sharing.get(sharePath(share)).status == 404); // no order has it
    REQUIRE(shares.remove(share.hostId, share.key).has_value());
    CHECK(sharing.get(sharePath(share)).status == 404);
}

TEST_CASE("a file that has changed is not handed out, and that is reported once")
{
    Sharing sharing;
    int changes = 0;
    QObject::connect(&sharing.listener, &Listener::sharedFileChanged, [&changes] { ++changes; });
    const QByteArray content = picture(300'000);
    const store::ShareRecord share = sharing.share(QStringLiteral("owl.png"), content);
    const QString path = sharePath(share);
    CHECK(sharing.get(path).status == 200);
    QByteArray other = content;
    other[150'000] = static_cast<char>(~other[150'000]);
    sharing.write(QStringLiteral("owl.png"), other);
    CHECK(sharing.get(path).status == 404);
    CHECK(sharing.get(path).status == 404);
    CHECK(changes == 1);
    QFile::remove(share.path);
    CHECK(sharing.get(path).status == 404);
    CHECK(eventually([&] { return changes == 2; }));

    // Other content under the old size and time.
    sharing.write(QStringLiteral("owl.png"), content);
    CHECK(sharing.get(path).status == 200);
    const QDateTime time = QFileInfo(share.path).lastModified();
    sharing.write(QStringLiteral("owl.png"), other);
    QFile file(share.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    CHECK(sharing.get(path).status == 404);
    CHECK(eventually([&] { return changes == 3; }));

    // What counts is the content, not when it was written.
    sharing.write(QStringLiteral("owl.png"), content);
    CHECK(sharing.get(path).body == content);
    CHECK(sharing.get(path).body == content);
    CHECK(changes == 3);
}

TEST_CASE("however often a file changes while it is fetched, nobody receives a mixture")
{
    Sharing sharing;
    const QByteArray one = picture(4'000'000);
    const QByteArray two(4'000'000, 'z');
    const store::ShareRecord share = sharing.share(QStringLiteral("owl.png"), one);
    const QByteArray request = "GET " + sharePath(share).toLatin1() + " HTTP/1.1\r\n\r\n";
    std::atomic<bool> isOver = false;
    auto writing = std::async(std::launch::async, [&] {
        bool isFirst = false;
        while (!isOver) {
            QFile file(share.path);
            if (file.open(QIODevice::ReadWrite)) // in place, as the worst of programs do
                file.write(std::exchange(isFirst, !isFirst) ? one : two);
            file.close();
            QThread::msleep(isFirst ? 3 : 150);
        }
    });
    int whole = 0;
    for (int i = 0; i < 40; ++i) {
        auto reply = std::async(std::launch::async, [&, port = sharing.listener.port()] {
            RawClient client(port);
            client.send(request);
            return client.reply();
        });
        REQUIRE(eventually([&] { return reply.wait_for(0s) == std::future_status::ready; }, 60'000));
        const RawClient::Reply got = reply.get();
        if (got.status != 200 || got.body.size() != got.header("Content-Length").toLongLong())
            continue;
        ++whole;
        CHECK(got.body == one);
    }
    isOver = true;
    writing.get();
    INFO("whole: " << whole);
    SUCCEED();
}

TEST_CASE("files that are fetched slowly take no places from webhooks")
{
    Sharing sharing;
    const store::ShareRecord share = sharing.share(QStringLiteral("large.png"), picture(20'000'000));
    const QByteArray request = "GET " + sharePath(share).toLatin1() + " HTTP/1.1\r\n\r\n";
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<RawClient>(sharing.listener.port()));
        slow.back()->socket().setReadBufferSize(1024);
        slow.back()->send(request);
    }
    RawClient::Reply refused;
    CHECK(eventually([&] {
        refused = sharing.ask(request.left(request.size() - 2) + "Range: bytes=0-1\r\n\r\n");
        return refused.status == 503;
    }));
    CHECK_FALSE(refused.header("Retry-After").isEmpty());
    CHECK(sharing.ask("GET / HTTP/1.1\r\n\r\n").status == 200);
    slow.clear();
    CHECK(eventually([&] { return sharing.get(sharePath(share), "Range: bytes=0-1\r\n").status == 206; }));
}
