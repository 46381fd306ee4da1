// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a webhook message.
#pragma once

#include "core/domain/order.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace platen {

// A webhook message as received: the input of verification and parsing.
struct WebhookMessage
{
    QByteArray method;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    // The first of that name, ignoring case; empty if there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

// What an event is stored under.
struct EventName
{
    QString id;   // the sender's; empty if there is none
    QString type; // the sender's word
};

struct OrderEvent
{
    QString id;       // the sender's; empty if there is none
    QString type;     // the sender's word: "com.prodigi.order.status.stage.changed#InProgress"
    QDateTime at;     // when it happened, by the sender's clock; invalid if it does not say
    QString remoteId; // the order's; at least one of these two is set for an event about an order
    QString reference;
    std::optional<Order> order; // the whole order, if the event contains it
    QByteArray raw;             // the provider's document of that order
    std::optional<Stage> stage; // the stage that it reports
    QString providerStatus;     // the provider's word for it, if the event contains one
    // Parcels that this event adds to earlier ones, for providers whose events add up. Each has a remoteId that is the
    // same whenever the event is repeated. The stage `shipped` is reached once every item's quantity is covered, and is
    // `partlyShipped` until then.
    std::vector<Shipment> newShipments;
    // Problems that the event reports and that the provider's own document of the order does not contain.
    std::vector<Issue> newIssues;
    // If neither remoteId nor reference is known: remote id or reference of an item or artwork of the order.
    QString part;
    // It is not about any order (a design that a customer saved), so there is nothing to apply.
    bool standsAlone = false;
    Message text; // one line for the timeline
    // Equal for two events that report the same state of the same order, whatever their ids.
    QByteArray stateDigest;
};

} // namespace platen
