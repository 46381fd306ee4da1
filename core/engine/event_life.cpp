// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event_life.h"

#include "core/domain/instant.h"
#include "core/engine/merge.h"
#include "core/engine/parcels.h"

#include <QCoreApplication>

#include <algorithm>

namespace platen::life {

using store::EventOutcome;

namespace {

constexpr std::chrono::seconds refreshSoon{20};

bool addsParcels(const OrderEvent &event, const Order &order)
{
    return std::any_of(event.newShipments.begin(), event.newShipments.end(),
                       [&order](const Shipment &parcel) { return !isKnownParcel(order, parcel); });
}

// Adds the parcels and issues that an event reports, whatever else it says.
void addReported(const OrderEvent &event, Order &order)
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

// The event proves that the provider has the order.
void proveByEvent(const OrderEvent &event, Order &order)
{
    order.remoteId = event.remoteId.isEmpty() ? event.reference : event.remoteId;
    order.stage = Stage::Submitted;
    order.issues = event.newIssues;
    order.needsAttention = !event.newIssues.empty();
}

// An event dated in the future would make all later ones stale.
bool isCredible(const OrderEvent &event, const QDateTime &receivedAt)
{
    return event.at.isValid() && event.at < receivedAt.addDays(1);
}

// Merges the order that the event contains. No time in it may be later than `latest`.
Step mergeEvent(store::StoredOrder order, const ReceivedEvent &received, const Declaration &provider,
                const QDateTime &latest)
{
    RemoteOrder remote;
    remote.order = *received.event.order;
    remote.raw = received.event.raw;
    dropFutureTimes(remote.order, latest);
    remote.stageKnown = eventMayMove(order.order.stage, remote.order.stage);
    Merged merged = mergeRemote(order, remote, provider, TimelineSource::Webhook, received.at);
    // The event has its own line.
    std::erase_if(merged.timeline, [](const TimelineEntry &entry) { return entry.stage.has_value(); });
    order.refreshedAt = received.at;
    if (order.dueAt.isValid() && order.dueAt <= received.at)
        order.dueAt = {};
    return {std::move(order), std::move(merged.timeline)};
}

void moveByEvent(const ReceivedEvent &received, const Declaration &provider, const QDateTime &latest, Order &order)
{
    const OrderEvent &event = received.event;
    addReported(event, order);
    std::optional<Stage> reported = event.stage;
    // If only events report parcels, the order is shipped once they cover all of it.
    if (reported == Stage::Shipped && !provider.can(Capability::FetchOrder) && !isWhollyShipped(order))
        reported = Stage::PartlyShipped;
    if (order.stage == Stage::Unknown)
        proveByEvent(event, order);
    if (reported && eventMayMove(order.stage, *reported))
        order.stage = *reported;
    if (!event.providerStatus.isEmpty())
        order.providerStatus = event.providerStatus;
    dropFutureTimes(order, latest);
    order.updatedAt = std::max(order.updatedAt, received.at);
}

} // namespace

QDateTime timeOf(const OrderEvent &event, const QDateTime &receivedAt)
{
    return isCredible(event, receivedAt) ? std::min(event.at, receivedAt) : receivedAt;
}

Verdict aboutNothing(const OrderEvent &event)
{
    if (event.standsAlone)
        return {EventOutcome::Applied, event.text};
    if (!event.reference.isEmpty())
        return {EventOutcome::Unmatched, Message::of("No order here has the reference %1", event.reference)};
    if (event.part.isEmpty())
        return {EventOutcome::Unmatched, Message::of("It is not about an order")};
    return {EventOutcome::Unmatched, Message::of("No open order here has %1", event.part)};
}

std::optional<Verdict> addsNothing(const OrderEvent &event, const store::StoredOrder &order, const QDateTime &now)
{
    if (!event.newShipments.empty()) {
        // A shipment counts even if its event arrives late.
        if (addsParcels(event, order.order))
            return std::nullopt;
        return Verdict{EventOutcome::Duplicate, Message::of("These parcels were reported before")};
    }
    if (!event.stateDigest.isEmpty() && order.eventDigest == event.stateDigest)
        return Verdict{EventOutcome::Duplicate, Message::of("The same state was reported before")};
    if (event.at.isValid() && order.eventAt.isValid() && event.at < order.eventAt)
        return Verdict{EventOutcome::Stale, Message::of("A newer event was applied before")};
    // Older than what is known, and less advanced.
    const bool behind =
        event.stage && !eventMayMove(order.order.stage, *event.stage) && *event.stage != order.order.stage;
    // A time in the future was written with a wrong clock.
    const bool believed = order.refreshedAt.isValid() && order.refreshedAt <= now;
    const bool older = !event.at.isValid() || (believed && event.at < order.refreshedAt);
    if (behind && older)
        return Verdict{EventOutcome::Stale, Message::of("The order has got further since")};
    return std::nullopt;
}

std::optional<Verdict> comesTooEarly(const OrderEvent &event, Stage stage, bool isBeingSent)
{
    if (stage != Stage::Queued && stage != Stage::Unknown)
        return std::nullopt;
    if (isBeingSent)
        return Verdict{EventOutcome::Pending, {}};
    if (stage == Stage::Unknown)
        return std::nullopt;
    return Verdict{EventOutcome::Unmatched,
                   Message::of("The order here with the reference %1 has not been sent yet", event.reference)};
}

Step applyEvent(store::StoredOrder order, const ReceivedEvent &received, const Declaration &provider,
                const QDateTime &now)
{
    const QDateTime latest = std::max(received.receivedAt, now);
    uncoverAttention(order);
    Step step;
    if (received.event.order) {
        step = mergeEvent(std::move(order), received, provider, latest);
    } else {
        moveByEvent(received, provider, latest, order.order);
        step.order = std::move(order);
    }
    if (provider.can(Capability::FetchOrder))
        step.order.dueAt = now;
    Step noted = noteEvent(std::move(step.order), received, now);
    noted.timeline.insert(noted.timeline.begin(), step.timeline.begin(), step.timeline.end());
    return noted;
}

Step confirmEvent(store::StoredOrder order, const ReceivedEvent &received, const QDateTime &now)
{
    uncoverAttention(order);
    addReported(received.event, order.order);
    // The order as fetched may be behind what the event reported.
    if (received.event.stage && *received.event.stage > order.order.stage)
        order.dueAt = after(now, refreshSoon);
    return noteEvent(std::move(order), received, now);
}

Step noteEvent(store::StoredOrder order, const ReceivedEvent &received, const QDateTime &now)
{
    const OrderEvent &event = received.event;
    if (isCredible(event, received.receivedAt) && (!order.eventAt.isValid() || order.eventAt < event.at))
        order.eventAt = event.at;
    order.heardAt = now;
    order.eventDigest = event.stateDigest;
    const Stage stage = order.order.stage;
    return {std::move(order), {{received.at, TimelineSource::Webhook, stage, event.text, received.id}}};
}

} // namespace platen::life
