// SPDX-License-Identifier: GPL-3.0-or-later
// A promise is kept in the files that the next process opens, or it is not made.
#include "tests/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <filesystem>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

#ifdef Q_OS_UNIX // other systems do not allow this with open files

namespace {

void replaceBySameBytes(const QString &path)
{
    REQUIRE(QFile::copy(path, path + QStringLiteral(".copy")));
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(path + QStringLiteral(".copy"), path));
}

Result<void> promise(Database &database)
{
    return note(database, QStringLiteral("yes"));
}

} // namespace

TEST_CASE("nothing is promised once the files of the database are gone")
{
    StoreFixture fixture;
    good(promise(fixture.database()));
    const QString file = fixture.dir().database();
    QString named = file;
    SECTION("the database removed")
    {
        REQUIRE(QFile::remove(file));
    }
    SECTION("its log removed")
    {
        named = file + QStringLiteral("-wal");
        REQUIRE(QFile::remove(named));
    }
    SECTION("the index of its log removed")
    {
        named = file + QStringLiteral("-shm");
        REQUIRE(QFile::remove(named));
    }
    SECTION("the database replaced by a copy")
    {
        replaceBySameBytes(file);
    }
    SECTION("its log replaced by a copy")
    {
        named = file + QStringLiteral("-wal");
        replaceBySameBytes(named);
    }
    SECTION("the folder removed")
    {
        REQUIRE(QDir(fixture.dir().path()).removeRecursively());
    }
    SECTION("the folder removed and made again by another process")
    {
        REQUIRE(QDir(fixture.dir().path()).removeRecursively());
        const DataDir again = good(DataDir::open(fixture.dir().path()));
        good(Database::open(again, Database::Access::Write));
    }
    for (int i = 0; i < 2; ++i) {
        const Error error = bad(promise(fixture.database()));
        CHECK(error.code == ErrorCode::Storage);
        INFO(error.message.english().toStdString());
        CHECK(error.message.english().contains(named));
        CHECK(error.message.english().contains(QStringLiteral("removed, moved or replaced")));
        CHECK_FALSE(fixture.database().inTransaction());
    }
}

TEST_CASE("a folder that was renamed can be renamed back")
{
    StoreFixture fixture;
    const QString path = fixture.dir().path();
    REQUIRE(QDir().rename(path, path + QStringLiteral("-away")));
    bad(promise(fixture.database()));
    REQUIRE(QDir().rename(path + QStringLiteral("-away"), path));
    good(promise(fixture.database()));
    const auto next = good(Database::open(fixture.dir(), Database::Access::Write));
    CHECK(good(noted(*next)) == QStringLiteral("yes"));
}

TEST_CASE("a folder that vanishes while a promise is being written does not make it true")
{
    StoreFixture fixture;
    Result<Transaction> transaction = Transaction::begin(fixture.database(), Durability::Promised);
    REQUIRE(transaction);
    good(promise(fixture.database()));
    REQUIRE(QDir(fixture.dir().path()).removeRecursively());
    CHECK(bad(transaction->commit()).code == ErrorCode::Storage);
}

namespace {

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size();
}

// Not through QFile: closing a file of the database in this process drops its connections' locks.
void cutTo(const QString &path, qint64 size)
{
    std::filesystem::resize_file(path.toStdU16String(), static_cast<std::uintmax_t>(size));
}

// By another process, like `dd conv=notrunc`, and not within the same tick of the file system's clock.
void overwriteBeginning(const QString &path, int bytes)
{
    QThread::msleep(20);
    REQUIRE(QProcess::execute(QStringLiteral("dd"), {QStringLiteral("if=/dev/zero"), QStringLiteral("of=") + path,
                                                     QStringLiteral("bs=%1").arg(bytes), QStringLiteral("count=1"),
                                                     QStringLiteral("conv=notrunc"), QStringLiteral("status=none")}) ==
            0);
}

