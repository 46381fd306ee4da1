// SPDX-License-Identifier: GPL-3.0-or-later
// Backing up and restoring: what is kept, what is refused, and what is not touched.
#include "tests/store/restore_fixture.h"

#include <QSqlError>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

TEST_CASE("a restore puts the backup in place, and keeps the old database")
{
    Desk desk;
    desk.fixture.close();
    good(restore(desk.backup, desk.fixture.dir(), desk.kept));
    CHECK(ordersIn(desk.fixture.dir()) == 20);
    CHECK(ordersInBackup(desk.kept) == 40);
    CHECK(ordersInBackup(desk.backup) == 20);
    CHECK(unfinishedIn(desk.fixture.dir().path()).isEmpty());
    CHECK(unfinishedIn(desk.fixture.dir().backups()).isEmpty());
}

TEST_CASE("what a killed process left in the log is kept, and not applied to what is restored")
{
    Desk desk;
    desk.fixture.close();
    const auto child = startChild(QStringLiteral("[.child-adds]"), desk.fixture.dir());
    waitFor(*child, "added");
    killAfter(*child, 0);
    REQUIRE(QFileInfo(desk.fixture.dir().database() + QStringLiteral("-wal")).size() > 0);
    good(restore(desk.backup, desk.fixture.dir(), desk.kept));
    CHECK(ordersIn(desk.fixture.dir()) == 20);
    CHECK(ordersInBackup(desk.kept) == 80);
}

TEST_CASE("a restore is refused while another program has the database open")
{
    Desk desk;
    desk.fixture.close();
    SECTION("one of ours")
    {
        const auto child = startChild(QStringLiteral("[.child-adds]"), desk.fixture.dir());
        waitFor(*child, "added");
        const Error error = bad(restore(desk.backup, desk.fixture.dir(), desk.kept));
        CHECK(error.code == ErrorCode::Refused);
        CHECK(error.message.english().contains(QStringLiteral("open")));
        killAfter(*child, 0);
        CHECK(ordersIn(desk.fixture.dir()) == 80);
    }
    SECTION("a viewer")
    {
        {
            QSqlDatabase viewer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("viewer"));
            viewer.setDatabaseName(desk.fixture.dir().database());
            REQUIRE(viewer.open());
            QSqlQuery query(viewer);
            REQUIRE(query.exec(QStringLiteral("BEGIN")));
            REQUIRE(query.exec(QStringLiteral("SELECT count(*) FROM orders")));
            CHECK(bad(restore(desk.backup, desk.fixture.dir(), desk.kept)).code == ErrorCode::Refused);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("viewer"));
        CHECK(ordersIn(desk.fixture.dir()) == 40);
    }
    CHECK_FALSE(QFileInfo::exists(desk.kept));
}

TEST_CASE("an unusable database is kept with its log, and the log is not applied to what is restored")
{
    Desk desk;
    desk.fixture.close();
    const QString file = desk.fixture.dir().database();
    QByteArray junk;
    const char *part = "-wal";
    SECTION("empty") {}
    SECTION("empty, with a journal")
    {
        part = "-journal";
    }
    SECTION("overwritten")
    {
        junk = QByteArray(8192, 'x');
    }
    const auto child = startChild(QStringLiteral("[.child-adds]"), desk.fixture.dir());
    waitFor(*child, "added");
    killAfter(*child, 0);
    const QByteArray log = contents(file + QStringLiteral("-wal")); // a real one, with orders in it
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    write(file, junk);
    write(file + QLatin1String(part), log);
    good(restore(desk.backup, desk.fixture.dir(), desk.kept));
    CHECK(ordersIn(desk.fixture.dir()) == 20);
    CHECK(QFileInfo::exists(desk.kept));
    CHECK((contents(desk.kept) == junk));
    CHECK((contents(desk.kept + QLatin1String(part)) == log));
}

TEST_CASE("a missing database can be restored")
{
    Desk desk;
    desk.fixture.close();
    REQUIRE(QFile::remove(desk.fixture.dir().database()));
    write(desk.fixture.dir().lock(), {});
    REQUIRE_FALSE(Database::open(desk.fixture.dir(), Database::Access::Write));
    good(restore(desk.backup, desk.fixture.dir(), desk.kept));
    CHECK(ordersIn(desk.fixture.dir()) == 20);
}

