// SPDX-License-Identifier: GPL-3.0-or-later
// An event is acknowledged only if it is in the files that the next process opens.
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "core/webhooks/listener.h"
#include "tests/http/raw_client.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>
#include <future>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

#ifdef Q_OS_UNIX // other systems do not allow this with open files

namespace {

class Listening
{
public:
    Listening()
    {
        store::AccountRecord account;
        account.name = QStringLiteral("Shop");
        account.provider = QStringLiteral("prodigi");
        account = *store::AccountStore(*m_database).add(account);
        m_path = webhookPath(account).toUtf8();
        AccountSettings settings;
        settings.name = account.name;
        settings.secrets = {{QStringLiteral("api_key"), QStringLiteral("key-4711")}};
        const auto &declaration = *findProvider(QStringLiteral("prodigi"));
        settings.values = *completeSettings(declaration, {});
        m_listener.setEndpoints({{account, findConnector(declaration.id), settings, {}}});
        REQUIRE(m_listener.listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    // The status of the response to an event with this id, requested in a thread of its own.
    int send(const QByteArray &id)
    {
        const QByteArray body = R"({"specversion": "1.0", "type": "com.prodigi.order.status.stage.changed#Complete",
            "source": "http://api.example.org/", "id": ")" +
                                id + R"(", "data": {"order": {"id": "ord_1"}}})";
        const QByteArray request = "POST " + m_path +
                                   " HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: " +
                                   QByteArray::number(body.size()) + "\r\n\r\n" + body;
        auto reply = std::async(std::launch::async, [&request, port = m_listener.port()] {
            RawClient client(port);
            client.send(request);
            return client.reply().status;
        });
        REQUIRE(eventually([&] { return reply.wait_for(0s) == std::future_status::ready; }, 60'000));
        return reply.get();
    }

    // As the next process finds them.
    [[nodiscard]] QStringList kept() const
    {
        const auto next = *store::Database::open(dir, store::Database::Access::Write);
        QStringList ids;
        const auto events = store::InboxStore(*next).list({{}, 0, false, 1000});
        REQUIRE(events);
        for (const store::InboxEvent &event : *events)
            ids.prepend(event.eventId);
        return ids;
    }

private:
    QTemporaryDir m_folder;

public:
    DataDir dir = *DataDir::open(m_folder.filePath(QStringLiteral("data")));

private:
    std::unique_ptr<store::Database> m_database = *store::Database::open(dir, store::Database::Access::Write);
    QByteArray m_path;
    Listener m_listener{*m_database};
};

} // namespace

TEST_CASE("events are answered 503 once the data is gone")
{
    Listening at;
    REQUIRE(at.send("first") == 200);
    REQUIRE(at.kept() == QStringList{QStringLiteral("first")});
    SECTION("the folder removed")
    {
        REQUIRE(QDir(at.dir.path()).removeRecursively());
    }
    SECTION("the log removed")
    {
        REQUIRE(QFile::remove(at.dir.database() + QStringLiteral("-wal")));
    }
    SECTION("the index of the log removed")
    {
        REQUIRE(QFile::remove(at.dir.database() + QStringLiteral("-shm")));
    }
    SECTION("the database replaced")
    {
        REQUIRE(QFile::copy(at.dir.database(), at.dir.database() + QStringLiteral(".new")));
        REQUIRE(QFile::remove(at.dir.database()));
        REQUIRE(QFile::rename(at.dir.database() + QStringLiteral(".new"), at.dir.database()));
    }
    SECTION("the log emptied in place")
    {
        std::filesystem::resize_file((at.dir.database() + QStringLiteral("-wal")).toStdU16String(), 0);
    }
    SECTION("the database cut in place")
    {
        std::filesystem::resize_file(at.dir.database().toStdU16String(), 4096);
    }
    for (const char *id : {"second", "third", "fourth"})
        CHECK(at.send(id) == 503);
}

TEST_CASE("events are acknowledged again once the data is back")
{
    Listening at;
    REQUIRE(at.send("first") == 200);
    const QString path = at.dir.path();
    REQUIRE(QDir().rename(path, path + QStringLiteral("-away")));
    CHECK(at.send("second") == 503);
    REQUIRE(QDir().rename(path + QStringLiteral("-away"), path));
    CHECK(at.send("third") == 200);
    const QStringList kept = at.kept();
    CHECK(kept.contains(QStringLiteral("first")));
    CHECK(kept.contains(QStringLiteral("third")));
}

#endif
