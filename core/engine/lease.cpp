#include "core/engine/lease.h"

namespace platen {

Lease::Lease(const DataDir &dir)
    : m_lock(dir.lock())
{
    // Never stale by age: a process may hold it for months. One that died is recognised by its process id.
    m_lock.setStaleLockTime(0);
}

bool Lease::take()
{
    if (!m_held)
        m_held = m_lock.tryLock(0);
    return m_held;
}

void Lease::giveBack()
{
    if (m_held)
        m_lock.unlock();
    m_held = false;
}

} // namespace platen
