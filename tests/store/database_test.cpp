// SPDX-License-Identifier: GPL-3.0-or-later
// The file: how it is created, migrated, refused, found damaged and backed up.
#include "tests/store/store_fixture.h"

#include "core/store/migrations.h"
#include "core/store/order_reader.h"

#include <QDir>
#include <QFile>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void exec(Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    INFO(sql.toStdString());
    REQUIRE(query.exec(sql));
}

QVariant value(Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    REQUIRE(query.exec(sql));
    REQUIRE(query.next());
    return query.value(0);
}

Error openError(const DataDir &dir, Database::Access access = Database::Access::Write)
{
    const auto opened = Database::open(dir, access);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Storage);
    return opened.error();
}

std::vector<Migration> withStep(const QString &sql)
{
    std::vector<Migration> steps = migrations();
    steps.push_back({schemaVersion() + 1, QStringLiteral("next"), sql});
    return steps;
}

QStringList backupsOf(const DataDir &dir)
{
    return QDir(dir.backups()).entryList(QDir::Files);
}

} // namespace

TEST_CASE("scripts are split into statements, whatever is in them")
{
    const QString script = QStringLiteral(R"(
        -- a comment; with a semicolon
        CREATE TABLE a (x TEXT DEFAULT 'it''s; fine'); /* another; one */
        CREATE TRIGGER t AFTER INSERT ON a WHEN new.x <> ';' BEGIN
            UPDATE a SET x = CASE WHEN x = 'END;' THEN 1 ELSE 2 END;
            DELETE FROM "odd;name";
        END;
        create temp trigger u after delete on a begin select 1; end;
        INSERT INTO [b;c] VALUES (';');;
        SELECT 1)");
    const QStringList statements = splitStatements(script);
    REQUIRE(statements.size() == 5);
    CHECK(statements[0].startsWith(QStringLiteral("CREATE TABLE a")));
    CHECK(statements[0].endsWith(u')'));
    CHECK(statements[1].startsWith(QStringLiteral("CREATE TRIGGER t")));
    CHECK(statements[1].endsWith(QStringLiteral("END")));
    CHECK(statements[1].contains(QStringLiteral("odd;name")));
    CHECK(statements[2] == QStringLiteral("create temp trigger u after delete on a begin select 1; end"));
    CHECK(statements[3] == QStringLiteral("INSERT INTO [b;c] VALUES (';')"));
    CHECK(statements[4] == QStringLiteral("SELECT 1"));
    CHECK(splitStatements(QStringLiteral(" -- nothing\n;; ")).isEmpty());
}

TEST_CASE("a new folder and its files are readable only by their owner")
{
    StoreFixture fixture;
    const auto reading = fixture.reader();
    good(note(fixture.database(), QStringLiteral("b")));
#ifdef Q_OS_UNIX
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QStringList paths{fixture.dir().path(),
                      fixture.dir().backups(),
                      fixture.dir().logs(),
                      fixture.dir().database(),
                      fixture.dir().database() + QStringLiteral("-wal"),
                      fixture.dir().database() + QStringLiteral("-shm")};
    for (const QString &path : paths) {
        INFO(path.toStdString());
        REQUIRE(QFileInfo::exists(path));
        CHECK((QFileInfo(path).permissions() & others) == QFileDevice::Permissions());
    }
#endif
    CHECK(value(fixture.database(), QStringLiteral("PRAGMA journal_mode")).toString() == QStringLiteral("wal"));
    CHECK(value(fixture.database(), QStringLiteral("PRAGMA foreign_keys")).toInt() == 1);
    CHECK(value(fixture.database(), QStringLiteral("PRAGMA user_version")).toInt() == schemaVersion());
    CHECK(backupsOf(fixture.dir()).isEmpty());
}

TEST_CASE("the data folder is the given one, else the environment's")
{
    QTemporaryDir folder;
    qputenv("PLATEN_DATA_DIR", folder.filePath(QStringLiteral("from environment")).toUtf8());
    CHECK(good(DataDir::open()).path() == folder.filePath(QStringLiteral("from environment")));
    CHECK(good(DataDir::open(folder.filePath(QStringLiteral("deep/given")))).path() ==
          folder.filePath(QStringLiteral("deep/given")));
    qunsetenv("PLATEN_DATA_DIR");

    write(folder.filePath(QStringLiteral("file")), "x");
    for (const QString &path :
         {folder.filePath(QStringLiteral("file")), folder.filePath(QStringLiteral("file/below"))}) {
        const Error error = bad(DataDir::open(path));
        CHECK(error.code == ErrorCode::Storage);
        CHECK(error.message.english().contains(QDir::toNativeSeparators(path)));
    }
}

