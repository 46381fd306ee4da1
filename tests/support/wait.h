// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting in tests: for a coroutine's result, and for a condition, with the event loop running.
#pragma once

#include <QCoreApplication>
#include <QCoroTask>
#include <QDeadlineTimer>
#include <QThread>

#include <functional>

namespace platen::test {

template <typename T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

// False if the condition has not become true in time.
inline bool eventually(const std::function<bool()> &condition, int milliseconds = 10'000)
{
    QDeadlineTimer deadline(milliseconds);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(1);
    }
    return true;
}

} // namespace platen::test
