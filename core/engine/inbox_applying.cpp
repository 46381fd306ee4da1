// SPDX-License-Identifier: GPL-3.0-or-later
// What an event does to its order.

#include "core/engine/engine.h"
#include "core/engine/inbox_worker.h"
#include "core/engine/merge.h"
#include "core/engine/namesakes.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::EventOutcome;

void InboxWorker::apply(Case &one, const Batch &batch)
{
    const Declaration &declaration = batch.reader.connector->declaration();
    const store::AccountRecord *account = m_context.accounts.byId(one.row.accountId);
    if (!account)
        return;
    Result<void> applied;
    if (one.wasApplied() && !one.order)
        return;
    if (declaration.can(Capability::ConfirmsEvents)) {
        const auto remote = batch.fetched.orders.constFind(one.event.remoteId);
        if (remote == batch.fetched.orders.constEnd()) {
            if (one.wasApplied())
                return;
            settle(one.row, EventOutcome::Unmatched,
                   Message::of("%1 does not confirm it: it has no order %2", declaration.name, one.event.remoteId));
            return;
        }
        RemoteOrder reported = *remote;
        dropFutureTimes(reported.order, std::max(m_context.now(), batch.fetched.clock));
        applied = applyFetched(one, *account, batch, reported);
    } else if (!one.wasApplied()) {
        applied = applyReported(one, *account, declaration);
    }
    if (!applied) {
        qWarning("%s", qUtf8Printable(applied.error().message.english()));
        hold(one.row.accountId, std::chrono::seconds(5)); // the event stays pending
    }
}

Result<void> InboxWorker::applyFetched(Case &one, const store::AccountRecord &account, const Batch &batch,
                                       const RemoteOrder &remote)
{
    const Declaration &declaration = batch.reader.connector->declaration();
    const QDateTime &asked = batch.asked;
    // A replay of an applied event: the order is now as fresh as the provider's data, and the event adds nothing again.
    if (one.wasApplied())
        return m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, asked).map([](bool) {});
    if (!one.order) {
        std::vector<RemoteOrder> single{remote};
        PLATEN_CHECK(m_keeper.record(account, single, TimelineSource::Webhook, asked, batch.fetched.clock));
        store::OrderStore orders(m_context.database);
        PLATEN_TRY(auto known, orders.byRemoteIds(account.id, {remote.order.remoteId}));
        if (!known.contains(remote.order.remoteId)) {
            // A submission of ours still waits for its response: the event is tried again once that is settled.
            hold(account.id, std::chrono::seconds(1));
            return {};
        }
        one.order = known.value(remote.order.remoteId);
    } else {
        PLATEN_CHECK(m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, asked, false));
    }
    return note(one, life::confirmEvent(*one.order, receivedEvent(one), m_context.now()));
}

Result<void> InboxWorker::applyReported(Case &one, const store::AccountRecord &account, const Declaration &declaration)
{
    const QDateTime now = m_context.now();
    const life::ReceivedEvent received = receivedEvent(one);
    if (!one.order && !one.event.order) {
        settle(one.row, EventOutcome::Unmatched, Message::of("The order is not known here"));
        return {};
    }
    if (!one.order) {
        RemoteOrder remote;
        remote.order = *one.event.order;
        remote.raw = one.event.raw;
        dropFutureTimes(remote.order, std::max(received.receivedAt, now));
        store::StoredOrder order;
        if (Result<void> adopted =
                m_keeper.adopt(order, account, remote, declaration, TimelineSource::Webhook, received.at);
            !adopted)
            return adopted;
        return note(one, life::noteEvent(order, received, now));
    }
    if (!one.event.order) {
        const Result<bool> ready = isReady(one);
        if (!ready || !*ready)
            return ready.map([](bool) {});
        if (Result<void> proven = settleProven(*one.order); !proven)
            return proven;
    }
    return note(one, life::applyEvent(*one.order, received, declaration, now));
}

life::ReceivedEvent InboxWorker::receivedEvent(const Case &one)
{
    return {one.event, one.row.eventId, life::timeOf(one.event, one.row.receivedAt), one.row.receivedAt};
}

Result<bool> InboxWorker::isReady(Case &one)
{
    const Result<std::vector<store::OutboxEntry>> entries =
        store::OutboxStore(m_context.database).ofOrder(one.order->oid);
    PLATEN_CHECK(entries);
    const bool isBeingSent = std::any_of(entries->begin(), entries->end(), [](const store::OutboxEntry &entry) {
        return isA<Create>(entry.operation) && entry.state == store::OutboxState::Sending;
    });
    const std::optional<life::Verdict> early = life::comesTooEarly(one.event, one.order->order.stage, isBeingSent);
    if (early && early->outcome == EventOutcome::Pending)
        hold(one.row.accountId, std::chrono::seconds(1));
    else if (early)
        settle(one.row, early->outcome, early->reason);
    return !early;
}

// A submission whose response was lost is settled by the first event about it.
Result<void> InboxWorker::settleProven(const store::StoredOrder &order)
{
    if (order.order.stage != Stage::Unknown)
        return {};
    store::OutboxStore outbox(m_context.database);
    PLATEN_TRY(std::vector<store::OutboxEntry> entries, outbox.ofOrder(order.oid));
    for (store::OutboxEntry &entry : entries) {
        if (!isA<Create>(entry.operation) || entry.state != store::OutboxState::Unknown)
            continue;
        entry.state = store::OutboxState::Done;
        entry.error = {};
        if (Result<void> written = outbox.update(entry); !written)
            return written;
    }
    Q_EMIT m_context.engine.outboxChanged();
    return hurryNamesakes(m_context.database, order);
}

Result<void> InboxWorker::note(Case &one, const life::Step &step)
{
    if (Result<void> written = m_keeper.write(step); !written)
        return written;
    one.order = step.order;
    one.row.oid = step.order.oid;
    one.row.orderId = step.order.order.id;
    settle(one.row, EventOutcome::Applied, {});
    return {};
}

} // namespace platen
