// SPDX-License-Identifier: GPL-3.0-or-later
// data/version_1.sqlite3 was written by the last version that stored each event with its whole message: events of two
// accounts, single and several to a message, applied, repeated, rejected, and accepted but not applied yet.
#include "core/store/inbox_store.h"
#include "core/store/order_reader.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"
#include "tests/store/restore_fixture.h"

#include <QSqlQuery>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

// A row of that version's `inbox`.
struct OldRow
{
    qint64 id = 0;
    qint64 accountId = 0;
    QString eventId;
    QString type;
    qint64 receivedAt = 0;
    QJsonObject headers;
    QByteArray body;
    int outcome = 0;
    QString reason;
    qint64 oid = 0;
    int attempts = 0;
};

class OldData
{
public:
    OldData()
    {
        REQUIRE(QFile::copy(qEnvironmentVariable("PLATEN_SOURCE_DIR") +
                                QStringLiteral("/tests/store/data/version_1.sqlite3"),
                            dir.database()));
        REQUIRE(QFile::setPermissions(dir.database(), QFile::ReadOwner | QFile::WriteOwner));
    }

    // Directly on the file.
    void run(const QString &sql, const std::function<void(const QSqlQuery &)> &row = {}) const
    {
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
            old.setDatabaseName(dir.database());
            REQUIRE(old.open());
            QSqlQuery query(old);
            INFO(sql.toStdString());
            REQUIRE(query.exec(sql));
            while (row && query.next())
                row(query);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
    }

    std::vector<OldRow> rows() const
    {
        std::vector<OldRow> rows;
        run(QStringLiteral("SELECT * FROM inbox ORDER BY id DESC"), [&rows](const QSqlQuery &query) {
            OldRow row;
            row.id = query.value(QStringLiteral("id")).toLongLong();
            row.accountId = query.value(QStringLiteral("account_id")).toLongLong();
            row.eventId = query.value(QStringLiteral("event_id")).toString();
            row.type = query.value(QStringLiteral("type")).toString();
            row.receivedAt = query.value(QStringLiteral("received_at")).toLongLong();
            row.headers = toObject(query.value(QStringLiteral("headers")));
            row.body = query.value(QStringLiteral("body")).toByteArray();
            row.outcome = query.value(QStringLiteral("outcome")).toInt();
            row.reason = query.value(QStringLiteral("reason")).toString();
            row.oid = query.value(QStringLiteral("oid")).toLongLong();
            row.attempts = query.value(QStringLiteral("attempts")).toInt();
            rows.push_back(row);
        });
        return rows;
    }

private:
    QTemporaryDir m_folder;

public:
    DataDir dir = good(DataDir::open(m_folder.filePath(QStringLiteral("data"))));
};

// Everything that lists, details and commands show of events.
void checkCarriedOver(const std::vector<OldRow> &old, Database &database)
{
    const std::vector<InboxEvent> events = good(InboxStore(database).list({{}, 0, false, 0}));
    REQUIRE(events.size() == old.size());
    for (std::size_t i = 0; i < old.size(); ++i) {
        INFO(old[i].id);
        CHECK(events[i].id == old[i].id);
        CHECK(events[i].accountId == old[i].accountId);
        CHECK(events[i].eventId == old[i].eventId);
        CHECK(events[i].type == old[i].type);
        CHECK(events[i].receivedAt.toMSecsSinceEpoch() == old[i].receivedAt);
        QJsonObject headers = old[i].headers;
        headers.remove(QStringLiteral(":event"));
        CHECK(events[i].headers == headers);
        CHECK(events[i].body == old[i].body);
        CHECK(static_cast<int>(events[i].outcome) == old[i].outcome);
        CHECK(events[i].reason.text() == old[i].reason);
        CHECK(events[i].oid == old[i].oid);
        CHECK(events[i].attempts == old[i].attempts);
        const QJsonValue place = old[i].headers.value(QStringLiteral(":event"));
        CHECK(events[i].place.value_or(-1) == place.toInt(-1));
    }
    CHECK(good(database.check()).empty());
}

qint64 count(Database &database, const QString &from)
{
    return good(readValue<qint64>(database, QStringLiteral("SELECT count(*) FROM ") + from)).value();
}

} // namespace

