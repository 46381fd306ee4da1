// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/folder_scan.h"

#include "core/async/latch.h"
#include "core/store/file_identity.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThreadPool>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace platen {

namespace {

constexpr qsizetype mostFolders = 1000;

bool isRemote(const QString &path)
{
    static const QList<QByteArray> types{"nfs",   "nfs4",   "cifs", "smb3",       "smbfs",       "smb2",
                                         "afpfs", "9p",     "ceph", "fuse.sshfs", "fuse.rclone", "davfs",
                                         "ncpfs", "webdav", "afs",  "coda",       "fuse.davfs2", "fuse.gvfsd-fuse"};
    return path.startsWith(QLatin1String("//")) || types.contains(QStorageInfo(path).fileSystemType().toLower());
}

// Qt leaves out files whose names are not UTF-8: it could not open them.
int countUnreadableNames(const QString &folder)
{
    int count = 0;
#ifndef Q_OS_WIN
    std::error_code ended;
    std::filesystem::directory_iterator file(QFile::encodeName(folder).toStdString(), ended);
    for (; !ended && file != std::filesystem::directory_iterator(); file.increment(ended)) {
        std::error_code unknown;
        const QByteArray name = QByteArray::fromStdString(file->path().filename().native());
        if (!name.isValidUtf8() && file->is_regular_file(unknown))
            ++count;
    }
#else
    Q_UNUSED(folder)
#endif
    return count;
}

void addFilesOf(const QDir &folder, FolderScan &scan)
{
    scan.folders.append(folder.absolutePath());
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (isLeftOut(file.fileName()))
            continue;
        const store::FileStamp stamp = store::FileStamp::of(file.absoluteFilePath());
        scan.files.push_back({file.absoluteFilePath(), stamp.size, stamp.modified});
    }
}

FolderScan read(const QString &path)
{
    FolderScan scan;
    const QFileInfo info(path);
    if (!info.exists())
        scan.problem = Message::of("The folder %1 is not there.", QDir::toNativeSeparators(path));
    else if (!info.isDir())
        scan.problem = Message::of("%1 is not a folder.", QDir::toNativeSeparators(path));
    else if (!info.isReadable() || !info.isExecutable())
        scan.problem = Message::of("The folder %1 cannot be read.", QDir::toNativeSeparators(path));
    if (!scan.problem.isEmpty())
        return scan;
    scan.isRemote = isRemote(path);
    const QDir folder(info.absoluteFilePath());
    addFilesOf(folder, scan);
    const QFileInfoList folders =
        folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &below : folders.mid(0, mostFolders))
        addFilesOf(QDir(below.absoluteFilePath()), scan);
    int unreadable = 0;
    for (const QString &one : std::as_const(scan.folders))
        unreadable += countUnreadableNames(one);
    if (unreadable > 0)
        scan.passedOver =
            Message::counted("%n file there is passed over: its name is not UTF-8. Rename it.",
                             "%n files there are passed over: their names are not UTF-8. Rename them.", unreadable);
    return scan;
}

} // namespace

bool isLeftOut(const QString &fileName)
{
    static const QStringList unfinished{QStringLiteral(".part"),       QStringLiteral(".partial"),
                                        QStringLiteral(".crdownload"), QStringLiteral(".download"),
                                        QStringLiteral(".filepart"),   QStringLiteral(".tmp"),
                                        QStringLiteral(".temp"),       QStringLiteral("~")};
    static const QStringList systems{QStringLiteral("thumbs.db"), QStringLiteral("desktop.ini")};
    return fileName.startsWith(u'.') || fileName.startsWith(QLatin1String("~$")) ||
           systems.contains(fileName, Qt::CaseInsensitive) ||
           std::any_of(unfinished.begin(), unfinished.end(),
                       [&fileName](const QString &suffix) { return fileName.endsWith(suffix, Qt::CaseInsensitive); });
}

QCoro::Task<FolderScan> scanFolder(QString path)
{
    const auto latch = std::make_shared<Latch>();
    const auto scan = std::make_shared<FolderScan>();
    QThreadPool::globalInstance()->start([path, latch, scan] {
        *scan = read(path);
        QMetaObject::invokeMethod(latch.get(), [latch] { latch->release(); }, Qt::QueuedConnection);
    });
    Wait wait{latch.get()};
    co_await wait;
    FolderScan result = *scan;
    co_return result;
}

} // namespace platen
