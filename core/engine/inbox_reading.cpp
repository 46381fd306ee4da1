// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a stored event: which order it is about, and whether it adds anything to what is known.

#include "core/engine/inbox_worker.h"
#include "core/store/order_store.h"

#include <utility>

namespace platen {

using store::EventOutcome;

namespace {

const OrderEvent *eventOf(const store::InboxEvent &row, const std::vector<OrderEvent> &events)
{
    if (row.place)
        return *row.place >= 0 && static_cast<std::size_t>(*row.place) < events.size()
                   ? &events[static_cast<std::size_t>(*row.place)]
                   : nullptr;
    const auto named =
        std::find_if(events.begin(), events.end(), [&row](const OrderEvent &event) { return event.id == row.eventId; });
    if (named != events.end())
        return &*named;
    return events.empty() ? nullptr : &events.front();
}

} // namespace

std::optional<InboxWorker::Case> InboxWorker::open(const Result<std::vector<OrderEvent>> &events, store::InboxEvent row)
{
    const OrderEvent *mine = events ? eventOf(row, *events) : nullptr;
    Case one;
    one.outcomeBefore = std::exchange(row.outcome, EventOutcome::Pending);
    if (!mine) {
        settle(row, EventOutcome::Unmatched,
               events ? Message::of("The event is not in its message") : events.error().message);
        one.row = std::move(row);
        announce(one);
        return std::nullopt;
    }
    one.event = *mine;
    one.row = std::move(row);
    one.order = orderOf(one);
    if (one.order && one.event.remoteId.isEmpty())
        one.event.remoteId = one.order->order.remoteId;
    return one;
}

std::optional<store::StoredOrder> InboxWorker::orderOf(const Case &one)
{
    store::OrderStore orders(m_context.database);
    const OrderEvent &event = one.event;
    if (!event.remoteId.isEmpty()) {
        Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(one.row.accountId, {event.remoteId});
        if (known && known->contains(event.remoteId))
            return known->value(event.remoteId);
        return std::nullopt;
    }
    Result<std::vector<store::StoredOrder>> known;
    if (!event.reference.isEmpty())
        known = orders.byReference(one.row.accountId, event.reference);
    else if (!event.part.isEmpty())
        known = orders.byPart(one.row.accountId, event.part);
    if (!known) {
        qWarning("%s", qUtf8Printable(known.error().message.english()));
        return std::nullopt;
    }
    // Drafts were never sent. Of several orders, the event is about one that the provider is known to have, rather than
    // one that may be a repetition of it; and about the one that has not ended yet.
    std::erase_if(*known, [](const store::StoredOrder &order) { return order.order.stage == Stage::Draft; });
    const auto isConfirmed = [](const store::StoredOrder &order) { return !order.order.remoteId.isEmpty(); };
    if (std::any_of(known->begin(), known->end(), isConfirmed))
        std::erase_if(*known, [&](const store::StoredOrder &order) { return !isConfirmed(order); });
    if (known->size() > 1)
        std::erase_if(*known, [](const store::StoredOrder &order) { return isFinal(order.order.stage); });
    return known->size() == 1 ? std::optional(std::move(known->front())) : std::nullopt;
}

bool InboxWorker::settleEarly(Case &one, bool again)
{
    if (one.event.remoteId.isEmpty() && !one.order) {
        const life::Verdict verdict = life::aboutNothing(one.event);
        settle(one.row, verdict.outcome, verdict.reason);
        return true;
    }
    if (!one.order)
        return false;
    one.row.oid = one.order->oid;
    one.row.orderId = one.order->order.id;
    if (again)
        return false;
    const std::optional<life::Verdict> verdict = life::addsNothing(one.event, *one.order, m_context.now());
    if (verdict)
        settle(one.row, verdict->outcome, verdict->reason);
    return verdict.has_value();
}

} // namespace platen
