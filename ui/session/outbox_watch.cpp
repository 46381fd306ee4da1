// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/outbox_watch.h"

#include "ui/widgets/when_done.h"

#include <QElapsedTimer>

#include <algorithm>

namespace platen {

namespace {
constexpr int leastInterval = 50; // ms; longer if reading takes longer, so that the engine has time to send
} // namespace

OutboxWatch::OutboxWatch(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(leastInterval);
    connect(&m_timer, &QTimer::timeout, this, &OutboxWatch::refresh);
    connect(&host, &EngineHost::outboxChanged, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void OutboxWatch::refresh()
{
    using Entries = std::vector<store::OutboxEntry>;
    if (m_asking) {
        m_timer.start();
        return;
    }
    m_asking = true;
    QElapsedTimer timer;
    timer.start();
    whenDone(m_host.ask<Entries>(
                 [](Engine &engine) -> QCoro::Task<Result<Entries>> { co_return engine.outbox().entries(); }),
             this, [this, timer](Result<Entries> entries) {
                 m_asking = false;
                 m_timer.setInterval(qMax(leastInterval, static_cast<int>(4 * timer.elapsed())));
                 m_known = entries.has_value();
                 if (!entries) {
                     Q_EMIT changed();
                     return;
                 }
                 m_entries = std::move(*entries);
                 Q_EMIT changed();
             });
}

std::vector<store::OutboxEntry> OutboxWatch::ofOrder(const QString &orderId) const
{
    std::vector<store::OutboxEntry> found;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(found),
                 [&](const store::OutboxEntry &entry) { return entry.orderId == orderId; });
    return found;
}

int OutboxWatch::count(store::OutboxState state) const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [&](const store::OutboxEntry &entry) { return entry.state == state; }));
}

} // namespace platen
