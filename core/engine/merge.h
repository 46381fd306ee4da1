// SPDX-License-Identifier: GPL-3.0-or-later
// Merges a provider's data about an order into what is known here. Pure: reads and writes nothing.
#pragma once

#include "core/domain/timeline.h"
#include "core/providers/declaration.h"
#include "core/providers/remote_order.h"
#include "core/store/records.h"

#include <vector>

namespace platen {

struct Merged
{
    bool changed = false;                // anything that a person could see
    std::vector<TimelineEntry> timeline; // lines about the changes
};

// Merges `remote` into `local`. What the provider does not know or report stays as it is: notes, titles, prices, the
// recipient's company and kind, the whole recipient and the items if a response contains only ids, and metadata if the
// provider keeps none. `at` is the time of the report: the event's time, or now.
Merged mergeRemote(store::StoredOrder &local, const RemoteOrder &remote, const Declaration &declaration,
                   TimelineSource source, const QDateTime &at);

// A new row for an order that is not known here yet, with the first lines of its timeline. If the provider does not say
// when it was placed, its time is when it was first seen, and the timeline says so.
Merged adoptRemote(store::StoredOrder &local, const RemoteOrder &remote, const QString &providerName,
                   TimelineSource source, const QDateTime &at);

// Times that cannot be right, such as in the year 9999, become invalid. `now` is the later of our clock and the
// provider's; either may be a day behind. A time of change after `now` becomes `now`.
void dropFutureTimes(Order &order, const QDateTime &now);

// Whether the order's shipments cover every item's quantity, by the items' references.
bool isWhollyShipped(const Order &order);

// The line for a stage: "In production".
Message stageText(Stage stage);

} // namespace platen
