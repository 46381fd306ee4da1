// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/news.h"

#include <QTimer>

#include <utility>

namespace platen {

QCoro::Task<void> News::next(std::chrono::milliseconds longest)
{
    if (m_isOver)
        co_return;
    const auto latch = std::make_shared<Latch>();
    QTimer::singleShot(longest, latch.get(), [one = latch.get()] { one->release(); });
    m_sleepers.push_back(latch);
    Wait wait{latch.get()};
    co_await wait;
    std::erase(m_sleepers, latch);
}

void News::wake()
{
    for (const std::shared_ptr<Latch> &sleeper : m_sleepers)
        sleeper->release();
}

void News::end()
{
    m_isOver = true;
    const auto sleepers = std::exchange(m_sleepers, {});
    for (const std::shared_ptr<Latch> &sleeper : sleepers)
        sleeper->releaseNow();
}

} // namespace platen
