// One connection to the database. A connection belongs to the thread that opened it.
//
// The writing connection migrates the schema when it opens: numbered steps (store/migrations/NNNN_name.sql, kept in
// `PRAGMA user_version`), each in one transaction, after a backup of the file into the data folder. A database of a
// newer version is refused in plain words, and nothing is touched.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace platen::store {

class Database
{
public:
    enum class Access { Write, ReadOnly };

    // All errors here and below are of code `storage`; a full disk, a locked file and a damaged one are told apart.
    static Result<std::unique_ptr<Database>> open(const DataDir &dir, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Runs a statement with its bound values; the prepared statement is cached by its text. The query that comes back
    // is positioned before its first row, and valid until the same text is run again.
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] QSqlDatabase handle() const { return m_database; }
    [[nodiscard]] const DataDir &dir() const { return m_dir; }

    // A Transaction is open on this connection.
    [[nodiscard]] bool inTransaction() const;

    // Changes when another connection has written (PRAGMA data_version).
    Result<qint64> dataVersion();

    // A consistent copy of the whole database into a new file, while it is in use.
    Result<void> backupTo(const QString &file);
    // Whether `file` could take the place of the database: it is one of ours, sound, and not of a newer schema.
    static Result<void> tryRestore(const QString &file, const DataDir &dir);
    // Copies a database that cannot be used to `file` as it lies there, with its log. No connection may be open.
    static Result<void> copyFile(const DataDir &dir, const QString &file);
    // Puts a copy of `file` in the database's place. No connection may be open; either all of it happens or nothing.
    static Result<void> restore(const QString &file, const DataDir &dir);

    // What is wrong with the file (integrity check, foreign keys, full-text index); empty if nothing is.
    Result<QStringList> check();

private:
    friend class Transaction;
    Database(const DataDir &dir, Access access);
    Result<void> configure(Access access);
    DataDir m_dir;
    QSqlDatabase m_database;
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

// What has to survive the power cord, and what can be fetched again.
enum class Durability {
    Promised, // on the disk before commit() returns: outbox, inbox, anything that a person typed
    Ordinary, // consistent after a crash, but the last moments may be missing: what a provider can tell again
};

// Rolled back unless committed. BEGIN IMMEDIATE, so that it waits for another process's short write (5 s) instead of
// failing half-way.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database, Durability durability);
    Transaction(Transaction &&other) noexcept;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

// The schema that this build writes.
int schemaVersion();

} // namespace platen::store
