// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/decisions.h"

#include "core/domain/instant.h"
#include "core/engine/artwork_files.h"
#include "core/engine/engine.h"
#include "core/engine/item_references.h"
#include "core/providers/registry.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

#include <QUuid>

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

Decisions::Decisions(EngineContext &context)
    : m_context(context)
    , m_keeper(context)
{
}

Result<store::StoredOrder> Decisions::find(const QString &order)
{
    return store::OrderStore(m_context.database).find(order);
}

Result<Decision> Decisions::decide(const std::function<Result<Decision>()> &body)
{
    PLATEN_TRY(store::Transaction transaction,
               store::Transaction::begin(m_context.database, store::Durability::Promised));
    Result<Decision> decision = body();
    if (!decision)
        return decision;
    PLATEN_CHECK(transaction.commit());
    Q_EMIT m_context.engine.ordersChanged({decision->order.oid});
    Q_EMIT m_context.engine.outboxChanged();
    return decision;
}

Result<store::StoredOrder> Decisions::orderOf(qint64 oid)
{
    PLATEN_TRY(std::optional<store::StoredOrder> order, store::OrderStore(m_context.database).byOid(oid));
    if (!order)
        return fail(ErrorCode::NotFound, Message::of("The order no longer exists"));
    return std::move(*order);
}

Result<Decision> Decisions::write(life::Step step, const OutboxEntry *entry)
{
    Result<void> written;
    if (step.order.oid == 0) {
        written = store::OrderStore(m_context.database).insert(step.order);
        step.changesOrder = false;
    }
    if (written)
        written = m_keeper.write(step);
    if (written && entry)
        written = store::OutboxStore(m_context.database).update(*entry);
    return written.map([&step] { return Decision{std::move(step.order)}; });
}

Result<std::optional<OutboxEntry>> Decisions::openCreate(qint64 oid)
{
    PLATEN_TRY(std::vector<OutboxEntry> entries, store::OutboxStore(m_context.database).ofOrder(oid));
    for (OutboxEntry &entry : entries) {
        if (isA<Create>(entry.operation) && entry.state != OutboxState::Done && entry.state != OutboxState::Dropped)
            return std::optional(std::move(entry));
    }
    return std::optional<OutboxEntry>();
}

Result<void> Decisions::hurryThoseAhead(qint64 oid)
{
    store::OutboxStore outboxStore(m_context.database);
    PLATEN_TRY(std::vector<OutboxEntry> entries, outboxStore.ofOrder(oid));
    for (OutboxEntry &entry : entries) {
        const bool waits = entry.state == OutboxState::Waiting || entry.state == OutboxState::Unknown;
        if (!waits || !entry.nextAttemptAt.isValid())
            continue;
        entry.nextAttemptAt = m_context.now();
        if (Result<void> written = outboxStore.update(entry); !written)
            return written;
    }
    return {};
}

// Sets the key, and references for its items if the provider wants them from us.
void Decisions::prepareCreate(store::StoredOrder &order, OutboxEntry &entry)
{
    entry.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Declaration *declaration = findProvider(order.order.provider);
    if (declaration && hasFilesToPublish(*order.draft, *declaration))
        entry.bytesTotal = bytesToPublish(*order.draft);
    if (!declaration || !declaration->makesItemReferences)
        return;
    // Stored with the draft, so that the items keep them when it is sent again.
    makeItemReferences(order.draft->items);
    for (std::size_t i = 0; i < std::min(order.draft->items.size(), order.order.items.size()); ++i)
        order.order.items[i].reference = order.draft->items[i].reference;
}

Result<qint64> Decisions::enqueue(store::StoredOrder &order, const Operation &operation, std::chrono::seconds undo)
{
    const QDateTime now = m_context.now();
    OutboxEntry entry;
    entry.operation = operation;
    entry.timeout = m_context.options.timeout;
    entry.createdAt = now;
    if (undo.count() > 0)
        entry.notBefore = after(now, undo);
    if (isA<Create>(operation)) {
        prepareCreate(order, entry);
        const Result<int> before =
            store::OrderStore(m_context.database).countByReference(order.accountId, order.order.reference);
        const bool usedBefore = before && *before > (order.oid == 0 ? 0 : 1);
        PLATEN_TRY(Decision stored, write(life::queued(order, usedBefore, now)));
        order = std::move(stored.order);
    }
    entry.oid = order.oid;
    Result<void> written = hurryThoseAhead(order.oid);
    if (written)
        written = store::OutboxStore(m_context.database).add(entry);
    return written.map([&entry] { return entry.id; });
}

} // namespace platen
