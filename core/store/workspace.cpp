// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/store/file_lock.h"
#include "core/store/random_name.h"
#include "core/store/storage_error.h"

#include <QDir>
#include <QFileInfo>

namespace platen::store {

namespace {

const QString prefix = QStringLiteral(".platen-unfinished-");
constexpr int attempts = 20;

QString lockOf(const QString &workspace)
{
    return workspace + QStringLiteral("/lock");
}

// The lock is released last, so that other processes can see until then that the workspace is in use.
void removeAll(const QString &workspace, [[maybe_unused]] FileLock &lock)
{
    const QFileInfoList entries =
        QDir(workspace).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() == u"lock")
            continue;
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
#ifdef Q_OS_WIN
    lock.release(); // on Windows an open file cannot be removed
#endif
    QFile::remove(lockOf(workspace));
    QDir().rmdir(workspace);
}

} // namespace

Workspace::Workspace(const QString &path, std::unique_ptr<FileLock> lock)
    : m_path(path)
    , m_lock(std::move(lock))
{
}

Workspace::~Workspace()
{
    removeAll(m_path, *m_lock);
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &folder)
{
    sweep(folder);
    constexpr QFileDevice::Permissions ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    for (int i = 0; i < attempts; ++i) {
        const QString path = QDir(folder).filePath(prefix + randomName(8));
        if (!QDir().mkdir(path, ownerOnly))
            continue;
        auto lock = std::make_unique<FileLock>(lockOf(path));
        // A sweeping process may have been faster and taken the new folder for an old one.
        if (lock->take(FileLock::Kind::Exclusive) == FileLock::Outcome::Held && QFileInfo::exists(lockOf(path)))
            return std::unique_ptr<Workspace>(new Workspace(path, std::move(lock)));
        QDir().rmdir(path);
    }
    return Failure(fileError(std::make_error_code(std::errc::permission_denied),
                             Message::of("Nothing can be written to %1.", QDir::toNativeSeparators(folder)),
                             folder + QStringLiteral("/file")));
}

void Workspace::sweep(const QString &folder)
{
    const QStringList left = QDir(folder).entryList({prefix + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : left) {
        const QString path = QDir(folder).filePath(name);
        FileLock lock(lockOf(path));
        if (!QFileInfo(path).isSymLink() && lock.take(FileLock::Kind::Exclusive) == FileLock::Outcome::Held)
            removeAll(path, lock);
    }
}

} // namespace platen::store
