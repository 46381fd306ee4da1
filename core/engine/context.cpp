#include "core/engine/context.h"

#include <QCoroTimer>
#include <QTimer>

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
