// SPDX-License-Identifier: GPL-3.0-or-later
// What an event does to its order. Pure, as order_life.h.
#pragma once

#include "core/engine/order_life.h"
#include "core/providers/order_event.h"

namespace platen::life {

// When it happened, as far as that can be: never later than it was received.
QDateTime timeOf(const OrderEvent &event, const QDateTime &receivedAt);

// An event as it reached us.
struct ReceivedEvent
{
    OrderEvent event;
    QString id;
    QDateTime at; // as timeOf() says
    QDateTime receivedAt;
};

// What becomes of an event that changes nothing. Pending: it has to wait.
struct Verdict
{
    store::EventOutcome outcome = store::EventOutcome::Pending;
    QString reason;
};

// An event that is about no order here.
Verdict aboutNothing(const OrderEvent &event);
// Nullopt: it adds something to what is known.
std::optional<Verdict> addsNothing(const OrderEvent &event, const store::StoredOrder &order, const QDateTime &now);
// An order that is being sent or looked up waits for its response, which is written with the order as it was before;
// one that has not been sent is not what the event is about. Nullopt: the event can be applied.
std::optional<Verdict> comesTooEarly(const OrderEvent &event, Stage stage, bool isBeingSent);
// Applies what it reports. If the order was unknown, that settles its submission: the provider has what it reports.
Step applyEvent(store::StoredOrder order, const ReceivedEvent &received, const Declaration &provider,
                const QDateTime &now);
// The same for an order that was fetched because of the event, or that came with it.
Step confirmEvent(store::StoredOrder order, const ReceivedEvent &received, const QDateTime &now);
Step noteEvent(store::StoredOrder order, const ReceivedEvent &received, const QDateTime &now);

} // namespace platen::life
