// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restore.h"

#include "core/domain/disk_file.h"
#include "core/store/file_identity.h"
#include "core/store/migrations.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"
#include "core/store/storage_error.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace platen::store {

namespace {

// SQLite applies these to the database of the same name; applied to another one, they would damage it.
constexpr const char *logParts[] = {"-wal", "-journal"};

QStringList logsOf(const QString &database)
{
    QStringList logs;
    for (const char *part : logParts) {
        if (QFileInfo::exists(database + QLatin1String(part)))
            logs.append(database + QLatin1String(part));
    }
    return logs;
}

QString realFile(const QString &database)
{
    const QString behind = QFileInfo(database).canonicalFilePath();
    return behind.isEmpty() ? database : behind;
}

Error notRestored(const std::error_code &problem, const Message &message, const QString &file)
{
    return fileError(problem, Message::joined({message, Message::of("The data is as it was.")}), file);
}

Failure inUse(const DataDir &dir)
{
    return fail(ErrorCode::Refused,
                Message::of("Another program has the database in %1 open. Nothing was changed. Close Platen and "
                            "programs such as a database viewer or a backup, and try again.",
                            QDir::toNativeSeparators(dir.path())));
}

// Moves everything in the log into the file itself, which is possible only while nobody else has it open.
QSqlError foldLogOf(const QString &database)
{
    const QString name = QStringLiteral("platen-restore");
    QSqlError problem;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000"));
        connection.setDatabaseName(database);
        connection.open();
        QSqlQuery query(connection);
        // Reads first, which rolls back a transaction that a crash interrupted.
        for (const char *sql :
             {"SELECT count(*) FROM sqlite_schema", "PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE", "COMMIT"}) {
            if (!problem.isValid() && !query.exec(QLatin1String(sql)))
                problem = query.lastError().isValid() ? query.lastError() : connection.lastError();
            query.finish();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return problem;
}

// Fails if the database is open elsewhere or its disk cannot take the log; a damaged database keeps its log.
Result<void> fold(const QString &database, const DataDir &dir)
{
    // SQLite deletes the log of an empty file when it opens it.
    if (QFileInfo(database).size() == 0)
        return {};
    const QDeadlineTimer deadline(std::chrono::seconds(5));
    for (;;) {
        const QSqlError problem = foldLogOf(database);
        const int code = sqliteCode(problem);
        if (!problem.isValid() || code == sqliteCorrupt || code == sqliteNotADatabase)
            return {};
        if (code != sqliteBusy && code != sqliteLocked)
            return Failure(storageError(problem, database));
        if (deadline.hasExpired())
            return inUse(dir);
        QThread::msleep(50);
    }
}

// A copy, not a second name for the same file: if the process were killed before the exchange, that file would still be
// written to.
std::error_code keep(const QString &file, const QString &kept)
{
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::create(QFileInfo(kept).absolutePath());
    if (!workspace)
        return std::make_error_code(std::errc::permission_denied);
    const QString copy = (*workspace)->file(QStringLiteral("kept"));
    const std::error_code problem = disk::copy(file, copy);
    return problem ? problem : disk::placeNew(copy, kept);
}

// By the first bytes of SQLite's file format (section 1.3.1). What cannot be read is left to the copying to report.
bool isDatabaseFile(const QString &path)
{
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || file.read(16) == QByteArray("SQLite format 3", 16);
}

Result<void> copyBackup(const QString &file, const DataDir &inner, const DataDir &dir)
{
    std::error_code problem = disk::copy(file, inner.database());
    // A database that was kept as it was has its log next to it.
    for (const char *part : logParts) {
        if (!problem && QFileInfo::exists(file + QLatin1String(part)))
            problem = disk::copy(file + QLatin1String(part), inner.database() + QLatin1String(part));
    }
    if (!problem)
        return {};
    const Message message = Message::of("The backup %1 could not be copied to %2.", QDir::toNativeSeparators(file),
                                        QDir::toNativeSeparators(dir.path()));
    return Failure(notRestored(problem, message, dir.database()));
}

} // namespace

Restore::Restore(const DataDir &dir, std::unique_ptr<Workspace> workspace, const QString &fresh)
    : m_dir(dir)
    , m_target(realFile(dir.database()))
    , m_workspace(std::move(workspace))
    , m_fresh(fresh)
{
}

Result<Restore> Restore::prepare(const QString &file, const DataDir &dir)
{
    const QString shown = QDir::toNativeSeparators(file);
    if (QFileInfo(file).size() == 0)
        return fail(ErrorCode::Storage, Message::of("%1 is empty; it is not a backup.", shown));
    if (!isDatabaseFile(file))
        return fail(ErrorCode::Storage,
                    Message::of("%1 is not a backup of Platen: it is not a database. Nothing was changed.", shown));
    if (FileIdentity::of(file) == FileIdentity::of(dir.database()))
        return fail(ErrorCode::Refused, Message::of("%1 is the database itself, not a backup of it.", shown));
    // Next to the database, where there is as much space as it needs and the file can be renamed to its final name.
    Result<std::unique_ptr<Workspace>> workspace =
        Workspace::create(QFileInfo(realFile(dir.database())).absolutePath());
    PLATEN_CHECK(workspace);
    const Result<DataDir> inner = DataDir::open((*workspace)->path());
    PLATEN_CHECK(inner);
    PLATEN_CHECK(copyBackup(file, *inner, dir));
    const auto checked = [&inner]() -> Result<std::vector<Message>> {
        const Result<std::unique_ptr<Database>> database =
            Database::connect(*inner, Database::Access::Write, Database::Content::Handed);
        PLATEN_CHECK(database);
        Result<std::vector<Message>> problems = (*database)->check();
        if (problems && problems->empty()) {
            PLATEN_CHECK(OutboxStore(**database).doubt());
            PLATEN_CHECK((*database)->foldLog());
        }
        return problems;
    }();
    Message problem = checked ? Message::joined(*checked, QStringLiteral("; ")) : checked.error().message;
    if (problem.isEmpty()) {
        if (const std::error_code unsynced = disk::sync(inner->database()))
            problem = disk::words(unsynced);
    }
    if (!problem.isEmpty())
        return fail(ErrorCode::Storage,
                    Message::of("%1 cannot be restored. %2", shown, problem.replaced([&inner, &shown](QString text) {
                        return text.replace(QDir::toNativeSeparators(inner->database()), shown);
                    })));
    return Restore(dir, std::move(*workspace), inner->database());
}

Result<void> Restore::exchange(const QString &kept)
{
    FileLock use(m_dir.use());
    if (const auto taken = use.take(FileLock::Kind::Exclusive); taken == FileLock::Outcome::HeldByOther)
        return inUse(m_dir);
    if (const Result<void> folded = fold(m_target, m_dir); !folded)
        return folded;
    (void)disk::syncFolder(QFileInfo(m_target).absolutePath()); // a removed log must not come back

    const QStringList logs = logsOf(m_target);
    std::error_code problem;
    for (const QString &log : logs) {
        if (!problem)
            problem = keep(log, kept + log.mid(m_target.size()));
    }
    if (!problem && QFileInfo(m_target).isFile())
        problem = keep(m_target, kept);
    if (problem)
        return Failure(notRestored(
            problem, Message::of("The current data could not be saved as %1.", QDir::toNativeSeparators(kept)), kept));
    if (!logs.isEmpty()) {
        if (const Result<void> moved = takeOutOfTheWay(logs); !moved)
            return moved;
    }
    QFile::remove(m_target + QStringLiteral("-shm"));
    if (const std::error_code unnamed = disk::replace(m_fresh, m_target))
        return Failure(fileError(unnamed,
                                 Message::of("The backup could not take the place of %1; what was there is kept as "
                                             "%2.",
                                             QDir::toNativeSeparators(m_target), QDir::toNativeSeparators(kept)),
                                 m_target));
    return {};
}

// For the log of an unusable database that could not be folded in. At no moment may the log be next to the new file,
// nor may the old file without its log look like a whole database: so the file is removed first, then its log.
Result<void> Restore::takeOutOfTheWay(const QStringList &logs)
{
    const QString folder = QFileInfo(m_target).absolutePath();
    std::error_code problem;
    if (QFileInfo::exists(m_target))
        problem = disk::replace(m_target, m_workspace->file(QStringLiteral("before")));
    if (!problem)
        problem = disk::syncFolder(folder);
    for (const QString &log : logs) {
        if (!problem && !QFile::remove(log))
            problem = std::make_error_code(std::errc::permission_denied);
    }
    if (!problem)
        problem = disk::syncFolder(folder);
    if (!problem)
        return {};
    return Failure(fileError(problem,
                             Message::of("The damaged database %1 could not be moved away; it is kept among the "
                                         "backups. Restore again when this is solved.",
                                         QDir::toNativeSeparators(m_target)),
                             m_target));
}

} // namespace platen::store
