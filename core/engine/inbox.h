// SPDX-License-Identifier: GPL-3.0-or-later
// The events that providers have sent.
#pragma once

#include "core/engine/context.h"
#include "core/engine/inbox_worker.h"
#include "core/engine/neighbours.h"

#include <vector>

namespace platen {

class Inbox : public QObject
{
    Q_OBJECT
public:
    Inbox(EngineContext &context, Neighbours &neighbours);

    // Newest first. An empty `account` or `order` matches all.
    Result<std::vector<store::InboxEvent>> events(QString account, QString order, bool rejected, int limit);
    QCoro::Task<Result<EventLine>> replay(QString event);
    QCoro::Task<Result<EventLine>> replayHere(QString event, std::chrono::milliseconds timeout);

    // Applies pending events, if this process holds the lease.
    void kick();
    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }
    // These events are in the inbox: they are applied here if we hold the lease, and otherwise reported once the holder
    // has applied them.
    void takeArrivals(const QList<qint64> &events);
    // Reports the events accepted by this process that another process has applied meanwhile.
    void reportArrivals();
    void reportSettled(const store::InboxEvent &event);

private:
    EngineContext &m_context;
    Neighbours &m_neighbours;
    InboxWorker m_worker;
    QSet<qint64> m_unreported; // events that this process has accepted
};

} // namespace platen
