// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/columns.h"
#include "core/store/database_files.h"
#include "core/store/migration_watch.h"
#include "core/store/short_index.h"
#include "core/store/sqlite_rows.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

// Resources in a static library must be initialised explicitly, from outside any namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(store_migrations);
}

namespace platen::store {

namespace {

// "Pltn": distinguishes our databases from others.
constexpr int applicationId = 0x506c746e;

Result<void> (*fillingOf(const QString &name))(Database &, const MigrationProgress &)
{
    return name == u"search" ? &fillShortIndex : nullptr;
}

const QString migrationFolder = QStringLiteral(":/platen/store/migrations");

// NNNN_name.sql
QStringList migrationFiles()
{
    loadMigrations();
    return QDir(migrationFolder).entryList(QDir::Files, QDir::Name);
}

int numberIn(const QString &file)
{
    return file.left(4).toInt();
}

std::vector<Migration> readMigrations()
{
    std::vector<Migration> steps;
    for (const QString &name : migrationFiles()) {
        const QString title = name.mid(5).chopped(4);
        QFile file(migrationFolder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            steps.push_back({numberIn(name), title, QString::fromUtf8(file.readAll()), fillingOf(title)});
    }
    return steps;
}

// What a file says of itself, read in one statement because another process may be creating it.
struct FileState
{
    qint64 version = 0;
    int application = 0;
    int objects = 0;
    int tables = 0; // how many of the tables that every database of ours has

    [[nodiscard]] bool isOurs() const { return application == applicationId; }
    [[nodiscard]] bool isEmpty() const { return objects == 0; }
    // A newer one is refused for being newer.
    [[nodiscard]] bool isWhole() const { return version > schemaVersion() || tables == (version < 2 ? 8 : 9); }
};

Result<FileState> stateOf(Database &database)
{
    static const Columns<FileState> columns{
        expression<&FileState::version>("(SELECT user_version FROM pragma_user_version)"),
        expression<&FileState::application>("(SELECT application_id FROM pragma_application_id)"),
        expression<&FileState::objects>("(SELECT count(*) FROM sqlite_schema)"),
        expression<&FileState::tables>(
            "(SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
            "('accounts', 'orders', 'order_docs', 'timeline', 'outbox', 'inbox', 'messages', "
            "'events', 'tasks', 'settings'))"),
    };
    return readRow(database, columns, QStringLiteral("(SELECT 1)")).map([](const std::optional<FileState> &state) {
        return state.value_or(FileState());
    });
}

Result<void> runOnce(Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    if (!query.exec(sql))
        return Failure(storageError(query.lastError(), database.dir().database()));
    return {};
}

Failure newer(Database &database, qint64 version, int known)
{
    return fail(ErrorCode::Storage,
                Message::of("The database %1 was written by a newer Platen (its format is %2, this program knows up to "
                            "%3). Nothing was changed. Update Platen, or use another data folder.",
                            QDir::toNativeSeparators(database.dir().database()), version, known));
}

Failure foreign(Database &database)
{
    return fail(
        ErrorCode::Storage,
        Message::of("%1 is a database, but not one of Platen's. Nothing was changed. Move it away, or use another "
                    "data folder.",
                    QDir::toNativeSeparators(database.dir().database())));
}

// Another process may be doing the same, and SQLite itself does not wait for it here.
Result<void> useWriteAheadLog(Database &database)
{
    const QDeadlineTimer deadline(5000);
    for (;;) {
        QSqlQuery query(database.handle());
        if (query.exec(QStringLiteral("PRAGMA journal_mode = WAL")))
            return {};
        const QSqlError error = query.lastError();
        const int code = sqliteCode(error);
        if ((code != sqliteBusy && code != sqliteLocked) || deadline.hasExpired())
            return Failure(storageError(error, database.dir().database()));
        QThread::msleep(20);
    }
}

Result<void> backUp(Database &database, qint64 version)
{
    const QDir folder(database.dir().backups());
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString name = QStringLiteral("before-update-v%1-%2.sqlite3").arg(version).arg(stamp);
    for (int i = 2; folder.exists(name); ++i)
        name = QStringLiteral("before-update-v%1-%2-%3.sqlite3").arg(version).arg(stamp).arg(i);
    return database.backupTo(folder.filePath(name));
}

Result<void> run(Database &database, const Migration &step, const MigrationProgress &progress)
{
    for (const QString &statement : splitStatements(step.sql)) {
        PLATEN_CHECK(runOnce(database, statement));
    }
    if (step.fill) {
        PLATEN_CHECK(step.fill(database, progress));
    }
    PLATEN_CHECK(runOnce(database, QStringLiteral("PRAGMA application_id = %1").arg(applicationId)));
    return runOnce(database, QStringLiteral("PRAGMA user_version = %1").arg(step.version));
}

Result<void> apply(Database &database, const Migration &step, const MigrationProgress &progress)
{
    PLATEN_TRY(Transaction transaction, Transaction::begin(database, Durability::Promised));
    // Another process may have migrated while this one waited.
    PLATEN_TRY(const FileState state, stateOf(database));
    if (state.version >= step.version)
        return {};
    if (Result<void> ran = run(database, step, progress); !ran) {
        Error error = ran.error();
        error.message = Message::of("The database could not be brought to format %1 (%2) and stays as it was. %3",
                                    step.version, step.name, error.message);
        return Failure(error);
    }
    return transaction.commit();
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps = readMigrations();
    return steps;
}

Result<void> checkOurs(Database &database)
{
    PLATEN_TRY(const FileState state, stateOf(database));
    if (state.isEmpty())
        return Failure(emptyDatabase(database.dir()));
    if (!state.isOurs())
        return foreign(database);
    PLATEN_TRY(const auto pageSize, readValue<int>(database, QStringLiteral("PRAGMA page_size")));
    // SQLite reads the missing part of the last page as zeros. A log may contain the page that a full disk cut off.
    const QFileInfo file(QFileInfo(database.dir().database()).canonicalFilePath());
    const bool isCut = file.size() % std::max(1, pageSize.value_or(1)) != 0 &&
                       QFileInfo(file.filePath() + QStringLiteral("-wal")).size() == 0;
    return state.isWhole() && state.version > 0 && !isCut ? Result<void>() : Failure(damagedDatabase(database.dir()));
}

Result<void> migrate(Database &database, const std::vector<Migration> &steps)
{
    PLATEN_TRY(const FileState state, stateOf(database));
    if (state.version > steps.back().version)
        return newer(database, state.version, steps.back().version);
    if (const Result<void> log = useWriteAheadLog(database); !log)
        return log;
    if (state.version == steps.back().version)
        return {};
    const bool isNew = state.isEmpty();
    const Cancellation cancellation = isNew ? Cancellation() : MigrationWatch::cancellation();
    const Interruptible interruptible(database, cancellation);
    MigrationProgress progress;
    progress.steps = static_cast<int>(steps.back().version - state.version);
    if (!isNew) {
        MigrationWatch::report(progress);
        if (const Result<void> kept = backUp(database, state.version); !kept)
            return kept;
    }
    for (const Migration &step : steps) {
        if (step.version <= state.version)
            continue;
        if (cancellation.isCancelled())
            return fail(ErrorCode::Storage, Message::of("Platen is closing"));
        ++progress.step;
        if (!isNew)
            MigrationWatch::report(progress);
        if (const Result<void> applied = apply(database, step, progress); !applied)
            return applied;
    }
    return {};
}

// Without reading the steps, which takes as long as reading a few orders.
int schemaVersion()
{
    static const int version = numberIn(migrationFiles().last());
    return version;
}

Result<void> checkVersion(Database &database)
{
    PLATEN_TRY(const FileState state, stateOf(database));
    if (state.version > schemaVersion())
        return newer(database, state.version, schemaVersion());
    if (state.version < schemaVersion())
        return fail(ErrorCode::Storage, Message::of("The database %1 was written by an older Platen and has not been "
                                                    "brought up to date yet. Start Platen with this data folder once.",
                                                    QDir::toNativeSeparators(database.dir().database())));
    return {};
}

} // namespace platen::store
