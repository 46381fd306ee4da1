#include "core/engine/lease.h"

#include "core/store/storage_error.h"

namespace platen {

Lease::Lease(const DataDir &dir)
    : m_path(dir.lock())
    , m_lock(m_path)
{
    // Never stale by age: a process may hold it for months. One that died is recognised by its process id.
    m_lock.setStaleLockTime(0);
}

Result<bool> Lease::take()
{
    if (!m_held)
        m_held = m_lock.tryLock(0);
    if (m_held || m_lock.error() == QLockFile::LockFailedError)
        return m_held;
    const auto reason =
        m_lock.error() == QLockFile::PermissionError ? std::errc::permission_denied : std::errc::io_error;
    return Failure(store::fileError(std::make_error_code(reason),
                                    QStringLiteral("This data folder could not be locked."), m_path));
}

void Lease::giveBack()
{
    if (m_held)
        m_lock.unlock();
    m_held = false;
}

} // namespace platen
