// SPDX-License-Identifier: GPL-3.0-or-later
// What a webhook says, once it has been read.
#pragma once

#include "core/domain/order.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace platen {

// A webhook as it came: what verification and parsing work on.
struct WebhookMessage
{
    QByteArray method;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; // the first of that name, without case; or empty
};

struct OrderEvent
{
    QString id;       // the sender's, empty where it has none
    QString type;     // the sender's word: "com.prodigi.order.status.stage.changed#InProgress"
    QDateTime at;     // when it happened, by the sender's clock; invalid where it does not say
    QString remoteId; // the order's; at least one of these two is set for an event that is about an order
    QString reference;
    std::optional<Order> order; // the whole order, where the event carries it
    QByteArray raw;             // the provider's document of that order
    std::optional<Stage> stage; // the stage that it tells of
    QString providerStatus;     // the provider's word for it, where the event carries one
    // Parcels that this event adds to those told of before, for providers whose events add up. Each has a remoteId that
    // is the same whenever the same event is told again. The stage `shipped` is then reached once every item's quantity
    // is covered, and is `partlyShipped` until then.
    std::vector<Shipment> newShipments;
    // Something to see to that the event tells of, and that the provider's own document of the order does not.
    std::vector<Issue> newIssues;
    // Where neither remoteId nor reference is told: remote id or reference of an item or artwork of the order.
    QString part;
    // It is not about any order (a design that a customer saved): there is nothing to apply it to.
    bool standsAlone = false;
    Message text; // one line for the timeline
    // Equal for two events that tell the same state of the same order, whatever their ids.
    QByteArray stateDigest;
};

} // namespace platen
