// Putting a backup in the place of the database.

#include "core/store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>

namespace platen::store {

Result<void> Database::tryRestore(const QString &file, const DataDir &dir)
{
    if (QFileInfo(file).size() == 0)
        return fail(ErrorCode::Storage, QStringLiteral("%1 is empty; it is not a backup.").arg(file));
    // In the data folder, so that there is as much room as the restoring itself needs.
    QTemporaryDir trial(dir.path() + QStringLiteral("/restore-XXXXXX"));
    const Result<DataDir> trialDir = DataDir::open(trial.path());
    if (!trial.isValid() || !trialDir)
        return fail(ErrorCode::Storage,
                    QStringLiteral("There is no room for trying the backup in %1.").arg(dir.path()));
    if (!QFile::copy(file, trialDir->database()))
        return fail(ErrorCode::Storage, QStringLiteral("The backup %1 cannot be read.").arg(file));
    QFile::setPermissions(trialDir->database(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Result<std::unique_ptr<Database>> opened = open(*trialDir, Access::Write);
    if (!opened) {
        Error error = opened.error();
        error.message =
            QStringLiteral("%1 cannot be restored. %2").arg(file, error.message.replace(trialDir->database(), file));
        return Failure(error);
    }
    const Result<QStringList> problems = (*opened)->check();
    if (!problems)
        return Failure(problems.error());
    if (!problems->isEmpty())
        return fail(ErrorCode::Storage,
                    QStringLiteral("%1 cannot be restored. %2").arg(file, problems->join(QStringLiteral("; "))));
    return {};
}

Result<void> Database::copyFile(const DataDir &dir, const QString &file)
{
    for (const char *part : {"", "-wal"}) {
        const QString from = dir.database() + QLatin1String(part);
        if (QFile::exists(from) && !QFile::copy(from, file + QLatin1String(part)))
            return fail(ErrorCode::Storage, QStringLiteral("%1 could not be copied to %2.").arg(from, file));
    }
    return {};
}

Result<void> Database::restore(const QString &file, const DataDir &dir)
{
    const QString target = dir.database();
    const QString fresh = target + QStringLiteral(".restoring");
    QFile::remove(fresh);
    if (!QFile::copy(file, fresh))
        return fail(ErrorCode::Storage, QStringLiteral("The backup %1 cannot be copied to %2.").arg(file, dir.path()));
    QFile::setPermissions(fresh, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // What is left in the write-ahead log belongs to the database that goes.
    QFile::remove(target + QStringLiteral("-wal"));
    QFile::remove(target + QStringLiteral("-shm"));
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(fresh.toStdU16String()),
                            std::filesystem::path(target.toStdU16String()), problem);
    if (problem)
        return fail(ErrorCode::Storage, QStringLiteral("The backup could not take the place of %1: %2")
                                            .arg(target, QString::fromLocal8Bit(problem.message().c_str())));
    return {};
}

} // namespace platen::store
