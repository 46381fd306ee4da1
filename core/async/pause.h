// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for a period of time.
#pragma once

#include "core/async/latch.h"

#include <QCoroTask>
#include <QTimer>

#include <chrono>

namespace platen {

// Ends early if its parent is destroyed.
class Pause : public QObject
{
    Q_OBJECT
public:
    Pause(std::chrono::milliseconds time, QObject *parent)
        : QObject(parent)
    {
        QTimer::singleShot(time, Qt::PreciseTimer, this, [this] {
            m_over->release();
            deleteLater();
        });
    }
    ~Pause() override { m_over->release(); }

    [[nodiscard]] std::shared_ptr<Latch> over() const { return m_over; }

private:
    std::shared_ptr<Latch> m_over = std::make_shared<Latch>();
};

// Waits without a nested event loop. Never resumes if `owner` is destroyed first.
QCoro::Task<void> pause(QObject *owner, std::chrono::milliseconds time);

} // namespace platen