TEST_CASE("connections leave nothing behind")
{
    StoreFixture fixture;
    const qsizetype before = QSqlDatabase::connectionNames().size();
    {
        const auto one = fixture.reader();
        const auto two = fixture.reader();
        CHECK(QSqlDatabase::connectionNames().size() == before + 2);
    }
    CHECK(QSqlDatabase::connectionNames().size() == before);
    fixture.close();
    CHECK(QSqlDatabase::connectionNames().isEmpty());
    // The last one to close folds the log into the file.
    CHECK_FALSE(QFileInfo::exists(fixture.dir().database() + QStringLiteral("-wal")));
}

TEST_CASE("a reader cannot write, and needs a database")
{
    StoreFixture fixture;
    const auto reading = fixture.reader();
    const Result<QSqlQuery *> written = reading->run(QStringLiteral("INSERT INTO settings VALUES ('a', 'b')"));
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Storage);
    CHECK(written.error().message.english().contains(QStringLiteral("read-only")));

    QTemporaryDir empty;
    const Error none = openError(good(DataDir::open(empty.path())), Database::Access::ReadOnly);
    CHECK(none.message.english().contains(QStringLiteral("no database")));
}

TEST_CASE("a reader sees each commit, and notices it")
{
    StoreFixture fixture;
    const auto reading = fixture.reader();
    const qint64 before = good(reading->dataVersion());
    CHECK(good(reading->dataVersion()) == before);
    good(note(fixture.database(), QStringLiteral("b")));
    CHECK(good(reading->dataVersion()) != before);
    CHECK(good(noted(*reading)) == QStringLiteral("b"));
}

TEST_CASE("a transaction is rolled back unless it is committed")
{
    StoreFixture fixture;
    Database &database = fixture.database();
    for (const Durability durability : {Durability::Promised, Durability::Ordinary}) {
        {
            Result<Transaction> transaction = Transaction::begin(database, durability);
            REQUIRE(transaction);
            CHECK(database.inTransaction());
            CHECK(value(database, QStringLiteral("PRAGMA synchronous")).toInt() ==
                  (durability == Durability::Promised ? 2 : 1));
            good(note(database, QStringLiteral("lost")));
            CHECK_FALSE(Transaction::begin(database, durability));
            CHECK(database.inTransaction());
        }
        CHECK_FALSE(database.inTransaction());
        CHECK(good(noted(database)).isEmpty());
    }
    Result<Transaction> first = Transaction::begin(database, Durability::Ordinary);
    REQUIRE(first);
    Transaction moved(std::move(*first));
    good(note(database, QStringLiteral("kept")));
    good(moved.commit());
    CHECK(good(noted(database)) == QStringLiteral("kept"));
    // A single statement is durable, whatever came before it.
    good(note(database, QStringLiteral("again")));
    CHECK(value(database, QStringLiteral("PRAGMA synchronous")).toInt() == 2);
}

TEST_CASE("an old database is backed up and migrated, once")
{
    StoreFixture fixture;
    good(note(fixture.database(), QStringLiteral("b")));
    const std::vector<Migration> steps = withStep(QStringLiteral("CREATE TABLE extra (x TEXT) STRICT;"));
    good(migrate(fixture.database(), steps));
    CHECK(value(fixture.database(), QStringLiteral("PRAGMA user_version")).toInt() == schemaVersion() + 1);
    exec(fixture.database(), QStringLiteral("INSERT INTO extra VALUES ('y')"));
    REQUIRE(backupsOf(fixture.dir()).size() == 1);
    good(migrate(fixture.database(), steps));
    CHECK(backupsOf(fixture.dir()).size() == 1);

    // The backup is the database as it was before.
    QTemporaryDir other;
    const DataDir dir = good(DataDir::open(other.path()));
    REQUIRE(QFile::copy(QDir(fixture.dir().backups()).filePath(backupsOf(fixture.dir()).front()), dir.database()));
    const auto before = good(Database::open(dir, Database::Access::Write));
    CHECK(good(noted(*before)) == QStringLiteral("b"));
    CHECK(value(*before, QStringLiteral("PRAGMA user_version")).toInt() == schemaVersion());
    CHECK(good(before->check()).empty());
}

