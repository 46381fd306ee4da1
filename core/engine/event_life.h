// SPDX-License-Identifier: GPL-3.0-or-later
// What an event does to its order. Pure, like order_life.h.
#pragma once

#include "core/engine/order_life.h"
#include "core/providers/order_event.h"

namespace platen::life {

// When it happened, as far as the event can be trusted: never later than it was received.
QDateTime timeOf(const OrderEvent &event, const QDateTime &receivedAt);

// An event as received.
struct ReceivedEvent
{
    OrderEvent event;
    QString id;
    QDateTime at; // as returned by timeOf()
    QDateTime receivedAt;
};

// What becomes of an event that changes nothing. Pending: it has to wait.
struct Verdict
{
    store::EventOutcome outcome = store::EventOutcome::Pending;
    Message reason;
};

// For an event about an order that is not known here, or about no order.
Verdict aboutNothing(const OrderEvent &event);
// nullopt if the event adds something to what is known.
std::optional<Verdict> addsNothing(const OrderEvent &event, const store::StoredOrder &order, const QDateTime &now);
// While an order is being sent or looked up, its event waits for that response, which is written together with the
// order as it was before. An order that has not been sent cannot be the one the event is about. nullopt if the event
// can be applied.
std::optional<Verdict> comesTooEarly(const OrderEvent &event, Stage stage, bool isBeingSent);
// Applies what it reports. If the order was unknown, this settles its submission, because the provider evidently has
// it.
Step applyEvent(store::StoredOrder order, const ReceivedEvent &received, const Declaration &provider,
                const QDateTime &now);
// The same for an order that was fetched because of the event, or that came with it.
Step confirmEvent(store::StoredOrder order, const ReceivedEvent &received, const QDateTime &now);
Step noteEvent(store::StoredOrder order, const ReceivedEvent &received, const QDateTime &now);

} // namespace platen::life
