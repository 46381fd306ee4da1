// SPDX-License-Identifier: GPL-3.0-or-later
// What is a first start, and what is a database that something happened to.
#include "tests/store/store_fixture.h"

#include "core/store/order_reader.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void runOn(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path);
        REQUIRE(other.open());
        QSqlQuery query(other);
        for (const QString &statement : statements) {
            INFO(statement.toStdString());
            REQUIRE(query.exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

// A folder with a complete database of several pages.
class Desk
{
public:
    Desk()
    {
        const auto database = good(Database::open(dir, Database::Access::Write));
        AccountRecord account;
        account.name = QStringLiteral("Shop");
        account.provider = QStringLiteral("prodigi");
        account = good(AccountStore(*database).add(account));
        Random random(1);
        for (int i = 0; i < 20; ++i) {
            StoredOrder stored = sampleOrder(random, account, i);
            good(OrderStore(*database).insert(stored));
        }
    }

    // Both ways of opening are refused with these words, and nothing is touched.
    void checkRefused(const QStringList &words)
    {
        const QByteArray before = contents(dir.database());
        const bool wasThere = QFileInfo::exists(dir.database());
        for (const Database::Access access : {Database::Access::Write, Database::Access::ReadOnly}) {
            const auto opened = Database::open(dir, access);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().code == ErrorCode::Storage);
            INFO(opened.error().message.english().toStdString());
            CHECK(opened.error().message.english().contains(QDir::toNativeSeparators(dir.database())));
            for (const QString &word : words)
                CHECK(opened.error().message.english().contains(word));
        }
        CHECK(contents(dir.database()) == before);
        CHECK(QFileInfo::exists(dir.database()) == wasThere);
    }

private:
    QTemporaryDir m_folder;

public:
    DataDir dir = good(DataDir::open(m_folder.filePath(QStringLiteral("data"))));
};

} // namespace

TEST_CASE("an empty database file is never a first start")
{
    Desk desk;
    write(desk.dir.database(), {});
    SECTION("nothing next to it")
    {
        desk.checkRefused({QStringLiteral("empty or damaged"), QStringLiteral("There is no backup"),
                           QStringLiteral("nothing was sent")});
    }
    SECTION("a log next to it, which is kept")
    {
        const QString log = desk.dir.database() + QStringLiteral("-wal");
        write(log, QByteArray(8000, 'w'));
        desk.checkRefused({QStringLiteral("empty or damaged")});
        CHECK(contents(log) == QByteArray(8000, 'w'));
    }
    SECTION("backups next to it: the newest is named, but not an empty one")
    {
        const QDir backups(desk.dir.backups());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        int age = 0;
        for (const char *name : {"newest.sqlite3", "new.sqlite3", "old.sqlite3"}) {
            const QString path = backups.filePath(QLatin1String(name));
            write(path, age == 0 ? QByteArray() : QByteArray("x"));
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadWrite));
            REQUIRE(file.setFileTime(now.addSecs(-60 * age++), QFileDevice::FileModificationTime));
        }
        desk.checkRefused({QStringLiteral("empty or damaged"),
                           QDir::toNativeSeparators(backups.filePath(QStringLiteral("new.sqlite3")))});
    }
}

TEST_CASE("a database that lost a part of itself is reported as damaged, and not touched")
{
    Desk desk;
    const QString file = desk.dir.database();
    const QByteArray whole = contents(file);
    REQUIRE(whole.size() > 20 * 4096);
    REQUIRE(whole.size() % 4096 == 0);
    QStringList words{QStringLiteral("damaged")};
    SECTION("only the header is left")
    {
        write(file, whole.left(100));
    }
    SECTION("a first page without the others")
    {
        write(file, whole.left(4096));
    }
    SECTION("half of it is missing")
    {
        write(file, whole.left(whole.size() / 8192 * 4096));
    }
    SECTION("a part of a page in the middle")
    {
        write(file, whole.left(9 * 4096 + 700));
    }
    SECTION("the end of the last page is missing")
    {
        write(file, whole.chopped(96));
    }
    SECTION("one byte is missing")
    {
        write(file, whole.chopped(1));
    }
    SECTION("zeros in its place")
    {
        write(file, QByteArray(whole.size(), '\0'));
    }
    SECTION("a table is missing")
    {
        runOn(file, {QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("DROP TABLE tasks")});
    }
    SECTION("its version is lost")
    {
        runOn(file, {QStringLiteral("PRAGMA user_version = 0")});
    }
    desk.checkRefused(words);
}

