// SPDX-License-Identifier: GPL-3.0-or-later
// Rings once, at the earliest of the times that it was set for. Uses a monotonic clock.
#pragma once

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace platen {

class Alarm : public QObject
{
    Q_OBJECT
public:
    explicit Alarm(QObject *parent);

    void setIn(std::chrono::milliseconds time);
    void clear() { m_timer.stop(); }

Q_SIGNALS:
    void rings();

private:
    QTimer m_timer;
};

// In whole milliseconds, rounded up, so that the deadline has expired once they have passed.
std::chrono::milliseconds leftOf(const QDeadlineTimer &deadline);

} // namespace platen
