// SPDX-License-Identifier: GPL-3.0-or-later
// The stages that every provider's own statuses are mapped to.
#pragma once

#include <QString>

#include <optional>

namespace platen {

// In the order of progress. The numbers are stored in the database: append, never renumber.
enum class Stage {
    Draft = 0,
    Queued = 1,
    Unknown = 2, // sent, but the response was lost: the order may exist
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

QString stageName(Stage stage); // "draft", "inProduction", …: the word in the order document
std::optional<Stage> stageFromName(const QString &name);

// Nothing more is expected to happen: shipped, cancelled or failed.
bool isFinal(Stage stage);
// Accepted by a provider and not final: refreshed by polling.
bool isOpen(Stage stage);

// Whether an event that reports stage `reported` may move an order from stage `now`. Events are hints that can be late,
// so they only move it forward (a hold and its end count as one step). Cancelled and failed are reached from any stage
// that is not final.
bool eventMayMove(Stage now, Stage reported);

} // namespace platen
