// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/alarm.h"

#include <algorithm>

namespace platen {

namespace {

using namespace std::chrono_literals;

// timers overflow after some weeks; callers that wait longer set the alarm again
constexpr std::chrono::milliseconds longest = 24h;

} // namespace

Alarm::Alarm(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // other timer types are up to 5 % early or late
    connect(&m_timer, &QTimer::timeout, this, &Alarm::rings);
}

void Alarm::setIn(std::chrono::milliseconds time)
{
    const std::chrono::milliseconds wanted = std::clamp<std::chrono::milliseconds>(time, 0ms, longest);
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wanted)
        m_timer.start(wanted);
}

std::chrono::milliseconds leftOf(const QDeadlineTimer &deadline)
{
    return std::chrono::ceil<std::chrono::milliseconds>(deadline.remainingTimeAsDuration());
}

} // namespace platen
