// A stretch of time to wait for, which ends early when its parent is gone.
#pragma once

#include "core/net/latch.h"

#include <QTimer>

#include <chrono>

namespace platen::net {

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

} // namespace platen::net
