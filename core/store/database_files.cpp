// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_files.h"

#include <QFile>
#include <QFileInfo>

namespace platen::store {

namespace {

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink(); // also a link to a disk that is not mounted
}

// Something that only a database leaves behind; empty on a first start.
QString remainder(const DataDir &dir)
{
    for (const char *part : {"-wal", "-journal", "-shm"}) {
        if (isThere(dir.database() + QLatin1String(part)))
            return dir.database() + QLatin1String(part);
    }
    if (isThere(dir.lock()))
        return dir.lock();
    for (const QString &folder : {dir.backups(), QDir(dir.path()).filePath(QStringLiteral("artwork"))}) {
        if (!QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot))
            return folder;
    }
    return {};
}

Message whatToDo(const DataDir &dir)
{
    const QString newest = newestBackup(dir);
    const Message backup =
        newest.isEmpty()
            ? Message::of("There is no backup in %1; restore one that you keep elsewhere.",
                          QDir::toNativeSeparators(dir.backups()))
            : Message::of("Restore a backup; the newest one here is %1.", QDir::toNativeSeparators(newest));
    return Message::of("Nothing was changed and nothing was sent. %1 If Platen never held any orders in this "
                       "folder, move its contents elsewhere and start again.",
                       backup);
}

Error unusable(const DataDir &dir, const Message &whatHappened)
{
    return fail(ErrorCode::Storage, Message::joined({whatHappened, whatToDo(dir)})).value();
}

QString shown(const DataDir &dir)
{
    return QDir::toNativeSeparators(dir.database());
}

Error vanished(const DataDir &dir, const QString &left)
{
    return unusable(dir, Message::of("The database %1 is missing, but it was here before: %2 is still there.",
                                     shown(dir), QDir::toNativeSeparators(left)));
}

} // namespace

Result<FirstStart> lookAtFiles(const DataDir &dir)
{
    const QFileInfo file(dir.database());
    if (file.isDir())
        return Failure(unusable(dir, Message::of("%1 is a folder, but the database belongs there.", shown(dir))));
    if (file.exists())
        return file.size() > 0 ? Result<FirstStart>(FirstStart::No) : Failure(emptyDatabase(dir));
    const QString left = file.isSymLink() ? file.filePath() : remainder(dir);
    if (left.isEmpty())
        return FirstStart::Yes;
    // Another process may just have created it.
    if (QFileInfo::exists(dir.database()))
        return FirstStart::No;
    return Failure(vanished(dir, left));
}

Error emptyDatabase(const DataDir &dir)
{
    return unusable(dir, Message::of("The database %1 is empty or damaged: it holds nothing of Platen's, not even "
                                     "an empty list of orders. A power failure can do that.",
                                     shown(dir)));
}

Error damagedDatabase(const DataDir &dir)
{
    return unusable(dir, Message::of("The database %1 is damaged: a part of it is missing.", shown(dir)));
}

bool createPrivately(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QString newestBackup(const DataDir &dir)
{
    const QFileInfoList files =
        QDir(dir.backups()).entryInfoList({QStringLiteral("*.sqlite3")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (file.size() > 0)
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace platen::store
