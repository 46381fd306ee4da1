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

FileIdentity FileIdentity::of(const QString &path)
{
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE handle = ::CreateFileW(name.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                        nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION known{};
    const bool found = ::GetFileInformationByHandle(handle, &known) != 0;
    ::CloseHandle(handle);
    if (!found)
        return {};
    return {known.dwVolumeSerialNumber, (static_cast<quint64>(known.nFileIndexHigh) << 32) | known.nFileIndexLow};
}

#else

FileIdentity FileIdentity::of(const QString &path)
{
    struct stat known = {};
    if (::stat(QFile::encodeName(path).constData(), &known) != 0)
        return {};
    return {static_cast<quint64>(known.st_dev), static_cast<quint64>(known.st_ino)};
}

#endif

} // namespace platen::store
