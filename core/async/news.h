// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for the next occurrence of something that happens again and again: a write to the database, the end of a task.
#pragma once

#include "core/async/latch.h"

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace platen {

class News : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Resumes at the next wake(), after `longest`, or at end().
    QCoro::Task<void> next(std::chrono::milliseconds longest);
    // Resumes every waiting coroutine from the event loop, not from within this call.
    void wake();
    // Resumes every waiting coroutine from within this call; nobody waits from then on. Call it before what they use is
    // destroyed.
    void end();
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] bool isAwaited() const { return !m_sleepers.empty(); }

private:
    std::vector<std::shared_ptr<Latch>> m_sleepers;
    bool m_isOver = false;
};

} // namespace platen
