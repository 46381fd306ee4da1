// SPDX-License-Identifier: GPL-3.0-or-later
// Work that needs only the processor, done in another thread while the event loop goes on.
#pragma once

#include "core/async/latch.h"

#include <QThreadPool>

#include <optional>
#include <type_traits>

namespace platen {

QThreadPool &otherThreads();

// The result of `work`, which must own everything that it uses: it runs to its end even if nobody waits any more.
template <typename Work>
QCoro::Task<std::invoke_result_t<Work &>> elsewhere(Work work)
{
    auto result = std::make_shared<std::optional<std::invoke_result_t<Work &>>>();
    auto ended = std::make_shared<Latch>();
    otherThreads().start([work = std::move(work), result, ended]() mutable {
        result->emplace(work());
        Latch *latch = ended.get();
        // The latch belongs to the waiting thread, which also destroys it.
        QMetaObject::invokeMethod(latch, [ended = std::move(ended)] { ended->release(); }, Qt::QueuedConnection);
    });
    Wait wait{ended.get()};
    co_await wait;
    co_return std::move(**result);
}

} // namespace platen