TEST_CASE("a step that fails leaves the database as it was")
{
    StoreFixture fixture;
    good(note(fixture.database(), QStringLiteral("b")));
    const Error error = bad(
        migrate(fixture.database(),
                withStep(QStringLiteral("CREATE TABLE extra (x); DELETE FROM settings; CREATE TABLE orders (y);"))));
    CHECK(error.code == ErrorCode::Storage);
    CHECK(error.message.english().contains(QStringLiteral("stays as it was")));
    CHECK(value(fixture.database(), QStringLiteral("PRAGMA user_version")).toInt() == schemaVersion());
    CHECK(
        value(fixture.database(), QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'")).toInt() ==
        0);
    CHECK(good(noted(fixture.database())) == QStringLiteral("b"));
    CHECK_FALSE(fixture.database().inTransaction());
}

TEST_CASE("what is not ours is refused and not touched")
{
    QTemporaryDir folder;
    const DataDir dir = good(DataDir::open(folder.path()));
    QString expected;
    SECTION("a newer database")
    {
        {
            const auto database = good(Database::open(dir, Database::Access::Write));
            exec(*database, QStringLiteral("PRAGMA user_version = 99"));
        }
        expected = QStringLiteral("newer Platen");
    }
    SECTION("another program's database")
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(dir.database());
            REQUIRE(other.open());
            REQUIRE(QSqlQuery(other).exec(QStringLiteral("CREATE TABLE orders (x)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        expected = QStringLiteral("not one of Platen's");
    }
    SECTION("not a database")
    {
        write(dir.database(), QByteArray("This is a letter, and quite a long one. ").repeated(50));
        expected = QStringLiteral("is not a database");
    }
    SECTION("a few bytes")
    {
        write(dir.database(), "letter");
        expected = QStringLiteral("is not a database");
    }
    const QByteArray before = contents(dir.database());
    for (const Database::Access access : {Database::Access::Write, Database::Access::ReadOnly}) {
        const Error error = openError(dir, access);
        INFO(error.message.english().toStdString());
        CHECK(error.message.english().contains(expected));
        CHECK(error.message.english().contains(QDir::toNativeSeparators(dir.database())));
    }
    CHECK(contents(dir.database()) == before);
    CHECK(backupsOf(dir).isEmpty());
}

TEST_CASE("a folder in the file's place is reported")
{
    QTemporaryDir folder;
    const DataDir dir = good(DataDir::open(folder.path()));
    REQUIRE(QDir().mkdir(dir.database()));
    CHECK(openError(dir).message.english().contains(QDir::toNativeSeparators(dir.database())));
}

TEST_CASE("damage is found")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    Random random(1);
    {
        Result<Transaction> transaction = Transaction::begin(fixture.database(), Durability::Ordinary);
        REQUIRE(transaction);
        for (int i = 0; i < 300; ++i) {
            StoredOrder stored = sampleOrder(random, account, i);
            good(OrderStore(fixture.database()).insert(stored));
        }
        good(transaction->commit());
    }
    CHECK(good(fixture.database().check()).empty());
    SECTION("bytes written over")
    {
        fixture.close();
        QFile file(fixture.dir().database());
        REQUIRE(file.open(QIODevice::ReadWrite));
        for (qint64 at = 20 * 4096; at < file.size(); at += 10 * 4096) {
            file.seek(at);
            file.write(QByteArray(4096, char(0x5a)));
        }
        file.close();
        fixture.reopen();
        const std::vector<Message> found = good(fixture.database().check());
        REQUIRE_FALSE(found.empty());
        CHECK(Message::joined(found).english().contains(QStringLiteral("damaged")));
        // Using it reports the damage too.
        QString message;
        for (qint64 oid = 1; oid <= 300 && message.isEmpty(); ++oid) {
            const auto order = OrderStore(fixture.database()).byOid(oid);
            if (!order)
                message = order.error().message.english();
        }
        INFO(message.toStdString());
        CHECK(message.contains(QStringLiteral("is damaged")));
        CHECK(message.contains(QStringLiteral("backup")));
    }
    SECTION("an index that does not match")
    {
        exec(fixture.database(), QStringLiteral("INSERT INTO orders_fts (orders_fts, rowid, recipient, other) "
                                                "SELECT 'delete', oid, recipient, other FROM orders_search LIMIT 1"));
        CHECK(Message::joined(good(fixture.database().check())).english().contains(QStringLiteral("search index")));
    }
    SECTION("a row with a dangling reference")
    {
        exec(fixture.database(), QStringLiteral("PRAGMA foreign_keys = OFF"));
        exec(fixture.database(), QStringLiteral("INSERT INTO timeline VALUES (1, 999999, 0, 0, NULL, '', '')"));
        CHECK(Message::joined(good(fixture.database().check())).english().contains(QStringLiteral("timeline")));
    }
    SECTION("counters that are wrong")
    {
        exec(fixture.database(), QStringLiteral("UPDATE order_counts SET n = n + 1"));
        CHECK(good(fixture.database().check()).size() == 1);
    }
}

TEST_CASE("a full disk is reported as such, and nothing is half written")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    const int pages = value(fixture.database(), QStringLiteral("PRAGMA page_count")).toInt();
    exec(fixture.database(), QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 10));
    Random random(1);
    Error error;
    int stored = 0;
    for (; stored < 200; ++stored) {
        StoredOrder order = sampleOrder(random, account, stored);
        const Result<void> inserted = OrderStore(fixture.database()).insert(order);
        if (!inserted) {
            error = inserted.error();
            break;
        }
    }
    REQUIRE(stored < 200);
    CHECK(error.code == ErrorCode::Storage);
    CHECK(error.message.english().contains(QStringLiteral("disk is full")));
    CHECK_FALSE(fixture.database().inTransaction());
    exec(fixture.database(), QStringLiteral("PRAGMA max_page_count = 1073741823"));
    CHECK(good(OrderReader(fixture.database()).counts()).all == stored);
    CHECK(good(fixture.database().check()).empty());
}

