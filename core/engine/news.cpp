// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/news.h"

#include <QCoroTimer>
#include <QTimer>

namespace platen {

QCoro::Task<void> News::next(std::chrono::milliseconds longest)
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->start(longest);
    m_sleepers.append(timer);
    co_await *timer;
    m_sleepers.removeOne(timer);
    timer->deleteLater();
}

void News::wake()
{
    for (QTimer *sleeper : std::as_const(m_sleepers))
        sleeper->start(0);
}

} // namespace platen
