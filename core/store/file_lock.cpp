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
#include <sys/file.h>
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

#ifdef Q_OS_WIN

FileLock::Outcome FileLock::take(Kind kind)
{
    release();
    const auto failed = [this] {
        m_problem = QString::fromStdString(std::system_category().message(static_cast<int>(::GetLastError())));
        return Outcome::Failed;
    };
    const std::wstring path = QDir::toNativeSeparators(m_path).toStdWString();
    const HANDLE handle =
        ::CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE,
                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failed();
    OVERLAPPED at{};
    const DWORD flags = LOCKFILE_FAIL_IMMEDIATELY | (kind == Kind::Exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    if (!::LockFileEx(handle, flags, 0, 1, 0, &at)) {
        const bool other = ::GetLastError() == ERROR_LOCK_VIOLATION || ::GetLastError() == ERROR_IO_PENDING;
        const Outcome outcome = other ? Outcome::HeldByOther : failed();
        ::CloseHandle(handle);
        return outcome;
    }
    m_handle = handle;
    return Outcome::Held;
}

void FileLock::release()
{
    if (m_handle)
        ::CloseHandle(m_handle);
    m_handle = nullptr;
}

#else

FileLock::Outcome FileLock::take(Kind kind)
{
    release();
    const auto failed = [this] {
        m_problem = QString::fromStdString(std::generic_category().message(errno));
        return Outcome::Failed;
    };
    const QByteArray path = QFile::encodeName(m_path);
    m_descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0 && (errno == EACCES || errno == EROFS || errno == EPERM))
        m_descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return failed();
    int locked = 0;
    do
        locked = ::flock(m_descriptor, (kind == Kind::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked == 0)
        return Outcome::Held;
    const Outcome outcome = errno == EWOULDBLOCK ? Outcome::HeldByOther : failed();
    release();
    return outcome;
}

void FileLock::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

#endif

} // namespace platen::store
