// SPDX-License-Identifier: GPL-3.0-or-later
// A promise is kept in the files that the next process opens, or it is not made.
#include "tests/store/store_fixture.h"

#include "core/store/order_reader.h"
#include "core/store/task_store.h"

#include <QDir>
#include <QFile>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

#ifdef Q_OS_UNIX // elsewhere the system does not let go of files that are open

namespace {

void replaceBySameBytes(const QString &path)
{
    REQUIRE(QFile::copy(path, path + QStringLiteral(".copy")));
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(path + QStringLiteral(".copy"), path));
}

Result<void> promise(Database &database)
{
    return TaskStore(database).setSetting(QStringLiteral("promised"), QStringLiteral("yes"));
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
        INFO(error.message.toStdString());
        CHECK(error.message.contains(named));
        CHECK(error.message.contains(QStringLiteral("removed, moved or replaced")));
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
    CHECK(good(TaskStore(*next).setting(QStringLiteral("promised"))) == QStringLiteral("yes"));
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
