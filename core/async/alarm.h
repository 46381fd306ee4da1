// SPDX-License-Identifier: GPL-3.0-or-later
// Rings once, when the earliest of the times has come that it was set for. By a clock that nobody sets.
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

// In whole milliseconds, rounded up: when they have passed the deadline has expired.
std::chrono::milliseconds leftOf(const QDeadlineTimer &deadline);

} // namespace platen