TEST_CASE("a kept copy with its log next to it is restored with it")
{
    Desk desk;
    desk.fixture.close();
    const auto child = startChild(QStringLiteral("[.child-adds]"), desk.fixture.dir());
    waitFor(*child, "added");
    killAfter(*child, 0);
    const QString copy = desk.folder.filePath(QStringLiteral("copy.sqlite3"));
    for (const char *part : {"", "-wal"})
        REQUIRE(QFile::copy(desk.fixture.dir().database() + QLatin1String(part), copy + QLatin1String(part)));
    good(restore(copy, desk.fixture.dir(), desk.kept));
    CHECK(ordersIn(desk.fixture.dir()) == 80);
}

TEST_CASE("an invalid backup changes nothing")
{
    Desk desk;
    desk.fixture.close();
    QString file = desk.folder.filePath(QStringLiteral("other"));
    SECTION("empty")
    {
        write(file, {});
    }
    SECTION("not a database")
    {
        write(file, QByteArray(9000, 'x'));
    }
    SECTION("truncated")
    {
        write(file, contents(desk.backup).chopped(5000));
    }
    SECTION("the database itself")
    {
        file = desk.fixture.dir().database();
    }
    const QByteArray before = contents(desk.fixture.dir().database());
    const Error error = bad(restore(file, desk.fixture.dir(), desk.kept));
    INFO(error.message.english().toStdString());
    CHECK(error.message.english().contains(QDir::toNativeSeparators(file)));
    CHECK_FALSE(error.message.english().contains(QStringLiteral("unfinished")));
    CHECK(contents(desk.fixture.dir().database()) == before);
    CHECK_FALSE(QFileInfo::exists(desk.kept));
    CHECK(unfinishedIn(desk.fixture.dir().path()).isEmpty());
}

TEST_CASE("a backup that appeared meanwhile is not overwritten")
{
    Desk desk;
    const QString file = desk.folder.filePath(QStringLiteral("a.sqlite3"));
    const auto first = startChild(QStringLiteral("[.child-backs-up]"), desk.fixture.dir(), file);
    const auto second = startChild(QStringLiteral("[.child-backs-up]"), desk.fixture.dir(), file);
    const Result<void> third = desk.fixture.database().backupTo(file);
    REQUIRE(first->waitForFinished(30'000));
    REQUIRE(second->waitForFinished(30'000));
    if (!third)
        CHECK(third.error().code == ErrorCode::Refused);
    CHECK(ordersInBackup(file) == 40);
    CHECK(unfinishedIn(desk.folder.path()).isEmpty());
}

namespace {

// The backup, manipulated by a stranger.
void craft(const QString &backup, const QString &statement)
{
    {
        QSqlDatabase stranger = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
        stranger.setDatabaseName(backup);
        REQUIRE(stranger.open());
        QSqlQuery query(stranger);
        const bool ran = query.exec(statement);
        INFO(query.lastError().text().toStdString());
        REQUIRE(ran);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
}

} // namespace

TEST_CASE("a backup whose schema contains anything that Platen does not create is refused, and the object named")
{
    const auto [statement, named] = GENERATE(table<QString, QString>(
        {{QStringLiteral("CREATE TRIGGER spy AFTER UPDATE ON outbox BEGIN DELETE FROM orders; END"),
          QStringLiteral("spy")},
         {QStringLiteral("CREATE VIEW window AS SELECT * FROM accounts"), QStringLiteral("window")},
         {QStringLiteral("CREATE TABLE guest (x)"), QStringLiteral("guest")},
         {QStringLiteral("CREATE INDEX odd ON orders (reference)"), QStringLiteral("odd")},
         {QStringLiteral("CREATE TABLE orders_fts_data_x (x)"), QStringLiteral("orders_fts_data_x")},
         {QStringLiteral("ALTER TABLE tasks ADD COLUMN guest TEXT"), QStringLiteral("tasks")},
         {QStringLiteral("DROP TRIGGER orders_counted"), QStringLiteral("orders_counted")}}));
    Desk desk;
    desk.fixture.close();
    craft(desk.backup, statement);
    const Error error = bad(restore(desk.backup, desk.fixture.dir(), desk.kept));
    INFO(error.message.english().toStdString());
    CHECK(error.code == ErrorCode::Storage);
    CHECK(error.message.english().contains(u'“' + named + u'”'));
    CHECK(error.message.english().contains(desk.backup));
    CHECK(ordersIn(desk.fixture.dir()) == 40);
    CHECK_FALSE(QFile::exists(desk.kept));
}
