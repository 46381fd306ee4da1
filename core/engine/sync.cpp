// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sync.h"

#include "core/engine/engine.h"
#include "core/store/order_store.h"

namespace platen {

Sync::Sync(EngineContext &context, Neighbours &neighbours, OutboxWorker &worker, Inbox &inbox)
    : m_context(context)
    , m_neighbours(neighbours)
    , m_worker(worker)
    , m_inbox(inbox)
    , m_syncer(context)
    , m_schedule(context, m_syncer)
{
}

QCoro::Task<Result<std::vector<SyncReport>>> Sync::run(QStringList accounts, bool full)
{
    PLATEN_CO_CHECK(m_context.accounts.select(accounts));
    if (!m_context.lease.take()) {
        const store::SyncTask task{accounts, full};
        std::optional<Result<std::vector<SyncReport>>> reports = co_await m_neighbours.handOver(task);
        if (reports && *reports) {
            for (SyncReport &report : **reports) {
                if (report.error)
                    report.error = m_context.lease.asSeenFromHere(*report.error, report.account);
            }
        }
        if (reports)
            co_return std::move(*reports);
    }
    const std::chrono::milliseconds timeout = m_context.options.timeout;
    co_return co_await runHere(accounts, full, timeout);
}

QCoro::Task<Result<std::vector<SyncReport>>> Sync::runHere(QStringList names, bool full,
                                                           std::chrono::milliseconds timeout)
{
    PLATEN_CO_CHECK(m_context.accounts.reload());
    PLATEN_CO_TRY(std::vector<store::AccountRecord> selected, m_context.accounts.select(names));
    QSet<qint64> ids;
    for (const store::AccountRecord &account : selected)
        ids.insert(account.id);
    co_await m_worker.drain(ids, timeout);
    std::vector<QCoro::Task<SyncReport>> tasks;
    for (const store::AccountRecord &account : selected)
        tasks.push_back(m_syncer.sync(account, full, Syncer::Reason::Asked, timeout));
    std::vector<SyncReport> reports;
    for (QCoro::Task<SyncReport> &task : tasks) {
        SyncReport report = co_await task;
        reports.push_back(std::move(report));
    }
    m_inbox.kick();
    co_return reports;
}

QCoro::Task<Result<void>> Sync::refreshHere(qint64 oid, std::chrono::milliseconds timeout)
{
    PLATEN_CO_TRY(const std::optional<store::StoredOrder> order, store::OrderStore(m_context.database).byOid(oid));
    if (!order)
        co_return fail(ErrorCode::NotFound, Message::of("The order no longer exists"));
    const qint64 accountId = order->accountId;
    const QStringList remoteIds{order->order.remoteId};
    PLATEN_CO_CHECK(co_await m_syncer.refresh(accountId, remoteIds, TimelineSource::Poll, timeout));
    co_return Result<void>();
}

} // namespace platen
