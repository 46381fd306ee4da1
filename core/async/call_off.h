// SPDX-License-Identifier: GPL-3.0-or-later
// Ends the waits of an owner's coroutines before the owner is destroyed: they resume at once, while everything they use
// still exists, and never afterwards. Shared by the owner and its coroutines.
#pragma once

#include "core/async/latch.h"

#include <QCoroTask>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace platen {

class CallOff
{
public:
    [[nodiscard]] bool isOver() const { return m_isOver; }

    // Resumes everything that waits, from within this call. From then on, nothing waits any more.
    void now()
    {
        m_isOver = true;
        const std::vector<std::weak_ptr<Latch>> waiting = std::exchange(m_waiting, {});
        for (const std::weak_ptr<Latch> &one : waiting) {
            if (const std::shared_ptr<Latch> latch = one.lock())
                latch->releaseNow();
        }
    }

    // The task's result; nullopt if it was called off first. In that case the task runs to its end and its result is
    // dropped, so it must not use anything of the owner.
    template <typename T>
    static QCoro::Task<std::optional<T>> orCalledOff(std::shared_ptr<CallOff> callOff, QCoro::Task<T> task)
    {
        const auto result = std::make_shared<std::optional<T>>();
        const auto ended = std::make_shared<Latch>();
        follow(std::move(task), result, ended);
        if (!callOff->m_isOver) {
            callOff->add(ended);
            Wait wait{ended.get()};
            co_await wait;
        }
        co_return *result;
    }

private:
    template <typename T>
    static QCoro::Task<void> follow(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> result,
                                    std::shared_ptr<Latch> ended)
    {
        T value = co_await task;
        result->emplace(std::move(value));
        ended->release();
    }

    void add(const std::shared_ptr<Latch> &latch)
    {
        m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(),
                                       [](const std::weak_ptr<Latch> &one) { return one.expired(); }),
                        m_waiting.end());
        m_waiting.push_back(latch);
    }

    bool m_isOver = false;
    std::vector<std::weak_ptr<Latch>> m_waiting;
};

} // namespace platen
