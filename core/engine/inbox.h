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

    // Newest first; empty: of any account, about any order.
    Result<std::vector<store::InboxEvent>> events(QString account, QString order, bool rejected, int limit);
    QCoro::Task<Result<EventLine>> replay(QString event);
    QCoro::Task<Result<EventLine>> replayHere(QString event, std::chrono::milliseconds timeout);

    // Applies what is pending, if this process holds the lease.
    void kick();
    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }
    // Events are in the inbox: applied here if we hold the lease, and otherwise reported once the holder has.
    void takeArrivals(const QList<qint64> &events);
    // What another process has applied of the events that this one has accepted.
    void reportArrivals();
    void tellSettled(const store::InboxEvent &event);

private:
    EngineContext &m_context;
    Neighbours &m_neighbours;
    InboxWorker m_worker;
    QSet<qint64> m_unreported; // events that this process has accepted
};

} // namespace platen
