// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_identity.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/stat.h>
#endif

namespace platen::store {

#ifdef Q_OS_WIN

namespace {

// All zero if there is no such file.
BY_HANDLE_FILE_INFORMATION known(const QString &path)
{
    BY_HANDLE_FILE_INFORMATION info{};
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE handle = ::CreateFileW(name.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                        nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return info;
    if (::GetFileInformationByHandle(handle, &info) == 0)
        info = {};
    ::CloseHandle(handle);
    return info;
}

qint64 joined(DWORD high, DWORD low)
{
    return static_cast<qint64>((static_cast<quint64>(high) << 32) | low);
}

} // namespace

FileIdentity FileIdentity::of(const QString &path)
{
    const BY_HANDLE_FILE_INFORMATION info = known(path);
    return {info.dwVolumeSerialNumber, static_cast<quint64>(joined(info.nFileIndexHigh, info.nFileIndexLow))};
}

FileStamp FileStamp::of(const QString &path)
{
    const BY_HANDLE_FILE_INFORMATION info = known(path);
    return {joined(info.nFileSizeHigh, info.nFileSizeLow),
            joined(info.ftLastWriteTime.dwHighDateTime, info.ftLastWriteTime.dwLowDateTime), 0};
}

#else

namespace {

// All zero if there is no such file.
struct stat known(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        info = {};
    return info;
}

} // namespace

FileIdentity FileIdentity::of(const QString &path)
{
    const struct stat info = known(path);
    return {static_cast<quint64>(info.st_dev), static_cast<quint64>(info.st_ino)};
}

FileStamp FileStamp::of(const QString &path)
{
    const struct stat info = known(path);
#ifdef Q_OS_MACOS
    const timespec &modified = info.st_mtimespec;
    const timespec &changed = info.st_ctimespec;
#else
    const timespec &modified = info.st_mtim;
    const timespec &changed = info.st_ctim;
#endif
    const auto nanoseconds = [](const timespec &time) { return time.tv_sec * qint64(1'000'000'000) + time.tv_nsec; };
    return {static_cast<qint64>(info.st_size), nanoseconds(modified), nanoseconds(changed)};
}

#endif

} // namespace platen::store