TEST_CASE("every event of version 1 is migrated, and each message is stored once")
{
    const OldData data;
    const std::vector<OldRow> old = data.rows();
    REQUIRE(old.size() == 18);
    const auto database = good(Database::open(data.dir, Database::Access::Write));
    checkCarriedOver(old, *database);
    CHECK(count(*database, QStringLiteral("messages")) == 12); // of 3 + 3 and 2 + 2 events, and 8 single ones
    CHECK(count(*database, QStringLiteral("sqlite_schema WHERE name LIKE 'inbox%'")) == 0);
    CHECK(good(InboxStore(*database).pending(1, 100)).size() == 2);
    CHECK(good(InboxStore(*database).pending(2, 100)).size() == 3);
    CHECK(QDir(data.dir.backups()).entryList({QStringLiteral("before-update-v1-*")}).size() == 1);
}

TEST_CASE("the sentences that version 1 stored are shown as they were")
{
    const OldData data;
    data.run(
        QStringLiteral("UPDATE order_docs SET doc = CAST(json_set(CAST(doc AS TEXT), '$.issues', json('[{\"code\": "
                       "\"late\", \"message\": \"It is 100 % late: %1\"}]')) AS BLOB) WHERE oid = 1"));
    data.run(QStringLiteral("UPDATE outbox SET error = CAST('{\"code\": \"refused\", \"message\": \"No\"}' AS BLOB) "
                            "WHERE oid = 1"));
    QStringList old;
    data.run(QStringLiteral("SELECT text FROM timeline WHERE oid = 1 ORDER BY at, id"),
             [&old](const QSqlQuery &query) { old.append(query.value(0).toString()); });
    REQUIRE(old.size() >= 3);
    const auto database = good(Database::open(data.dir, Database::Access::Write));
    QStringList shown;
    for (const TimelineEntry &entry : good(OrderReader(*database).timeline(1)))
        shown.append(entry.text.text());
    CHECK(shown == old);
    const StoredOrder stored = good(OrderStore(*database).byOid(1)).value();
    REQUIRE(stored.order.issues.size() == 1);
    CHECK(stored.order.issues[0].message.text() == "It is 100 % late: %1");
    const std::vector<OutboxEntry> entries = good(OutboxStore(*database).ofOrder(1));
    REQUIRE(entries.size() == 1);
    CHECK(errorFromObject(entries[0].error).message.text() == "No");
}

TEST_CASE("numbers of events that version 1 removed are not used again")
{
    const OldData data;
    data.run(QStringLiteral("DELETE FROM inbox WHERE id > 10"));
    const auto database = good(Database::open(data.dir, Database::Access::Write));
    std::vector<InboxMessage> messages(1);
    messages[0].events.resize(1);
    good(InboxStore(*database).append(messages));
    CHECK(messages[0].events[0].id == 19);
    CHECK(messages[0].events[0].eventId == QStringLiteral("in-19"));
}

TEST_CASE("a message whose first event is gone, or whose headers are unreadable, is migrated all the same")
{
    const OldData data;
    data.run(QStringLiteral("DELETE FROM inbox WHERE id = 2"));
    data.run(QStringLiteral("UPDATE inbox SET headers = CAST('{\"a\":' AS BLOB) WHERE id = 9"));
    data.run(QStringLiteral("UPDATE inbox SET headers = CAST('{\":event\":\"1\"}' AS BLOB) WHERE id = 10"));
    // Another event where the message's first one should be.
    data.run(QStringLiteral("UPDATE inbox SET body = CAST('[]' AS BLOB) WHERE id = 12"));
    const std::vector<OldRow> old = data.rows();
    const auto database = good(Database::open(data.dir, Database::Access::Write));
    const std::vector<InboxEvent> events = good(InboxStore(*database).list({{}, 0, false, 0}));
    REQUIRE(events.size() == old.size());
    for (std::size_t i = 0; i < old.size(); ++i) {
        INFO(old[i].id);
        CHECK(events[i].id == old[i].id);
        CHECK(events[i].body == old[i].body);
        CHECK(events[i].outcome == static_cast<EventOutcome>(old[i].outcome));
    }
    CHECK(good(InboxStore(*database).find(QStringLiteral("evt_6"))).place == 1);
}

TEST_CASE("a backup of version 1 is restored with all its events")
{
    const OldData data;
    const std::vector<OldRow> old = data.rows();
    StoreFixture fixture;
    fixture.close();
    QTemporaryDir folder;
    good(restore(data.dir.database(), fixture.dir(), folder.filePath(QStringLiteral("kept"))));
    fixture.reopen();
    checkCarriedOver(old, fixture.database());
    CHECK(count(fixture.database(), QStringLiteral("events WHERE outcome = 0")) == 5);
}
