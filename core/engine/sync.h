// SPDX-License-Identifier: GPL-3.0-or-later
// Syncs accounts and refreshes orders, here or by the process with the lease.
#pragma once

#include "core/engine/context.h"
#include "core/engine/inbox.h"
#include "core/engine/neighbours.h"
#include "core/engine/outbox_worker.h"
#include "core/engine/schedule.h"
#include "core/engine/syncer.h"

#include <vector>

namespace platen {

class Sync
{
public:
    Sync(EngineContext &context, Neighbours &neighbours, OutboxWorker &worker, Inbox &inbox);

    // `accounts`: names; empty: all. Also works through the outbox.
    QCoro::Task<Result<std::vector<SyncReport>>> run(QStringList accounts, bool full);
    // In this process. `timeout`: for each request, as set by the process that requested this.
    QCoro::Task<Result<std::vector<SyncReport>>> runHere(QStringList names, bool full,
                                                         std::chrono::milliseconds timeout);
    QCoro::Task<Result<void>> refreshHere(qint64 oid, std::chrono::milliseconds timeout);
    // Refreshes what is due from now on; with `polls`, also syncs each account on its schedule.
    void runInBackground(bool polls) { m_schedule.start(polls); }

private:
    EngineContext &m_context;
    Neighbours &m_neighbours;
    OutboxWorker &m_worker;
    Inbox &m_inbox;
    Syncer m_syncer;
    Schedule m_schedule;
};

} // namespace platen
