// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_lock.h"

#include <QDir>
#include <QFile>

#include <system_error>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace platen::store {

FileLock::FileLock(const QString &path)
    : m_path(path)
{
}

FileLock::~FileLock()
{
    release();
}

FileLock::Outcome FileLock::take(Kind kind)
{
    // Another program may remove the file between the two steps; then the open file is not the one that others will
    // open.
    for (int attempt = 0; attempt < 3; ++attempt) {
        release();
        Outcome outcome = open(kind);
        if (outcome == Outcome::Held)
            outcome = lock(kind);
        if (outcome != Outcome::Held) {
            release();
            return outcome;
        }
        if (isInPlace())
            return outcome;
    }
    release();
    return Outcome::HeldByOther;
}

FileLock::Outcome FileLock::failed(int code)
{
    m_problem = QString::fromStdString(std::system_category().message(code));
    return Outcome::Failed;
}

#ifdef Q_OS_WIN

namespace {

// Far beyond the text, because others cannot read a locked byte.
OVERLAPPED lockedByte()
{
    OVERLAPPED place = {};
    place.OffsetHigh = 0x40000000;
    return place;
}

} // namespace

FileLock::Outcome FileLock::open(Kind)
{
    const std::wstring path = QDir::toNativeSeparators(m_path).toStdWString();
    // Not inherited by children, and not shared for deletion, so the file cannot be removed.
    const HANDLE handle = ::CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                        nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        // QLockFile of version 0.1 holds it.
        return error == ERROR_SHARING_VIOLATION ? Outcome::HeldByOther : failed(static_cast<int>(error));
    }
    m_handle = handle;
    return Outcome::Held;
}

FileLock::Outcome FileLock::lock(Kind kind)
{
    OVERLAPPED place = lockedByte();
    const DWORD flags = LOCKFILE_FAIL_IMMEDIATELY | (kind == Kind::Exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    if (::LockFileEx(m_handle, flags, 0, 1, 0, &place))
        return Outcome::Held;
    const DWORD error = ::GetLastError();
    return error == ERROR_LOCK_VIOLATION || error == ERROR_IO_PENDING ? Outcome::HeldByOther
                                                                      : failed(static_cast<int>(error));
}

void FileLock::release()
{
    if (m_handle)
        ::CloseHandle(m_handle);
    m_handle = nullptr;
}

bool FileLock::isHeld() const
{
    return m_handle != nullptr;
}

bool FileLock::isInPlace() const
{
    return isHeld() && QFile::exists(m_path);
}

void FileLock::write(const QByteArray &text)
{
    OVERLAPPED start = {};
    DWORD written = 0;
    const auto size = static_cast<DWORD>(text.size());
    const bool ok = ::WriteFile(m_handle, text.constData(), size, &written, &start) && written == size;
    LARGE_INTEGER end = {};
    end.QuadPart = ok ? text.size() : 0;
    if (::SetFilePointerEx(m_handle, end, nullptr, FILE_BEGIN))
        ::SetEndOfFile(m_handle);
}

#else

namespace {

int retried(const std::function<int()> &call)
{
    int result = -1;
    do
        result = call();
    while (result < 0 && errno == EINTR);
    return result;
}

} // namespace

FileLock::Outcome FileLock::open(Kind kind)
{
    const QByteArray path = QFile::encodeName(m_path);
    m_descriptor = retried([&] { return ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600); });
    const bool isForbidden = m_descriptor < 0 && (errno == EACCES || errno == EROFS || errno == EPERM);
    if (isForbidden && kind == Kind::Shared)
        m_descriptor = retried([&] { return ::open(path.constData(), O_RDONLY | O_CLOEXEC); });
    return m_descriptor < 0 ? failed(errno) : Outcome::Held;
}

FileLock::Outcome FileLock::lock(Kind kind)
{
    if (retried([&] { return ::flock(m_descriptor, (kind == Kind::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB); }) == 0)
        return Outcome::Held;
    // ENOLCK, EOPNOTSUPP: a network folder without locks.
    return errno == EWOULDBLOCK ? Outcome::HeldByOther : failed(errno);
}

void FileLock::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

bool FileLock::isHeld() const
{
    return m_descriptor >= 0;
}

bool FileLock::isInPlace() const
{
    struct stat ours = {};
    struct stat there = {};
    return isHeld() && ::fstat(m_descriptor, &ours) == 0 &&
           ::stat(QFile::encodeName(m_path).constData(), &there) == 0 && ours.st_dev == there.st_dev &&
           ours.st_ino == there.st_ino;
}

void FileLock::write(const QByteArray &text)
{
    const auto size = static_cast<std::size_t>(text.size());
    const bool ok = ::pwrite(m_descriptor, text.constData(), size, 0) == static_cast<ssize_t>(size);
    [[maybe_unused]] const int cut = ::ftruncate(m_descriptor, ok ? static_cast<off_t>(size) : 0);
}

#endif

} // namespace platen::store
