// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the database. A connection belongs to the thread that opened it.
//
// The writing connection migrates the schema when it opens: numbered steps (store/migrations/NNNN_name.sql, the number
// is kept in `PRAGMA user_version`), each in one transaction, after a backup of the file to the data folder. A database
// of a newer version is refused with a clear message and not touched. The first database is completed before it gets
// its name, so a file that is empty or lacks our tables is never a first start.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"
#include "core/store/file_lock.h"
#include "core/store/sqlite_writing.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace platen::store {

class OpenFiles;

class Database
{
public:
    enum class Access { Write, ReadOnly };

    // All errors here and below have the code `storage`; their messages distinguish a full disk, a locked file and a
    // damaged file.
    static Result<std::unique_ptr<Database>> open(const DataDir &dir, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Runs a statement with its bound values; the prepared statement is cached by its text. The returned query is
    // positioned before its first row, and valid until the same text is run again.
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});
    // The same for a statement that returns no rows.
    Result<Written> write(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] QSqlDatabase handle() const { return m_database; }
    [[nodiscard]] const DataDir &dir() const { return m_dir; }

    // Whether a Transaction is open on this connection.
    [[nodiscard]] bool inTransaction() const;

    // Changes when another connection has written (PRAGMA data_version).
    Result<qint64> dataVersion();

    // Copies the whole database consistently to a new file while it is in use. Whatever happens meanwhile, the file
    // under that name is a complete backup or does not exist.
    Result<void> backupTo(const QString &file);
    // Whether the open files are intact and still those that the next process will open. If they were removed, moved,
    // replaced, cut or overwritten, nothing written from now on would be kept.
    [[nodiscard]] Result<void> checkInPlace() const;

    // The defects of the file (integrity check, foreign keys, full-text index); empty if there are none.
    Result<std::vector<Message>> check();

private:
    friend class Transaction;
    friend class Restore;
    enum class Content {
        Existing,
        New,    // may be an empty file
        Handed, // from a person: not ours until its schema has been checked
    };
    Database(const DataDir &dir, Access access);
    static Result<std::unique_ptr<Database>> connect(const DataDir &dir, Access access, Content content);
    static Result<void> createFirst(const DataDir &dir);
    Result<void> configure(Access access, Content content);
    Result<void> foldLog(); // into the file, which is then complete without a log

    std::unique_ptr<FileLock> m_use;    // shared by all that have the database open; a restore needs it exclusively
    std::unique_ptr<OpenFiles> m_files; // of a writing connection
    DataDir m_dir;
    QSqlDatabase m_database;
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

// Which changes must survive a power cut, and which can be fetched again.
enum class Durability {
    Promised, // on disk before commit() returns: outbox, inbox, anything a person typed
    Ordinary, // consistent after a crash, but the latest changes may be missing: what a provider can send again
};

// Rolled back unless committed. Uses BEGIN IMMEDIATE, so that it waits for another process's short write (5 s) instead
// of failing half-way.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database, Durability durability);
    Transaction(Transaction &&other) noexcept;
    ~Transaction();
    // Fails if the files are no longer in place (Database::checkInPlace).
    Result<void> commit();

private:
    static Result<void> beginWhole(Database &database);
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

// The schema that this build writes.
int schemaVersion();

} // namespace platen::store
