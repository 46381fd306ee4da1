#include "core/store/database.h"

#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "core/store/storage_error.h"

#include <QAtomicInteger>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlError>
#include <QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace platen::store {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int busyMilliseconds = 5000;

QString newConnectionName()
{
    static QAtomicInteger<quint64> next;
    return QStringLiteral("platen-%1").arg(next.fetchAndAddRelaxed(1));
}

// SQLite gives the files beside the database (-wal, -shm) the permissions of the database itself.
bool createPrivately(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) || QFileInfo::exists(path);
}

Failure asIfSqliteSaid(int code, const QString &file)
{
    return Failure(storageError(QSqlError({}, {}, QSqlError::ConnectionError, QString::number(code)), file));
}

// VACUUM INTO leaves it to the system when the copy reaches the disk.
bool reachesDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
#else
    return QFileInfo::exists(path);
#endif
}

} // namespace

struct Database::Cache
{
    QHash<QString, std::shared_ptr<QSqlQuery>> queries;
    std::optional<Durability> durability; // what `synchronous` stands at
    Access access = Access::ReadOnly;
    bool transaction = false;
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
    // Queries and handles have to be gone before the connection is.
    m_cache.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const DataDir &dir, Access access)
{
    const QString file = dir.database();
    if (access == Access::ReadOnly && !QFileInfo::exists(file))
        return fail(ErrorCode::Storage,
                    QStringLiteral("There is no database in %1 yet. Start Platen with this data folder "
                                   "once, or add an account; that creates it.")
                        .arg(QDir::toNativeSeparators(dir.path())));
    if (access == Access::Write && !createPrivately(file))
        return asIfSqliteSaid(14, file);
    if (access == Access::Write && !QFileInfo(file).isWritable())
        return asIfSqliteSaid(8, file);

    std::unique_ptr<Database> database(new Database(dir, access));
    database->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), newConnectionName());
    if (!database->m_database.isValid())
        return fail(ErrorCode::Storage, QStringLiteral("Qt's SQLite driver is missing, so Platen cannot keep anything. "
                                                       "Install it (on Debian: libqt6sql6-sqlite)."));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database->m_database.setConnectOptions(options);
    database->m_database.setDatabaseName(file);
    if (!database->m_database.open())
        return Failure(storageError(database->m_database.lastError(), file));
    if (const Result<void> configured = database->configure(access); !configured)
        return Failure(configured.error());
    return database;
}

Result<void> Database::configure(Access access)
{
    if (access == Access::ReadOnly) {
        if (const auto readable = checkVersion(*this, migrations()); !readable)
            return readable;
    } else {
        if (const auto migrated = migrate(*this, migrations()); !migrated)
            return migrated;
    }
    // No mmap_size: with it, a disk that goes away ends the program instead of giving an error.
    QStringList pragmas{QStringLiteral("PRAGMA temp_store = MEMORY"), QStringLiteral("PRAGMA cache_size = -16384"),
                        QStringLiteral("PRAGMA foreign_keys = ON")};
    if (access == Access::ReadOnly)
        pragmas.append(QStringLiteral("PRAGMA query_only = ON"));
    else
        pragmas.append(QStringLiteral("PRAGMA journal_size_limit = 67108864"));
    for (const QString &pragma : pragmas) {
        if (const auto set = execute(*this, pragma); !set)
            return Failure(set.error());
    }
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

Result<void> Database::backupTo(const QString &file)
{
    const QString shown = QDir::toNativeSeparators(file);
    if (QFileInfo::exists(file))
        return fail(
            ErrorCode::Refused,
            QStringLiteral("%1 is there already, and a backup does not overwrite. Choose another name.").arg(shown));
    QDir().mkpath(QFileInfo(file).absolutePath());
    if (!createPrivately(file))
        return fail(
            ErrorCode::Storage,
            QStringLiteral("The backup %1 cannot be created. Check that its folder exists and that you may write "
                           "there.")
                .arg(shown));
    const bool readOnly = m_cache->access == Access::ReadOnly;
    // It forbids writing to the new file, too.
    if (readOnly) {
        if (const auto off = execute(*this, QStringLiteral("PRAGMA query_only = OFF")); !off)
            return Failure(off.error());
    }
    Result<void> copied;
    {
        // Not through run(): this statement is of no use again.
        QSqlQuery query(m_database);
        if (!query.prepare(QStringLiteral("VACUUM INTO ?"))) {
            copied = Failure(storageError(query.lastError(), file));
        } else {
            query.bindValue(0, file);
            if (!query.exec())
                copied = Failure(storageError(query.lastError(), file));
        }
    }
    if (copied && !reachesDisk(file))
        copied = asIfSqliteSaid(10, file);
    if (!copied)
        QFile::remove(file);
    if (readOnly) {
        if (const auto on = execute(*this, QStringLiteral("PRAGMA query_only = ON")); !on)
            return Failure(on.error());
    }
    return copied;
}

Result<Transaction> Transaction::begin(Database &database, Durability durability)
{
    Database::Cache &cache = *database.m_cache;
    if (cache.durability != durability && !cache.transaction) {
        const auto set =
            execute(database, durability == Durability::Promised ? QStringLiteral("PRAGMA synchronous = FULL")
                                                                 : QStringLiteral("PRAGMA synchronous = NORMAL"));
        if (!set)
            return Failure(set.error());
        cache.durability = durability;
    }
    if (const auto begun = execute(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return Failure(begun.error());
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
    // Where SQLite has rolled back by itself (a full disk), this fails, and that is well.
    (void)execute(*m_database, QStringLiteral("ROLLBACK"));
    m_database->m_cache->transaction = false;
}

Result<void> Transaction::commit()
{
    if (const auto committed = execute(*m_database, QStringLiteral("COMMIT")); !committed)
        return Failure(committed.error());
    m_database->m_cache->transaction = false;
    m_database = nullptr;
    return {};
}

int schemaVersion()
{
    return migrations().back().version;
}

} // namespace platen::store