void emptyLog(Database &database)
{
    QSqlQuery query(database.handle());
    REQUIRE(query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

void vacuum(Database &database)
{
    QSqlQuery query(database.handle());
    REQUIRE(query.exec(QStringLiteral("VACUUM")));
}

void fill(Database &database, const QString &key)
{
    good(note(database, QString(200'000, u'x'), key));
}

} // namespace

TEST_CASE("nothing is promised once a file of the database was cut or overwritten in place")
{
    StoreFixture fixture;
    fill(fixture.database(), QStringLiteral("first"));
    const QString file = fixture.dir().database();
    const QString log = file + QStringLiteral("-wal");
    QString named = file;
    SECTION("the log emptied")
    {
        named = log;
        cutTo(log, 0);
    }
    SECTION("the last of the log cut off")
    {
        named = log;
        cutTo(log, sizeOf(log) - 1);
    }
    SECTION("the database emptied")
    {
        cutTo(file, 0);
    }
    SECTION("the last page of the database cut off")
    {
        emptyLog(fixture.database());
        good(promise(fixture.database()));
        cutTo(file, sizeOf(file) - 4096);
    }
    SECTION("the beginning of the database overwritten")
    {
        emptyLog(fixture.database());
        overwriteBeginning(file, 100);
    }
    for (int i = 0; i < 2; ++i) {
        const Error error = bad(promise(fixture.database()));
        CHECK(error.code == ErrorCode::Storage);
        INFO(error.message.english().toStdString());
        CHECK(error.message.english().contains(named));
        CHECK(error.message.english().contains(QStringLiteral("cut or overwritten")));
        CHECK_FALSE(fixture.database().inTransaction());
    }
    CHECK_FALSE(good(fixture.database().check()).empty());
}

TEST_CASE("a process that starts later finds a log that was cut before")
{
    StoreFixture fixture;
    good(promise(fixture.database()));
    cutTo(fixture.dir().database() + QStringLiteral("-wal"), 0);
    const auto later = Database::open(fixture.dir(), Database::Access::Write);
    if (later) // if its own reading did not find it
        CHECK(Message::joined(good((*later)->check())).english().contains(QStringLiteral("cut or overwritten")));
}

TEST_CASE("a log that is cut while a promise is being written does not make it true")
{
    StoreFixture fixture;
    good(promise(fixture.database()));
    Result<Transaction> transaction = Transaction::begin(fixture.database(), Durability::Promised);
    REQUIRE(transaction);
    good(promise(fixture.database()));
    cutTo(fixture.dir().database() + QStringLiteral("-wal"), 0);
    CHECK(bad(transaction->commit()).message.english().contains(QStringLiteral("cut or overwritten")));
}

TEST_CASE("what was promised survives an overwritten beginning of the log")
{
    StoreFixture fixture;
    good(promise(fixture.database()));
    const QString file = fixture.dir().database();
    overwriteBeginning(file + QStringLiteral("-wal"), 32);
    good(note(fixture.database(), QStringLiteral("yes"), QStringLiteral("next")));
    // As the next process finds the files after a crash.
    QTemporaryDir folder;
    const DataDir crashed = good(DataDir::open(folder.filePath(QStringLiteral("crashed"))));
    for (const QString &part : {QString(), QStringLiteral("-wal")})
        REQUIRE(QProcess::execute(QStringLiteral("cp"), {file + part, crashed.database() + part}) == 0);
    const auto next = good(Database::open(crashed, Database::Access::Write));
    for (const char *key : {"note", "next"})
        CHECK(good(noted(*next, QString::fromLatin1(key))) == QStringLiteral("yes"));
}

TEST_CASE("a vacuum by another program is not damage")
{
    StoreFixture fixture;
    fill(fixture.database(), QStringLiteral("first"));
    emptyLog(fixture.database());
    const qint64 before = sizeOf(fixture.dir().database());
    good(note(fixture.database(), QString(), QStringLiteral("first")));
    const auto other = good(Database::open(fixture.dir(), Database::Access::Write));
    vacuum(*other);
    emptyLog(*other);
    REQUIRE(sizeOf(fixture.dir().database()) < before);
    SECTION("by itself") {}
    SECTION("and the log contains what was added since")
    {
        fill(*other, QStringLiteral("second"));
    }
    good(promise(fixture.database()));
    good(promise(*other));
    CHECK(good(fixture.database().check()).empty());
}

#endif

TEST_CASE("other connections and processes that come and go do not disturb promises")
{
    StoreFixture fixture;
    for (int i = 0; i < 5; ++i) {
        good(promise(fixture.database()));
        const auto other = good(Database::open(fixture.dir(), Database::Access::Write));
        good(promise(*other));
        const auto reading = fixture.reader();
        QTemporaryDir folder;
        good(reading->backupTo(folder.filePath(QStringLiteral("backup"))));
        QSqlQuery query(other->handle());
        REQUIRE(query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        query.finish();
        good(promise(*other));
    }
    good(promise(fixture.database()));
}
