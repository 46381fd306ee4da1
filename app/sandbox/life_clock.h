// SPDX-License-Identifier: GPL-3.0-or-later
// The time in which orders live: it runs faster than real time, or stands still.
#pragma once

#include <QElapsedTimer>

namespace platen::sandbox {

class LifeClock
{
public:
    explicit LifeClock(double speed = 1)
        : m_speed(speed)
    {
        m_since.start();
    }

    [[nodiscard]] qint64 now() const // milliseconds of life since the start
    {
        return m_before + (m_paused ? 0 : static_cast<qint64>(static_cast<double>(m_since.elapsed()) * m_speed));
    }
    // How long, in real time, until that point of life; meaningless while paused.
    [[nodiscard]] qint64 realUntil(qint64 life) const
    {
        return life <= now() ? 0 : static_cast<qint64>(static_cast<double>(life - now()) / m_speed) + 1;
    }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] double speed() const { return m_speed; }
    void setPaused(bool paused)
    {
        settle();
        m_paused = paused;
    }
    void setSpeed(double speed)
    {
        settle();
        m_speed = speed;
    }

private:
    void settle()
    {
        m_before = now();
        m_since.restart();
    }

    QElapsedTimer m_since;
    qint64 m_before = 0;
    double m_speed;
    bool m_paused = false;
};

} // namespace platen::sandbox
