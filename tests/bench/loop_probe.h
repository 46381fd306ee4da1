// SPDX-License-Identifier: GPL-3.0-or-later
// How long an event waits for the loop of the window's thread: another thread sends one every few milliseconds, and the
// next one only when it has been handled. So a stall of the loop is one long wait.
#pragma once

#include "tests/bench/times.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace platen::bench {

class LoopProbe : public QObject
{
    Q_OBJECT
public:
    LoopProbe(); // in the thread to be watched
    ~LoopProbe() override;

    // The waits since the last call, in milliseconds.
    Times take();

protected:
    bool event(QEvent *event) override;

private:
    void send();

    std::atomic<bool> m_ends{false};
    std::atomic<bool> m_handled{true};
    Times m_times;
    std::thread m_thread;
};

} // namespace platen::bench
