// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lock_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <functional>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::LockFile)
};

Failure cannotLock(const QString &path, const QString &reason)
{
    return fail(ErrorCode::Storage,
                Words::tr("The file %1, which keeps two programs from working on this data folder at the same time, "
                          "cannot be locked: %2. Nothing is sent without it. Make room or allow writing there, or move "
                          "the data folder to a local disk.")
                    .arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

#ifdef Q_OS_WIN

namespace {

// Far behind the text: a locked byte cannot be read by others.
OVERLAPPED lockedByte()
{
    OVERLAPPED place = {};
    place.OffsetHigh = 0x40000000;
    return place;
}

HANDLE toHandle(qintptr handle)
{
    return reinterpret_cast<HANDLE>(handle);
}

QString systemText(DWORD error)
{
    return qt_error_string(static_cast<int>(error));
}

} // namespace

Result<std::unique_ptr<LockFile>> LockFile::tryLock(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    // Not inherited by children, and not shared for deletion: the file stays where it is.
    const HANDLE handle =
        CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), GENERIC_READ | GENERIC_WRITE,
                    FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD error = GetLastError();
        if (error == ERROR_SHARING_VIOLATION)
            return std::unique_ptr<LockFile>(); // QLockFile of version 0.1 has it
        return cannotLock(path, systemText(error));
    }
    std::unique_ptr<LockFile> file(new LockFile(reinterpret_cast<qintptr>(handle)));
    OVERLAPPED place = lockedByte();
    if (LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place))
        return file;
    const DWORD error = GetLastError();
    if (error == ERROR_LOCK_VIOLATION || error == ERROR_IO_PENDING)
        return std::unique_ptr<LockFile>();
    return cannotLock(path, systemText(error));
}

LockFile::~LockFile()
{
    OVERLAPPED place = lockedByte();
    UnlockFileEx(toHandle(m_handle), 0, 1, 0, &place);
    CloseHandle(toHandle(m_handle));
}

bool LockFile::isAt(const QString &path) const
{
    return QFile::exists(path);
}

void LockFile::write(const QByteArray &text)
{
    const HANDLE handle = toHandle(m_handle);
    OVERLAPPED start = {};
    DWORD written = 0;
    const auto size = static_cast<DWORD>(text.size());
    const bool ok = WriteFile(handle, text.constData(), size, &written, &start) && written == size;
    LARGE_INTEGER end = {};
    end.QuadPart = ok ? text.size() : 0;
    if (SetFilePointerEx(handle, end, nullptr, FILE_BEGIN))
        SetEndOfFile(handle);
}

#else

namespace {

int retried(const std::function<int()> &call)
{
    int result = -1;
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

} // namespace

Result<std::unique_ptr<LockFile>> LockFile::tryLock(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    // A version 0.1 that ends removes the file: what was opened before that is not the file that others will open.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const int handle = retried([&] { return ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600); });
        if (handle < 0)
            return cannotLock(path, systemText(errno));
        std::unique_ptr<LockFile> file(new LockFile(handle));
        if (retried([&] { return ::flock(handle, LOCK_EX | LOCK_NB); }) != 0) {
            const int error = errno;
            if (error == EWOULDBLOCK)
                return std::unique_ptr<LockFile>();
            return cannotLock(path, systemText(error)); // ENOLCK, EOPNOTSUPP: a shared folder without locks
        }
        if (file->isAt(path))
            return file;
    }
    return std::unique_ptr<LockFile>();
}

LockFile::~LockFile()
{
    ::close(static_cast<int>(m_handle)); // frees the lock
}

bool LockFile::isAt(const QString &path) const
{
    struct stat ours = {};
    struct stat there = {};
    return ::fstat(static_cast<int>(m_handle), &ours) == 0 &&
           ::stat(QFile::encodeName(path).constData(), &there) == 0 && ours.st_dev == there.st_dev &&
           ours.st_ino == there.st_ino;
}

void LockFile::write(const QByteArray &text)
{
    const int handle = static_cast<int>(m_handle);
    const auto size = static_cast<std::size_t>(text.size());
    const bool ok = ::pwrite(handle, text.constData(), size, 0) == static_cast<ssize_t>(size);
    [[maybe_unused]] const int cut = ::ftruncate(handle, ok ? static_cast<off_t>(size) : 0);
}

#endif

} // namespace platen
