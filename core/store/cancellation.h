// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a read in another thread that nobody wants its result any more. Copies share one flag.
#pragma once

#include <atomic>
#include <memory>

namespace platen::store {

class Cancellation
{
public:
    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace platen::store
