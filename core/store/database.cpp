// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/domain/disk_file.h"
#include "core/store/database_files.h"
#include "core/store/migrations.h"
#include "core/store/open_files.h"
#include "core/store/schema_check.h"
#include "core/store/search_index.h"
#include "core/store/short_index.h"
#include "core/store/sqlite_rows.h"
#include "core/store/statement.h"
#include "core/store/storage_error.h"
#include "core/store/workspace.h"

#include <QAtomicInteger>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlError>
#include <QThread>

namespace platen::store {

namespace {

constexpr int busyMilliseconds = 5000;

QString newConnectionName()
{
    static QAtomicInteger<quint64> next;
    return QStringLiteral("platen-%1").arg(next.fetchAndAddRelaxed(1));
}

// A restore holds the lock exclusively while it replaces the files. A folder that cannot be locked can still be read.
Result<std::unique_ptr<FileLock>> useOf(const DataDir &dir)
{
    const QDeadlineTimer deadline(std::chrono::seconds(30));
    auto use = std::make_unique<FileLock>(dir.use());
    while (use->take(FileLock::Kind::Shared) == FileLock::Outcome::HeldByOther) {
        if (deadline.hasExpired())
            return fail(ErrorCode::Storage,
                        Message::of("A backup is being restored in %1 right now. Try again when that has ended.",
                                    QDir::toNativeSeparators(dir.path())));
        QThread::msleep(20);
    }
    return use;
}

} // namespace

struct Database::Cache
{
    QHash<QString, std::shared_ptr<QSqlQuery>> queries;
    QHash<QString, std::shared_ptr<SqliteWriting>> writings;
    std::unique_ptr<SqliteFunction> shortTokens;
    std::optional<Durability> durability; // the present value of `synchronous`
    Access access = Access::ReadOnly;
    bool transaction = false;
    bool hasSearchIndex = false; // once the schema is that of this build
};

Database::Database(const DataDir &dir, Access access)
    : m_dir(dir)
    , m_cache(std::make_unique<Cache>())
{
    m_cache->access = access;
}

Database::~Database()
{
    const QString name = m_database.connectionName();
    // Queries and handles must be destroyed before the connection.
    if (m_database.isOpen())
        finalizeStatements(*this);
    m_cache.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const DataDir &dir, Access access)
{
    PLATEN_TRY(std::unique_ptr<FileLock> use, useOf(dir));
    if (access == Access::Write) {
        Workspace::sweep(dir.path());
        Workspace::sweep(dir.backups());
    }
    PLATEN_TRY(const FirstStart state, lookAtFiles(dir));
    if (state == FirstStart::Yes) {
        if (access == Access::ReadOnly)
            return fail(ErrorCode::Storage,
                        Message::of("There is no database in %1 yet. Start Platen with this data folder "
                                    "once, or add an account; that creates it.",
                                    QDir::toNativeSeparators(dir.path())));
        PLATEN_CHECK(createFirst(dir));
    }
    if (access == Access::Write && !QFileInfo(dir.database()).isWritable())
        return Failure(storageError(sqliteReadOnly, dir.database()));

    Result<std::unique_ptr<Database>> database = connect(dir, access, Content::Existing);
    if (!database)
        return database;
    (*database)->m_use = std::move(use);
    if (access == Access::Write) {
        PLATEN_TRY(OpenFiles files, OpenFiles::of(**database));
        (*database)->m_files = std::make_unique<OpenFiles>(std::move(files));
    }
    return database;
}

Result<void> Database::createFirst(const DataDir &dir)
{
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::create(dir.path());
    const Result<DataDir> inner =
        workspace ? DataDir::open((*workspace)->path()) : Result<DataDir>(Failure(workspace.error()));
    if (!inner)
        return Failure(storageError(sqliteCantOpen, dir.database()));
    const auto made = [&inner]() -> Result<void> {
        const Result<std::unique_ptr<Database>> database = connect(*inner, Access::Write, Content::New);
        return database ? (*database)->foldLog() : Failure(database.error());
    }();
    if (!made) {
        Error error = made.error();
        error.message = error.message.replaced([&inner, &dir](QString text) {
            return text.replace(QDir::toNativeSeparators(inner->database()), QDir::toNativeSeparators(dir.database()));
        });
        return Failure(error);
    }
    std::error_code problem = disk::sync(inner->database());
    if (!problem)
        problem = disk::placeNew(inner->database(), dir.database());
    if (problem && problem != std::errc::file_exists) // another process created it first; its database will do
        return Failure(fileError(problem, Message::of("The database could not be created."), dir.database()));
    return {};
}

Result<std::unique_ptr<Database>> Database::connect(const DataDir &dir, Access access, Content content)
{
    const QString file = dir.database();
    if (content == Content::New && !createPrivately(file))
        return Failure(storageError(sqliteCantOpen, file));
    std::unique_ptr<Database> database(new Database(dir, access));
    database->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), newConnectionName());
    if (!database->m_database.isValid())
        return fail(ErrorCode::Storage, Message::of("Qt's SQLite driver is missing, so Platen cannot keep anything. "
                                                    "Install it (on Debian: libqt6sql6-sqlite)."));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database->m_database.setConnectOptions(options);
    database->m_database.setDatabaseName(file);
    if (!database->m_database.open())
        return Failure(storageError(database->m_database.lastError(), file));
    if (!isSameSqlite(*database))
        return fail(ErrorCode::Storage, Message::of("Qt's SQLite driver uses another copy of SQLite than Platen does. "
                                                    "Use a Qt that was built with the system's SQLite."));
    if (access == Access::Write)
        database->m_cache->shortTokens = shortTokensFunction(*database);
    PLATEN_CHECK(database->configure(access, content));
    return database;
}

