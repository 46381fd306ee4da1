// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inbox.h"

#include "core/engine/engine.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"

namespace platen {

Inbox::Inbox(EngineContext &context, Neighbours &neighbours)
    : QObject(&context.engine)
    , m_context(context)
    , m_neighbours(neighbours)
    , m_worker(context)
{
    connect(&m_worker, &InboxWorker::due, this, &Inbox::kick);
    connect(&m_worker, &InboxWorker::settled, this, [this](qint64 event) { m_unreported.remove(event); });
}

void Inbox::kick()
{
    if (!m_context.stopping && m_context.lease.take())
        m_worker.kick();
}

void Inbox::takeArrivals(const QList<qint64> &events)
{
    m_unreported.unite(QSet<qint64>(events.begin(), events.end()));
    m_worker.noteArrival();
    kick();
}

Result<std::vector<store::InboxEvent>> Inbox::events(QString account, QString order, bool rejected, int limit)
{
    store::InboxStore::Filter filter;
    if (!account.isEmpty()) {
        PLATEN_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
        filter.account = record.name;
    }
    if (!order.isEmpty()) {
        PLATEN_TRY(const store::StoredOrder found, store::OrderStore(m_context.database).find(order));
        filter.oid = found.oid;
    }
    filter.rejected = rejected;
    filter.limit = limit;
    return store::InboxStore(m_context.database).list(filter);
}

QCoro::Task<Result<EventLine>> Inbox::replay(QString event)
{
    if (!m_context.lease.take()) {
        const store::ReplayTask task{event};
        std::optional<Result<EventLine>> line = co_await m_neighbours.handOver(task);
        if (line)
            co_return std::move(*line);
    }
    const std::chrono::milliseconds timeout = m_context.options.timeout;
    co_return co_await replayHere(event, timeout);
}

QCoro::Task<Result<EventLine>> Inbox::replayHere(QString event, std::chrono::milliseconds timeout)
{
    PLATEN_CO_TRY(store::InboxEvent stored, store::InboxStore(m_context.database).find(event));
    const store::InboxEvent row = stored;
    co_return co_await m_worker.replay(row, timeout);
}

void Inbox::reportSettled(const store::InboxEvent &event)
{
    const QString id = event.eventId.isEmpty() ? QStringLiteral("in-%1").arg(event.id) : event.eventId;
    Q_EMIT m_context.engine.eventDone({id, event.account, event.type, event.orderId, event.outcome, event.reason});
}

void Inbox::reportArrivals()
{
    const QSet<qint64> open = m_unreported;
    for (const qint64 id : open) {
        const Result<std::optional<store::InboxEvent>> event = store::InboxStore(m_context.database).byId(id);
        if (!event || (*event && (*event)->outcome == store::EventOutcome::Pending))
            continue;
        m_unreported.remove(id);
        if (*event)
            reportSettled(**event);
    }
}

} // namespace platen
