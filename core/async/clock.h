// SPDX-License-Identifier: GPL-3.0-or-later
// The current time in UTC. Tests set their own.
#pragma once

#include <QDateTime>

namespace platen {

class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    [[nodiscard]] virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
};

// Stands still until it is set.
class SetClock : public Clock
{
public:
    explicit SetClock(QDateTime time)
        : m_time(std::move(time))
    {
    }
    [[nodiscard]] QDateTime now() const override { return m_time; }
    void set(const QDateTime &time) { m_time = time; }

private:
    QDateTime m_time;
};

} // namespace platen