Result<void> Database::configure(Access access, Content content)
{
    if (content != Content::New) {
        if (const auto known = checkOurs(*this); !known)
            return known;
    }
    // Before anything is written, because a foreign trigger would act on it.
    if (content == Content::Handed) {
        if (const auto same = checkSchema(*this, migrations()); !same)
            return same;
    }
    if (access == Access::ReadOnly) {
        if (const auto readable = checkVersion(*this); !readable)
            return readable;
    } else {
        if (const auto migrated = migrate(*this, migrations()); !migrated)
            return migrated;
    }
    // No mmap_size: with it, a disk that disappears crashes the program instead of causing an error.
    QStringList pragmas{QStringLiteral("PRAGMA temp_store = MEMORY"), QStringLiteral("PRAGMA cache_size = -16384"),
                        QStringLiteral("PRAGMA foreign_keys = ON")};
    if (access == Access::ReadOnly)
        pragmas.append(QStringLiteral("PRAGMA query_only = ON"));
    else
        pragmas.append(QStringLiteral("PRAGMA journal_size_limit = 67108864"));
    for (const QString &pragma : pragmas) {
        PLATEN_CHECK(execute(*this, pragma));
    }
    m_cache->hasSearchIndex = true;
    return {};
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_cache->queries[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            m_cache->queries.remove(sql);
            return Failure(storageError(fresh->lastError(), m_dir.database()));
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    if (!query->exec()) {
        const Error error = storageError(query->lastError(), m_dir.database());
        query->finish();
        return Failure(error);
    }
    return query.get();
}

Result<Written> Database::write(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<SqliteWriting> &writing = m_cache->writings[sql];
    if (!writing) {
        Result<std::unique_ptr<SqliteWriting>> prepared = SqliteWriting::of(*this, sql);
        if (!prepared) {
            m_cache->writings.remove(sql);
            return Failure(std::move(prepared.error()));
        }
        writing = std::move(*prepared);
    }
    return writing->run(values);
}

bool Database::inTransaction() const
{
    return m_cache->transaction;
}

Result<qint64> Database::dataVersion()
{
    return firstRow(*this, QStringLiteral("PRAGMA data_version"), {},
                    [](QSqlQuery &row) { return row.value(0).toLongLong(); })
        .map([](const std::optional<qint64> &version) { return version.value_or(0); });
}

Result<void> Database::foldLog()
{
    PLATEN_TRY(const auto mode, firstRow(*this, QStringLiteral("PRAGMA journal_mode = DELETE"), {},
                                         [](QSqlQuery &row) { return row.value(0).toString(); }));
    return mode == u"delete" ? Result<void>() : Failure(storageError(sqliteBusy, m_dir.database()));
}

Result<void> Database::checkInPlace() const
{
    return m_files ? m_files->checkInPlace() : Result<void>();
}

// Only while the write lock is held does nobody else change the files' sizes, so an apparent defect is checked again.
Result<void> Transaction::beginWhole(Database &database)
{
    OpenFiles *files = database.m_files.get();
    for (;;) {
        if (files) {
            if (const Result<void> whole = files->checkAtRest(database); !whole)
                return whole;
        }
        PLATEN_CHECK(execute(database, QStringLiteral("BEGIN IMMEDIATE")));
        if (!files || files->begin())
            return {};
        PLATEN_CHECK(execute(database, QStringLiteral("ROLLBACK")));
    }
}

Result<Transaction> Transaction::begin(Database &database, Durability durability)
{
    Database::Cache &cache = *database.m_cache;
    if (cache.durability != durability && !cache.transaction) {
        const auto set =
            execute(database, durability == Durability::Promised ? QStringLiteral("PRAGMA synchronous = FULL")
                                                                 : QStringLiteral("PRAGMA synchronous = NORMAL"));
        PLATEN_CHECK(set);
        cache.durability = durability;
    }
    PLATEN_CHECK(beginWhole(database));
    cache.transaction = true;
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // If SQLite has already rolled back by itself (after a full disk), this fails on purpose.
    (void)execute(*m_database, QStringLiteral("ROLLBACK"));
    m_database->m_cache->transaction = false;
}

Result<void> Transaction::commit()
{
    if (m_database->m_cache->hasSearchIndex) {
        PLATEN_CHECK(writeSearchIndex(*m_database));
    }
    OpenFiles *files = m_database->m_files.get();
    if (files) {
        if (const Result<void> whole = files->checkBeforeCommit(); !whole)
            return whole;
    }
    PLATEN_CHECK(execute(*m_database, QStringLiteral("COMMIT")));
    m_database->m_cache->transaction = false;
    Database &database = *std::exchange(m_database, nullptr);
    // Checked again, because only this shows that the next process will find what was written.
    return files ? files->checkAfterCommit(database) : Result<void>();
}

} // namespace platen::store
