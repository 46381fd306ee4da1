// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a coroutine wait for something that happens elsewhere: it resumes from the event loop once the latch is
// released. Both sides share the latch, so either may be destroyed first. Only one coroutine may wait, and everything
// happens in one thread.
//
//   const std::shared_ptr<Latch> latch = …;
//   Wait wait{latch.get()};
//   co_await wait;
#pragma once

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <utility>

namespace platen {

class Latch : public QObject, public std::enable_shared_from_this<Latch>
{
public:
    void release()
    {
        if (std::exchange(m_released, true) || !m_waiting)
            return;
        // Not from within this call: the caller may be about to be destroyed, and the coroutine could destroy it too.
        QMetaObject::invokeMethod(this, [self = shared_from_this()] { self->resume(); }, Qt::QueuedConnection);
    }
    // Resumes the coroutine from within this call, even if the latch was released before and has not resumed yet.
    void releaseNow()
    {
        m_released = true;
        resume();
    }
    [[nodiscard]] bool isReleased() const { return m_released; }

private:
    friend struct Wait;
    void resume()
    {
        if (const std::coroutine_handle<> waiting = std::exchange(m_waiting, {}))
            waiting.resume();
    }
    bool m_released = false;
    std::coroutine_handle<> m_waiting;
};

struct Wait
{
    Latch *latch;

    [[nodiscard]] bool await_ready() const noexcept { return latch->m_released; }
    void await_suspend(std::coroutine_handle<> waiting) const noexcept { latch->m_waiting = waiting; }
    void await_resume() const noexcept {}
};

} // namespace platen
