// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/publishing.h"

#include "core/engine/engine.h"
#include "core/engine/order_life.h"
#include "core/engine/outbox_rules.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

constexpr qint64 betweenNotes = 500; // milliseconds

// About the file, not about its host.
bool isFinal(const Error &error)
{
    return !error.provider && (error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound);
}

} // namespace

Publishing::Publishing(EngineContext &context, HostBook &book, Publisher &publisher)
    : QObject(&context.engine)
    , m_context(context)
    , m_book(book)
    , m_publisher(publisher)
    , m_keeper(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &Publishing::due);
    connect(&context.engine, &Engine::outboxChanged, this, &Publishing::callOffIfTakenBack);
}

void Publishing::kick()
{
    workThrough({}, false);
}

QCoro::Task<void> Publishing::drain(QSet<qint64> accountIds)
{
    co_await workThrough(accountIds, true);
}

QCoro::Task<void> Publishing::workThrough(QSet<qint64> accountIds, bool everything)
{
    if (m_isWorking) {
        m_again = true;
        while (everything && m_isWorking && !m_context.ended.isOver())
            co_await m_context.ended.next(std::chrono::hours(1));
        if (!everything || m_context.ended.isOver())
            co_return;
    }
    m_isWorking = true;
    QSet<qint64> tried;
    for (;;) {
        std::optional<OutboxEntry> entry = next(accountIds, everything, tried);
        if (!entry && std::exchange(m_again, false)) {
            tried.clear();
            accountIds.clear();
            everything = false;
            continue;
        }
        if (!entry || m_context.stopping)
            break;
        tried.insert(entry->id);
        co_await work(*entry);
    }
    m_isWorking = false;
    m_context.ended.wake();
}

std::optional<OutboxEntry> Publishing::next(const QSet<qint64> &accountIds, bool everything, const QSet<qint64> &tried)
{
    const Result<std::vector<OutboxEntry>> open = store::OutboxStore(m_context.database).publishing();
    if (!open)
        return std::nullopt;
    std::optional<OutboxEntry> chosen;
    m_alarm.clear();
    const QDateTime now = m_context.now();
    for (const OutboxEntry &entry : *open) {
        // While it can still be taken back its files may be published already.
        OutboxEntry soon = entry;
        soon.notBefore = {};
        const outbox::Due due = outbox::dueOf(soon, now, everything);
        if (due.later.isValid())
            m_alarm.setIn(std::chrono::milliseconds(now.msecsTo(due.later)));
        const bool isAsked = accountIds.isEmpty() || accountIds.contains(entry.accountId);
        if (due.now && isAsked && !chosen && !tried.contains(entry.id))
            chosen = entry;
    }
    return chosen;
}

QCoro::Task<void> Publishing::work(OutboxEntry entry)
{
    const Result<std::optional<store::StoredOrder>> order = store::OrderStore(m_context.database).byOid(entry.oid);
    if (!order || !*order || !(*order)->draft)
        co_return;
    const Draft draft = *(*order)->draft;
    m_current = entry.id;
    m_currentCallOff = m_book.newCallOff();
    const std::shared_ptr<CallOff> callOff = m_currentCallOff;
    const PublishProgress progress = [this, id = entry.id](qint64 done, qint64) { note(id, done); };
    const Result<Published> published = co_await publishAll(draft, callOff, progress);
    m_current = 0;
    m_currentCallOff.reset();
    if (callOff->isOver())
        co_return; // taken back, or it continues after the next start
    published ? finish(entry, *published) : leave(entry, published.error());
}

void Publishing::note(qint64 entryId, qint64 done)
{
    if (m_sinceNote.isValid() && m_sinceNote.elapsed() < betweenNotes)
        return;
    m_sinceNote.start();
    (void)store::execute(m_context.database, QStringLiteral("UPDATE outbox SET bytes_done = ? WHERE id = ?"),
                         {done, entryId});
    Q_EMIT m_context.engine.outboxChanged();
}

void Publishing::write(const OutboxEntry &entry,
                       const std::function<Result<void>(OutboxEntry &, const store::StoredOrder &)> &body)
{
    const auto attempt = [&]() -> Result<void> {
        PLATEN_TRY(store::Transaction transaction,
                   store::Transaction::begin(m_context.database, store::Durability::Promised));
        store::OutboxStore outbox(m_context.database);
        PLATEN_TRY(const std::optional<OutboxEntry> now, outbox.byId(entry.id));
        if (!now || !now->isPublishing())
            return {};
        PLATEN_TRY(const std::optional<store::StoredOrder> order,
                   store::OrderStore(m_context.database).byOid(entry.oid));
        if (!order)
            return {};
        OutboxEntry changed = *now;
        PLATEN_CHECK(body(changed, *order));
        PLATEN_CHECK(outbox.update(changed));
        return transaction.commit();
    };
    // If it cannot be written, nothing was sent, and the entry is published again: the files are there by then.
    if (const Result<void> written = attempt(); !written) {
        Q_EMIT m_context.engine.storageFailed(written.error());
        return;
    }
    Q_EMIT m_context.engine.ordersChanged({entry.oid});
    Q_EMIT m_context.engine.outboxChanged();
}

void Publishing::finish(const OutboxEntry &entry, const Published &published)
{
    write(entry, [&](OutboxEntry &changed, const store::StoredOrder &order) -> Result<void> {
        changed.bytesDone = changed.bytesTotal.value_or(0);
        changed.bytesTotal.reset();
        changed.error = {};
        changed.nextAttemptAt = {};
        PLATEN_CHECK(keepAddresses(order.oid, published));
        return m_keeper.write(life::published(order, published.draft, m_context.now()));
    });
    Q_EMIT due();
}

void Publishing::leave(const OutboxEntry &entry, const Error &error)
{
    write(entry, [&](OutboxEntry &changed, const store::StoredOrder &order) {
        const bool first = changed.error.isEmpty();
        const QDateTime now = m_context.now();
        ++changed.attempts;
        changed.error = storedError(error);
        if (isFinal(error)) {
            changed.state = OutboxState::Failed;
            return m_keeper.write(life::refused(order, changed.operation, error, now));
        }
        outbox::scheduleNext(changed, error, now);
        return m_keeper.write(life::waiting(order, changed.operation, error, first, now));
    });
    m_again = true; // for the next attempt's alarm
}

void Publishing::callOffIfTakenBack()
{
    if (m_current == 0)
        return;
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(m_context.database).byId(m_current);
    if (entry && (!*entry || !(*entry)->isPublishing()) && m_currentCallOff)
        m_currentCallOff->now();
}

} // namespace platen
