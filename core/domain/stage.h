// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder that every provider's own status maps onto.
#pragma once

#include <QString>

#include <optional>

namespace platen {

// In the order of the ladder. The numbers are stored in the database: append, never renumber.
enum class Stage {
    Draft = 0,
    Queued = 1,
    Unknown = 2, // sent, but the answer was lost: it may exist
    Submitted = 3,
    OnHold = 4,
    Preparing = 5,
    InProduction = 6,
    Produced = 7,
    PartlyShipped = 8,
    Shipped = 9,
    Cancelled = 10,
    Failed = 11,
};
inline constexpr int stageCount = 12;

QString stageName(Stage stage); // "draft", "inProduction", …: the word of the order document
std::optional<Stage> stageFromName(const QString &name);

// Nothing more is expected to happen: shipped, cancelled, failed.
bool isFinal(Stage stage);
// Accepted by a provider and not final: what polling refreshes.
bool isOpen(Stage stage);

// Whether an event that tells `told` may move an order that stands at `now`. Events are hints that can be late, so they
// only move it up the ladder (a hold and its end count as one step); cancelled and failed are reached from any stage
// that is not final.
bool eventMayMove(Stage now, Stage told);

} // namespace platen
