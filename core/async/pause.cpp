// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/pause.h"

#include <QCoroTimer>

namespace platen {

QCoro::Task<void> pause(QObject *owner, std::chrono::milliseconds time)
{
    auto *timer = new QTimer(owner);
    timer->setSingleShot(true);
    timer->start(time);
    co_await *timer;
    timer->deleteLater();
}

} // namespace platen