TEST_CASE("a database without tables, or with foreign ones, is not filled with ours")
{
    Desk desk;
    const QString file = desk.dir.database();
    REQUIRE(QFile::remove(file));
    SECTION("no tables")
    {
        runOn(file, {QStringLiteral("VACUUM"), QStringLiteral("PRAGMA user_version = 1")});
        desk.checkRefused({QStringLiteral("empty or damaged")});
    }
    SECTION("no tables, but our application id")
    {
        runOn(file, {QStringLiteral("PRAGMA application_id = %1").arg(0x506c746e)});
        desk.checkRefused({QStringLiteral("empty or damaged")});
    }
    SECTION("other tables")
    {
        runOn(file, {QStringLiteral("CREATE TABLE orders (x)")});
        desk.checkRefused({QStringLiteral("not one of Platen's")});
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(file));
        desk.checkRefused({QStringLiteral("is a folder")});
    }
}

TEST_CASE("a missing database is not a first start if traces of it are left")
{
    Desk desk;
    REQUIRE(QFile::remove(desk.dir.database()));
    QString left;
    SECTION("its log")
    {
        left = desk.dir.database() + QStringLiteral("-wal");
        write(left, "log");
    }
    SECTION("an empty log")
    {
        left = desk.dir.database() + QStringLiteral("-wal");
        write(left, {});
    }
    SECTION("a journal")
    {
        left = desk.dir.database() + QStringLiteral("-journal");
        write(left, "journal");
    }
    SECTION("the lock")
    {
        left = desk.dir.lock();
        write(left, {});
    }
    SECTION("backups")
    {
        left = desk.dir.backups();
        write(QDir(left).filePath(QStringLiteral("before.sqlite3")), "x");
    }
    SECTION("artwork")
    {
        left = QDir(desk.dir.path()).filePath(QStringLiteral("artwork"));
        REQUIRE(QDir().mkpath(left + QStringLiteral("/ab")));
    }
#ifdef Q_OS_UNIX
    SECTION("a link to a disk that is gone")
    {
        left = desk.dir.database();
        REQUIRE(QFile::link(desk.dir.path() + QStringLiteral("/gone/platen.sqlite3"), left));
    }
#endif
    desk.checkRefused({QStringLiteral("missing, but it was here before"), QDir::toNativeSeparators(left)});
    CHECK(QFileInfo(left).isSymLink() + QFileInfo::exists(left) == 1);
}

TEST_CASE("a folder that is missing, empty, or was only opened by a reader is a first start")
{
    QTemporaryDir folder;
    QString path = folder.path();
    SECTION("missing")
    {
        path += QStringLiteral("/deep/data");
    }
    SECTION("empty") {}
    SECTION("opened by a reader")
    {
        CHECK_FALSE(Database::open(good(DataDir::open(path)), Database::Access::ReadOnly));
    }
    SECTION("left by a start that was killed")
    {
        const QString unfinished = path + QStringLiteral("/.platen-unfinished-aaaaaaaa");
        REQUIRE(QDir().mkdir(unfinished));
        write(unfinished + QStringLiteral("/platen.sqlite3"), {});
    }
    const DataDir dir = good(DataDir::open(path));
    {
        const auto database = good(Database::open(dir, Database::Access::Write));
        CHECK(good(database->check()).empty());
    }
    CHECK(QDir(path).entryList({QStringLiteral(".platen*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
    good(Database::open(dir, Database::Access::Write));
}

#ifdef Q_OS_UNIX
TEST_CASE("a database behind a link is used, and its log is next to it")
{
    Desk desk;
    const QString real = desk.dir.path() + QStringLiteral("/elsewhere.sqlite3");
    REQUIRE(QFile::rename(desk.dir.database(), real));
    REQUIRE(QFile::link(real, desk.dir.database()));
    const auto database = good(Database::open(desk.dir, Database::Access::Write));
    CHECK(QFileInfo::exists(real + QStringLiteral("-wal")));
    CHECK(good(OrderReader(*database).counts()).all == 20);
    AccountRecord account;
    account.name = QStringLiteral("Second");
    account.provider = QStringLiteral("prodigi");
    good(AccountStore(*database).add(account)); // durable
}
#endif
