// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open_files.h"

#include "core/store/statement.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlRecord>
#include <QThread>

namespace platen::store {

namespace {

// https://www.sqlite.org/fileformat2.html#walformat
constexpr qint64 logHeaderSize = 32;
constexpr qint64 frameHeaderSize = 24;

constexpr int attempts = 10;
constexpr int pauseMilliseconds = 10;

// The numbers of the first row. Returns the database's own error, because it distinguishes a damaged file from a busy
// one.
tl::expected<std::vector<qint64>, QSqlError> numbers(Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next())
        return tl::unexpected(query.lastError());
    std::vector<qint64> row;
    for (int i = 0; i < query.record().count(); ++i)
        row.push_back(query.value(i).toLongLong());
    return row;
}

bool isDamage(const QSqlError &error)
{
    constexpr int shortRead = 522; // SQLITE_IOERR_SHORT_READ
    const int code = sqliteCode(error);
    return code == sqliteCorrupt || code == sqliteNotADatabase || error.nativeErrorCode().toInt() == shortRead;
}

const QString beginning = QStringLiteral("SELECT (SELECT application_id FROM pragma_application_id), "
                                         "(SELECT page_size FROM pragma_page_size), "
                                         "(SELECT schema_version FROM pragma_schema_version), "
                                         "count(*) FROM sqlite_schema");

} // namespace

Result<OpenFiles> OpenFiles::of(Database &database)
{
    // SQLite creates the log with the first read.
    const auto read = numbers(database, beginning);
    if (!read)
        return Failure(storageError(read.error(), database.dir().database()));
    PLATEN_TRY(const auto version, database.dataVersion());
    OpenFiles files;
    files.m_application = read->at(0);
    files.m_pageSize = read->at(1);
    files.m_schema = read->at(2);
    files.m_version = version;
    // SQLite keeps its log next to the file itself, not next to a link to it.
    const QString name = database.dir().database();
    const QString file = QFileInfo(name).canonicalFilePath();
    const std::array<QString, 3> paths{name, file + QStringLiteral("-wal"), file + QStringLiteral("-shm")};
    for (std::size_t i = 0; i < paths.size(); ++i)
        files.m_files[i] = {paths[i], FileIdentity::of(paths[i]), FileStamp::of(paths[i])};
    return files;
}

Result<void> OpenFiles::checkInPlace() const
{
    if (m_damage)
        return Failure(*m_damage);
    for (const File &file : m_files) {
        if (FileIdentity::of(file.path) != file.identity)
            return fail(ErrorCode::Storage,
                        Message::of("%1 was removed, moved or replaced while Platen was using it, so nothing can be "
                                    "stored. Put it back, or close Platen and start it again.",
                                    QDir::toNativeSeparators(file.path)));
    }
    return {};
}

Result<void> OpenFiles::checkAtRest(Database &database)
{
    // If the files were moved, the files that have their names now say nothing about them.
    if (const Result<void> there = checkInPlace(); !there)
        return there;
    const Result<void> main = checkMain(database);
    return main ? checkLog(database) : main;
}

Result<void> OpenFiles::examine(Database &database)
{
    const Result<void> whole = checkAtRest(database);
    return whole ? foldLog(database) : whole;
}

bool OpenFiles::begin()
{
    const FileStamp main = FileStamp::of(m_files[Main].path);
    const FileStamp log = FileStamp::of(m_files[Log].path);
    if (main.size < m_files[Main].stamp.size || log.size < m_files[Log].stamp.size)
        return false;
    m_files[Main].stamp.size = main.size;
    m_files[Log].stamp = log;
    return true;
}

Result<void> OpenFiles::checkBeforeCommit()
{
    if (const Result<void> there = checkInPlace(); !there)
        return there;
    return FileStamp::of(m_files[Log].path).size < m_files[Log].stamp.size ? damaged(Log) : Result<void>();
}

