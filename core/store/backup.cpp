// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the database while it is in use.
#include "core/domain/disk_file.h"
#include "core/store/database.h"
#include "core/store/database_files.h"
#include "core/store/statement.h"
#include "core/store/storage_error.h"
#include "core/store/workspace.h"

#include <QFileInfo>

namespace platen::store {

namespace {

Failure taken(const QString &file)
{
    return fail(ErrorCode::Refused,
                Message::of("%1 is there already, and a backup does not overwrite. Choose another name.",
                            QDir::toNativeSeparators(file)));
}

Error notCreated(const std::error_code &problem, const QString &file)
{
    return fileError(problem, Message::of("The backup %1 could not be created.", QDir::toNativeSeparators(file)), file);
}

// Not through Database::run, which would cache a statement that is never run again. `shown` is the name in messages.
Result<void> vacuumInto(const QSqlDatabase &database, const QString &file, const QString &shown)
{
    QSqlQuery query(database);
    if (!query.prepare(QStringLiteral("VACUUM INTO ?")))
        return Failure(storageError(query.lastError(), shown));
    query.bindValue(0, file);
    return query.exec() ? Result<void>() : Failure(storageError(query.lastError(), shown));
}

} // namespace

Result<void> Database::backupTo(const QString &file)
{
    if (QFileInfo::exists(file))
        return taken(file);
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::Storage,
                    Message::of("There is no folder %1 for the backup. Create it, or choose another place.",
                                QDir::toNativeSeparators(folder)));
    PLATEN_TRY(const std::unique_ptr<Workspace> workspace, Workspace::create(folder));
    const QString copy = workspace->file(QStringLiteral("backup.sqlite3"));
    if (!createPrivately(copy))
        return Failure(notCreated(std::make_error_code(std::errc::io_error), file));
    // A reader's connection also forbids writing to the new file.
    const auto queryOnly =
        firstRow(*this, QStringLiteral("PRAGMA query_only"), {}, [](QSqlQuery &row) { return row.value(0).toBool(); });
    PLATEN_CHECK(queryOnly);
    const bool readOnly = queryOnly->value_or(false);
    if (readOnly) {
        PLATEN_CHECK(execute(*this, QStringLiteral("PRAGMA query_only = OFF")));
    }
    const Result<void> copied = vacuumInto(m_database, copy, file);
    if (readOnly) {
        PLATEN_CHECK(execute(*this, QStringLiteral("PRAGMA query_only = ON")));
    }
    if (!copied)
        return copied;
    // VACUUM INTO leaves it to the system when the copy reaches the disk.
    std::error_code problem = disk::sync(copy);
    if (!problem)
        problem = disk::placeNew(copy, file);
    if (problem == std::errc::file_exists)
        return taken(file);
    return problem ? Failure(notCreated(problem, file)) : Result<void>();
}

} // namespace platen::store
