// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storage_error.h"

#include "core/domain/disk_file.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>

namespace platen::store {

namespace {

// https://www.sqlite.org/rescode.html
constexpr int sqlitePerm = 3;
constexpr int sqliteFull = 13;
constexpr int sqliteAuth = 23;

// SQLite reports some failures to grow a file as input/output errors.
bool diskIsFull(const QString &file)
{
    const std::optional<qint64> left = freeSpace(QFileInfo(file).absolutePath());
    return left && *left < 64 * 1024;
}

Message whatHappened(const QSqlError &error, const QString &path, const QString &shown)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    int code = sqliteCode(error);
    if (code == sqliteIoError && diskIsFull(path))
        code = sqliteFull;
    switch (code) {
    case sqliteFull:
        return Message::of(
            "The disk is full, so %1 could not be written. Nothing was lost; free some space and try again.", shown);
    case sqliteBusy:
    case sqliteLocked:
        return Message::of("Another program keeps %1 locked. Close programs that have it open, such as a database "
                           "viewer or a backup, and try again.",
                           shown);
    case sqliteReadOnly:
    case sqlitePerm:
    case sqliteAuth:
        return Message::of(
            "%1 cannot be written: the file or its folder %2 is read-only for you. Ask for permission to "
            "write there, or use another data folder.",
            shown, folder);
    case sqliteCantOpen:
        if (!QFileInfo::exists(path))
            return Message::of("There is no database %1 yet, and it could not be created. Check that the folder %2 "
                               "exists and that you may write there.",
                               shown, folder);
        return Message::of("%1 cannot be opened: you have no permission for the file or its folder %2. Ask for "
                           "permission, or use another data folder.",
                           shown, folder);
    case sqliteCorrupt:
        return Message::of("The database %1 is damaged. Keep the file as it is, and restore a backup from the folder "
                           "“backups” beside it.",
                           shown);
    case sqliteNotADatabase:
        return Message::of("%1 is not a database, or it is damaged at its beginning. It was left as it is; move it "
                           "away, or restore a backup from the folder “backups” beside it.",
                           shown);
    case sqliteIoError:
        return Message::of("The disk reported an error while %1 was used (%2). Check the disk and its connection.",
                           shown, error.databaseText());
    default:
        return Message::of("The database %1 refused the request (%2).", shown,
                           error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    }
}

} // namespace

int sqliteCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Error storageError(const QSqlError &error, const QString &file)
{
    return fail(ErrorCode::Storage, whatHappened(error, file, QDir::toNativeSeparators(file))).value();
}

Error storageError(int sqliteCode, const QString &file)
{
    return storageError(QSqlError({}, {}, QSqlError::ConnectionError, QString::number(sqliteCode)), file);
}

Error fileError(const std::error_code &problem, const Message &message, const QString &file)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(file).absolutePath());
    const Message reason =
        disk::isDiskFull(problem) || diskIsFull(file)
            ? Message::of("The disk of %1 is full; free some space and try again.", folder)
            : Message::of("The system reported “%1” in %2. Check that the folder exists and that you may write there.",
                          disk::words(problem), folder);
    return fail(ErrorCode::Storage, Message::joined({message, reason})).value();
}

// Not QStorageInfo, which finds no disk if the system's list of mounts does not name the root (in a chroot).
std::optional<qint64> freeSpace(const QString &folder)
{
    std::error_code problem;
    const std::filesystem::space_info disk =
        std::filesystem::space(std::filesystem::path(folder.toStdU16String()), problem);
    if (problem)
        return std::nullopt;
    return static_cast<qint64>(disk.available);
}

} // namespace platen::store
