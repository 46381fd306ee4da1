// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider tells of an order, laid over what is known here. Pure: nothing is read or written.
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
    std::vector<TimelineEntry> timeline; // what to tell of it
};

// Lays `remote` over `local`. What the provider does not know or does not tell stays as it is here: notes, titles,
// prices, company and kind of the recipient, all of recipient and items where an answer holds ids alone, and metadata
// where it keeps none. `at` is when it was told: the event's time, or now.
Merged mergeRemote(store::StoredOrder &local, const RemoteOrder &remote, const Declaration &declaration,
                   TimelineSource source, const QDateTime &at);

// A new row for an order that is not known here yet, with the timeline that it begins with. If the provider does not
// say when it was placed, its time is when it was first seen, and the timeline says so.
Merged adoptRemote(store::StoredOrder &local, const RemoteOrder &remote, const QString &providerName,
                   TimelineSource source, const QDateTime &at);

// Times that nobody can know yet, such as those of the year 9999, are not believed: they become invalid. `now` is the
// later of our clock and the provider's, which may be a day behind. No change is later than it.
void dropFutureTimes(Order &order, const QDateTime &now);

// Every item's quantity is covered by the order's shipments, by the items' references.
bool isWhollyShipped(const Order &order);

// One line for a stage: "In production".
QString stageText(Stage stage);

} // namespace platen
