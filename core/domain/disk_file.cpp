// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/disk_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_MACOS
#include <sys/stdio.h>
#endif

namespace platen::disk {

namespace {

std::filesystem::path native(const QString &path)
{
    return {path.toStdU16String()};
}

#ifdef Q_OS_WIN

std::error_code lastError()
{
    return {static_cast<int>(::GetLastError()), std::system_category()};
}

std::error_code renameNew(const QString &file, const QString &target)
{
    const BOOL moved = ::MoveFileExW(native(file).c_str(), native(target).c_str(), MOVEFILE_WRITE_THROUGH);
    return moved ? std::error_code() : lastError();
}

#else

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

std::error_code flush(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return lastError();
#ifdef Q_OS_MACOS
    // On macOS, fsync leaves the bytes in the drive's own cache.
    const bool flushed = ::fcntl(descriptor, F_FULLFSYNC) == 0 || ::fsync(descriptor) == 0;
#else
    const bool flushed = ::fsync(descriptor) == 0;
#endif
    const std::error_code problem = flushed ? std::error_code() : lastError();
    ::close(descriptor);
    return problem;
}

// For disks that cannot rename without replacing. Only disks without hard links (FAT) leave a gap between the check and
// the rename.
std::error_code linkNew(const QString &file, const QString &target)
{
    std::error_code problem;
    std::filesystem::create_hard_link(native(file), native(target), problem);
    if (!problem) {
        std::filesystem::remove(native(file), problem);
        return {};
    }
    if (problem == std::errc::file_exists)
        return problem;
    if (std::filesystem::symlink_status(native(target)).type() != std::filesystem::file_type::not_found)
        return std::make_error_code(std::errc::file_exists);
    std::filesystem::rename(native(file), native(target), problem);
    return problem;
}

std::error_code renameNew(const QString &file, const QString &target)
{
#if defined(Q_OS_LINUX) && defined(RENAME_NOREPLACE)
    if (::renameat2(AT_FDCWD, QFile::encodeName(file).constData(), AT_FDCWD, QFile::encodeName(target).constData(),
                    RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return lastError();
#elif defined(Q_OS_MACOS)
    if (::renamex_np(QFile::encodeName(file).constData(), QFile::encodeName(target).constData(), RENAME_EXCL) == 0)
        return {};
    if (errno != EINVAL && errno != ENOTSUP)
        return lastError();
#endif
    return linkNew(file, target);
}

#endif

} // namespace

Message whyNotRegular(const QString &path, const QString &name)
{
    const QString called = name.isEmpty() ? path : name;
    std::error_code problem;
    switch (std::filesystem::status(native(path), problem).type()) {
    case std::filesystem::file_type::regular:
        return {};
    case std::filesystem::file_type::not_found:
        return Message::of("There is no file %1", called);
    case std::filesystem::file_type::directory:
        return Message::of("%1 is not a regular file but a folder", called);
    case std::filesystem::file_type::none: // its type cannot be determined
        return Message::of("%1 cannot be read: %2", called, words(problem));
    default:
        return Message::of("%1 is not a regular file but a device, pipe or socket", called);
    }
}

#ifdef Q_OS_WIN

std::error_code sync(const QString &file)
{
    const HANDLE handle = ::CreateFileW(native(file).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                        nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return lastError();
    const std::error_code problem = ::FlushFileBuffers(handle) ? std::error_code() : lastError();
    ::CloseHandle(handle);
    return problem;
}

// NTFS itself keeps the order of its directory entries.
std::error_code syncFolder(const QString &)
{
    return {};
}

#else

std::error_code sync(const QString &file)
{
    return flush(file, O_RDWR);
}

std::error_code syncFolder(const QString &folder)
{
    const std::error_code problem = flush(folder, O_RDONLY);
    // Some network and user-space file systems do not support this.
    return problem == std::errc::invalid_argument || problem == std::errc::not_supported ? std::error_code() : problem;
}

#endif

std::error_code copy(const QString &from, const QString &to)
{
    std::error_code problem;
    std::filesystem::copy_file(native(from), native(to), problem);
    if (!problem) {
        QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        problem = sync(to);
    }
    if (problem && problem != std::errc::file_exists)
        QFile::remove(to);
    return problem;
}

std::error_code replace(const QString &file, const QString &target)
{
    std::error_code problem;
    std::filesystem::rename(native(file), native(target), problem);
    return problem ? problem : syncFolder(QFileInfo(target).absolutePath());
}

std::error_code placeNew(const QString &file, const QString &target)
{
    const std::error_code problem = renameNew(file, target);
    return problem ? problem : syncFolder(QFileInfo(target).absolutePath());
}

std::error_code writeNew(const QString &target, const QByteArray &bytes)
{
    QString name;
    {
        QTemporaryFile file(target + QStringLiteral(".XXXXXX"));
        file.setAutoRemove(false);
        if (!file.open())
            return std::make_error_code(std::errc::permission_denied);
        name = file.fileName();
        if (file.write(bytes) != bytes.size() || !file.flush()) {
            file.remove();
            return file.error() == QFileDevice::ResourceError ? std::make_error_code(std::errc::no_space_on_device)
                                                              : std::make_error_code(std::errc::io_error);
        }
    }
    std::error_code problem = sync(name);
    if (!problem)
        problem = placeNew(name, target);
    if (problem)
        QFile::remove(name);
    return problem;
}

bool isDiskFull(const std::error_code &problem)
{
    if (problem == std::errc::no_space_on_device)
        return true;
#ifdef EDQUOT
    if (problem.value() == EDQUOT && problem.category() == std::generic_category())
        return true;
#endif
    return false;
}

QString words(const std::error_code &problem)
{
    return QString::fromLocal8Bit(problem.message().c_str());
}

} // namespace platen::disk