TEST_CASE("a backup is a complete database, and overwrites nothing")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    Random random(1);
    StoredOrder stored = sampleOrder(random, account, 1);
    good(OrderStore(fixture.database()).insert(stored));
    QTemporaryDir folder;
    const DataDir copyDir = good(DataDir::open(folder.filePath(QStringLiteral("copy"))));
    const auto reading = fixture.reader();
    Database &source = GENERATE(true, false) ? fixture.database() : *reading;
    good(source.backupTo(copyDir.database()));
#ifdef Q_OS_UNIX
    CHECK((QFileInfo(copyDir.database()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) ==
          QFileDevice::Permissions());
#endif
    CHECK(bad(source.backupTo(copyDir.database())).message.english().contains(QStringLiteral("does not overwrite")));
    CHECK(bad(source.backupTo(copyDir.database() + QStringLiteral("/below/it"))).code == ErrorCode::Storage);
    CHECK_FALSE(reading->run(QStringLiteral("DELETE FROM settings")));

    const auto copy = good(Database::open(copyDir, Database::Access::Write));
    CHECK(good(copy->check()).empty());
    OrderQuery query;
    query.search = stored.order.recipient.name;
    CHECK(good(OrderReader(*copy).matching(query)) == std::vector<qint64>{stored.oid});
}

#ifdef Q_OS_UNIX
#include <unistd.h>

TEST_CASE("a read-only file is reported")
{
    if (::geteuid() == 0) // nothing is forbidden to root
        return;
    StoreFixture fixture;
    fixture.close();
    QFile::setPermissions(fixture.dir().database(), QFileDevice::ReadOwner);
    CHECK(openError(fixture.dir()).message.english().contains(QStringLiteral("read-only")));
    QFile::setPermissions(fixture.dir().database(), QFileDevice::Permissions());
    CHECK(
        openError(fixture.dir(), Database::Access::ReadOnly).message.english().contains(QStringLiteral("permission")));
    QFile::setPermissions(fixture.dir().database(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}
#endif
