// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the database. A connection belongs to the thread that opened it.
//
// The writing connection migrates the schema when it opens: numbered steps (store/migrations/NNNN_name.sql, kept in
// `PRAGMA user_version`), each in one transaction, after a backup of the file into the data folder. A database of a
// newer version is refused in plain words, and nothing is touched. The first database is completed before it gets its
// name, so a file that is empty or without our tables is never a first start.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"
#include "core/store/file_lock.h"

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

    // A consistent copy of the whole database into a new file, while it is in use. Whatever happens meanwhile, the name
    // stands for a whole backup or does not exist.
    Result<void> backupTo(const QString &file);
    // Whether the open files are still those that the next process will open, and whole. If they were removed, moved,
    // replaced, cut or overwritten, nothing that is written now is kept.
    [[nodiscard]] Result<void> checkInPlace() const;

    // What is wrong with the file (integrity check, foreign keys, full-text index); empty if nothing is.
    Result<std::vector<Message>> check();

private:
    friend class Transaction;
    friend class Restore;
    enum class Content {
        Existing,
        New,    // may be an empty file
        Handed, // over by a person: not ours until its schema is
    };
    Database(const DataDir &dir, Access access);
    static Result<std::unique_ptr<Database>> connect(const DataDir &dir, Access access, Content content);
    static Result<void> createFirst(const DataDir &dir);
    Result<void> configure(Access access, Content content);
    Result<void> foldLog(); // into the file, which then stands alone

    std::unique_ptr<FileLock> m_use;    // shared by all that have the database open; a restore needs it exclusively
    std::unique_ptr<OpenFiles> m_files; // of a connection that writes
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
    // Fails if the files are not in place any more (Database::checkInPlace).
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