Result<void> OpenFiles::checkAfterCommit(Database &database)
{
    if (const Result<void> there = checkInPlace(); !there)
        return there;
    if (const Result<void> main = checkMainSize(database); !main)
        return main;
    const FileStamp log = FileStamp::of(m_files[Log].path);
    if (log.size < m_files[Log].stamp.size)
        return checkLog(database);
    m_files[Log].stamp = log;
    return {};
}

// A checkpoint writes to the file, and so may another program. SQLite is then made to read the file's beginning again.
Result<void> OpenFiles::checkMain(Database &database)
{
    const FileStamp stamp = FileStamp::of(m_files[Main].path);
    if (stamp.modified != m_files[Main].stamp.modified) {
        PLATEN_CHECK(execute(database, QStringLiteral("PRAGMA shrink_memory")));
        const auto read = numbers(database, beginning);
        if (!read)
            return failed(Main, read.error());
        if (read->at(0) != m_application)
            return damaged(Main);
        m_files[Main].stamp.modified = stamp.modified;
    }
    return checkMainSize(database);
}

// Only another program's VACUUM, which changes the schema's number, makes the file smaller. The pages missing in the
// file are then in the log.
Result<void> OpenFiles::checkMainSize(Database &database)
{
    const qint64 size = FileStamp::of(m_files[Main].path).size;
    if (size < m_files[Main].stamp.size) {
        const auto read = numbers(database, QStringLiteral("SELECT (SELECT page_count FROM pragma_page_count), "
                                                           "(SELECT schema_version FROM pragma_schema_version)"));
        if (!read)
            return failed(Main, read.error());
        const bool isVacuumed = std::exchange(m_schema, read->at(1)) != read->at(1);
        const qint64 inLog = isVacuumed ? FileStamp::of(m_files[Log].path).size : 0;
        if (size + inLog < read->at(0) * m_pageSize)
            return damaged(Main);
    }
    m_files[Main].stamp.size = size;
    return {};
}

// A log that is smaller than before, or that was written without a commit, is suspicious.
Result<void> OpenFiles::checkLog(Database &database)
{
    PLATEN_TRY(const auto version, database.dataVersion());
    const FileStamp log = FileStamp::of(m_files[Log].path);
    const bool isExplained = log.modified == m_files[Log].stamp.modified || version != m_version;
    m_version = version;
    if (!isExplained || log.size < m_files[Log].stamp.size)
        return foldLog(database);
    m_files[Log].stamp = log;
    return {};
}

// Copies the log into the database as far as its index says. This detects a log that was cut, and saves what follows an
// overwritten beginning.
Result<void> OpenFiles::foldLog(Database &database)
{
    bool isBusy = false;
    for (int i = 0; i < attempts; ++i) {
        if (i > 0)
            QThread::msleep(pauseMilliseconds); // another process may be doing the same, or emptying the log
        const auto done = numbers(database, QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
        const FileStamp log = FileStamp::of(m_files[Log].path);
        // Not possible while this connection reads.
        if (!done && sqliteCode(done.error()) == sqliteLocked && log.size >= m_files[Log].stamp.size)
            return {};
        if (!done)
            return failed(Log, done.error());
        const qint64 frames = done->at(1); // -1 if another process is doing it
        if (frames == 0 || (frames > 0 && log.size >= logHeaderSize + frames * (frameHeaderSize + m_pageSize))) {
            m_files[Log].stamp = log;
            return {};
        }
        isBusy = frames < 0;
    }
    return isBusy ? Failure(storageError(sqliteBusy, m_files[Main].path)) : damaged(Log);
}

Failure OpenFiles::failed(Part part, const QSqlError &error)
{
    return isDamage(error) ? damaged(part) : Failure(storageError(error, m_files[Main].path));
}

Failure OpenFiles::damaged(Part part)
{
    m_damage =
        fail(ErrorCode::Storage,
             Message::of("%1 was cut or overwritten by another program while Platen was using it. Nothing more is "
                         "stored, and the last changes may be missing. Close Platen, keep a copy of the data "
                         "folder, and run “platenctl doctor”; if it finds damage, restore a backup.",
                         QDir::toNativeSeparators(m_files[part].path)))
            .value();
    return Failure(*m_damage);
}

} // namespace platen::store
