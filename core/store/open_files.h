// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a database that is open for writing: whether they are still the ones that the next process will open,
// and whether another program has cut or overwritten them.
//
// Platen never shrinks the database file. The log shrinks only when a checkpoint has emptied it, or to its size limit
// when it is restarted. SQLite itself detects none of this, because its index of the log is in shared memory.
//
// The files are checked only by name. Opening and closing them here would drop the locks of all connections of this
// process (POSIX).
#pragma once

#include "core/domain/error.h"
#include "core/store/file_identity.h"

#include <QSqlError>

#include <array>
#include <optional>

namespace platen::store {

class Database;

class OpenFiles
{
public:
    static Result<OpenFiles> of(Database &database);

    // Before a transaction begins: fails if the files are damaged. That is final for this object.
    Result<void> checkAtRest(Database &database);
    // The same, and also checks that the log is as long as its index says: another process may have used it when it was
    // cut.
    Result<void> examine(Database &database);
    // After a write transaction has begun, so that no other connection writes: false if a file is smaller than it was.
    // The transaction must then end, and checkAtRest() gives the reason.
    bool begin();
    // Before the transaction is committed, when only this connection changes the log; and after it.
    Result<void> checkBeforeCommit();
    Result<void> checkAfterCommit(Database &database);
    // Whether the names still lead to the open files, and no damage was found.
    [[nodiscard]] Result<void> checkInPlace() const;

private:
    enum Part : std::size_t { Main, Log, Index };
    struct File
    {
        QString path;
        FileIdentity identity;
        FileStamp stamp; // when last found intact
    };
    OpenFiles() = default;
    Result<void> checkMain(Database &database);
    Result<void> checkMainSize(Database &database);
    Result<void> checkLog(Database &database);
    Result<void> foldLog(Database &database);
    Failure damaged(Part part);
    Failure failed(Part part, const QSqlError &error);

    std::array<File, 3> m_files;
    qint64 m_application = 0; // PRAGMA application_id
    qint64 m_pageSize = 0;
    qint64 m_schema = 0;  // PRAGMA schema_version
    qint64 m_version = 0; // PRAGMA data_version: changes when another connection commits
    std::optional<Error> m_damage;
};

} // namespace platen::store
