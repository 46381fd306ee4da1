// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for the next of something that happens again and again: a write to the database, the end of a task.
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

    // Goes on at the next wake(), after that time, or when the waiting ends.
    QCoro::Task<void> next(std::chrono::milliseconds longest);
    // From the event loop, not from here.
    void wake();
    // Everybody who waits goes on from here, and nobody waits any more: before what they use goes away.
    void end();
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] bool isAwaited() const { return !m_sleepers.empty(); }

private:
    std::vector<std::shared_ptr<Latch>> m_sleepers;
    bool m_isOver = false;
};

} // namespace platen
