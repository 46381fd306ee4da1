// SPDX-License-Identifier: GPL-3.0-or-later
// What an event does to its order.

#include "core/engine/engine.h"
#include "core/engine/inbox_worker.h"
#include "core/engine/merge.h"
#include "core/engine/namesakes.h"
#include "core/engine/parcels.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::EventOutcome;

namespace {

constexpr int refreshSoonSeconds = 20;

bool isCredible(const OrderEvent &event, const store::InboxEvent &row)
{
    return event.at.isValid() && event.at < row.receivedAt.addDays(1);
}

// When it happened, as far as that can be: never later than it was received.
QDateTime timeOf(const OrderEvent &event, const store::InboxEvent &row)
{
    return isCredible(event, row) ? std::min(event.at, row.receivedAt) : row.receivedAt;
}

// What an event adds to what is known, whatever else it tells.
void addTold(const OrderEvent &event, Order &order)
{
    for (const Shipment &parcel : event.newShipments) {
        if (!isKnownParcel(order, parcel))
            order.shipments.push_back(parcel);
    }
    for (const Issue &issue : event.newIssues) {
        if (std::find(order.issues.begin(), order.issues.end(), issue) == order.issues.end())
            order.issues.push_back(issue);
        order.needsAttention = true;
    }
}

} // namespace

void InboxWorker::apply(Case &one, const Provider &provider, const Fetched &fetched, const QDateTime &asked)
{
    const store::AccountRecord *account = m_context.accounts.byId(one.row.accountId);
    if (!account)
        return;
    Result<void> applied;
    if (one.wasApplied() && !one.order)
        return;
    if (provider.can(Capability::ConfirmsEvents)) {
        const auto remote = fetched.constFind(one.event.remoteId);
        if (remote == fetched.constEnd()) {
            if (one.wasApplied())
                return;
            settle(
                one.row, EventOutcome::Unmatched,
                tr("%1 does not confirm it: it has no order %2").arg(provider.declaration().name, one.event.remoteId));
            return;
        }
        RemoteOrder told = *remote;
        dropFutureTimes(told.order, std::max(QDateTime::currentDateTimeUtc(), provider.clock()));
        applied = applyFetched(one, *account, provider, told, asked);
    } else if (!one.wasApplied()) {
        applied = applyTold(one, *account, provider.declaration());
    }
    if (!applied) {
        qWarning("%s", qUtf8Printable(applied.error().message));
        hold(one.row.accountId, std::chrono::seconds(5)); // it stays pending
    }
}

Result<void> InboxWorker::applyFetched(Case &one, const store::AccountRecord &account, const Provider &provider,
                                       const RemoteOrder &remote, const QDateTime &asked)
{
    const Declaration &declaration = provider.declaration();
    // A replay of what was applied: the order is as fresh as the provider makes it, and the event adds nothing again.
    if (one.wasApplied())
        return m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, asked).map([](bool) {});
    if (!one.order) {
        std::vector<RemoteOrder> single{remote};
        const QDateTime clock = provider.clock();
        Result<OrderKeeper::Taken> taken = m_keeper.takeIn(account, single, TimelineSource::Webhook, asked, clock);
        if (!taken)
            return Failure(taken.error());
        store::OrderStore orders(m_context.database);
        Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(account.id, {remote.order.remoteId});
        if (!known)
            return Failure(known.error());
        if (!known->contains(remote.order.remoteId)) {
            // A submission of ours that is still waiting for its answer: it comes again once that is settled.
            hold(account.id, std::chrono::seconds(1));
            return {};
        }
        one.order = known->value(remote.order.remoteId);
    } else {
        Result<bool> changed = m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, asked, false);
        if (!changed)
            return Failure(changed.error());
    }
    addTold(one.event, one.order->order);
    // The provider's own reading can lag behind what its event told.
    if (one.event.stage && static_cast<int>(*one.event.stage) > static_cast<int>(one.order->order.stage))
        one.order->dueAt = QDateTime::currentDateTimeUtc().addSecs(refreshSoonSeconds);
    return noteEvent(one, one.order->order.stage);
}

