// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loop_probe.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

namespace platen::bench {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

const auto eventType = static_cast<QEvent::Type>(QEvent::registerEventType());

class Mark : public QEvent
{
public:
    Mark()
        : QEvent(eventType)
    {
    }
    const Clock::time_point sent = Clock::now();
};

} // namespace

LoopProbe::LoopProbe()
    : m_thread([this] { send(); })
{
}

LoopProbe::~LoopProbe()
{
    m_ends = true;
    m_thread.join();
}

void LoopProbe::send()
{
    while (!m_ends) {
        if (m_handled.exchange(false))
            QCoreApplication::postEvent(this, new Mark, Qt::HighEventPriority);
        std::this_thread::sleep_for(2ms);
    }
}

bool LoopProbe::event(QEvent *event)
{
    if (event->type() != eventType)
        return QObject::event(event);
    const std::chrono::duration<double, std::milli> waited = Clock::now() - static_cast<Mark *>(event)->sent;
    m_times.add(waited.count());
    m_handled = true;
    return true;
}

Times LoopProbe::take()
{
    return std::exchange(m_times, {});
}

} // namespace platen::bench