Result<void> InboxWorker::applyTold(Case &one, const store::AccountRecord &account, const Declaration &declaration)
{
    const QDateTime at = timeOf(one.event, one.row);
    const QDateTime latest = std::max(one.row.receivedAt, QDateTime::currentDateTimeUtc());
    store::OrderStore orders(m_context.database);
    if (!one.order) {
        if (!one.event.order) {
            settle(one.row, EventOutcome::Unmatched, tr("The order is not known here"));
            return {};
        }
        RemoteOrder remote;
        remote.order = *one.event.order;
        remote.raw = one.event.raw;
        dropFutureTimes(remote.order, latest);
        store::StoredOrder order;
        if (Result<void> adopted = m_keeper.adopt(order, account, remote, declaration, TimelineSource::Webhook, at);
            !adopted)
            return adopted;
        one.order = std::move(order);
        return noteEvent(one, one.order->order.stage);
    }
    if (one.event.order) {
        RemoteOrder remote;
        remote.order = *one.event.order;
        remote.raw = one.event.raw;
        dropFutureTimes(remote.order, latest);
        remote.stageKnown = eventMayMove(one.order->order.stage, remote.order.stage);
        Result<bool> changed = m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, at, false);
        if (!changed)
            return Failure(changed.error());
    } else {
        Result<bool> sent = wasSent(one);
        if (!sent)
            return Failure(sent.error());
        if (!*sent)
            return {};
        Order &order = one.order->order;
        addTold(one.event, order);
        std::optional<Stage> told = one.event.stage;
        // If only events report parcels, the order is shipped once they cover all of it.
        if (told == Stage::Shipped && !declaration.can(Capability::FetchOrder) && !isWhollyShipped(order))
            told = Stage::PartlyShipped;
        if (Result<void> proven = provenByEvent(one); !proven)
            return proven;
        if (told && eventMayMove(order.stage, *told))
            order.stage = *told;
        if (!one.event.providerStatus.isEmpty())
            order.providerStatus = one.event.providerStatus;
        dropFutureTimes(order, latest);
        order.updatedAt = std::max(order.updatedAt, at);
    }
    if (declaration.can(Capability::FetchOrder))
        one.order->dueAt = QDateTime::currentDateTimeUtc();
    return noteEvent(one, one.order->order.stage);
}

// An order that is being sent or looked up just now: the event waits for the answer, which is written with the order as
// it was before. One that is still in the outbox: events that name its reference are not about it.
Result<bool> InboxWorker::wasSent(Case &one)
{
    const Stage stage = one.order->order.stage;
    if (stage != Stage::Queued && stage != Stage::Unknown)
        return true;
    Result<std::vector<store::OutboxEntry>> entries = store::OutboxStore(m_context.database).ofOrder(one.order->oid);
    if (!entries)
        return Failure(entries.error());
    const bool underWay = std::any_of(entries->begin(), entries->end(), [](const store::OutboxEntry &entry) {
        return isA<Create>(entry.operation) && entry.state == store::OutboxState::Sending;
    });
    if (!underWay && stage == Stage::Unknown)
        return true;
    if (underWay)
        hold(one.row.accountId, std::chrono::seconds(1));
    else
        settle(one.row, EventOutcome::Unmatched,
               tr("The order here with the reference %1 has not been sent yet").arg(one.event.reference));
    return false;
}

// A provider has what it reports: a submission whose answer was lost is settled by the first event about it.
Result<void> InboxWorker::provenByEvent(Case &one)
{
    store::StoredOrder &order = *one.order;
    if (order.order.stage != Stage::Unknown)
        return {};
    store::OutboxStore outbox(m_context.database);
    Result<std::vector<store::OutboxEntry>> entries = outbox.ofOrder(order.oid);
    if (!entries)
        return Failure(entries.error());
    for (store::OutboxEntry &entry : *entries) {
        if (!isA<Create>(entry.operation) || entry.state != store::OutboxState::Unknown)
            continue;
        entry.state = store::OutboxState::Done;
        entry.error = {};
        if (Result<void> written = outbox.update(entry); !written)
            return written;
    }
    order.order.remoteId = one.event.remoteId.isEmpty() ? one.event.reference : one.event.remoteId;
    order.order.stage = Stage::Submitted;
    order.order.issues.clear();
    order.order.needsAttention = !one.event.newIssues.empty();
    for (const Issue &issue : one.event.newIssues)
        order.order.issues.push_back(issue);
    Q_EMIT m_context.engine.outboxChanged();
    return hurryNamesakes(m_context.database, order);
}

Result<void> InboxWorker::noteEvent(Case &one, std::optional<Stage> stage)
{
    store::StoredOrder &order = *one.order;
    // One that is dated into the future would make all later ones stale.
    if (isCredible(one.event, one.row) && (!order.eventAt.isValid() || order.eventAt < one.event.at))
        order.eventAt = one.event.at;
    order.heardAt = QDateTime::currentDateTimeUtc();
    order.eventDigest = one.event.stateDigest;
    const QDateTime at = timeOf(one.event, one.row);
    TimelineEntry entry{at, TimelineSource::Webhook, stage, one.event.text, one.row.eventId};
    Result<void> written = m_keeper.write(order, entry);
    if (!written)
        return written;
    one.row.oid = order.oid;
    one.row.orderId = order.order.id;
    settle(one.row, EventOutcome::Applied, {});
    return {};
}

} // namespace platen
