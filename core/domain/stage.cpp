// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stage.h"

#include <array>

namespace platen {

namespace {

constexpr std::array<const char *, stageCount> names = {
    "draft",        "queued",   "unknown",       "submitted", "onHold",    "preparing",
    "inProduction", "produced", "partlyShipped", "shipped",   "cancelled", "failed",
};

int rung(Stage stage)
{
    // A hold is on the same level as submitted: an order goes there and back without progress.
    return stage == Stage::OnHold ? static_cast<int>(Stage::Submitted) : static_cast<int>(stage);
}

} // namespace

QString stageName(Stage stage)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(stage)]);
}

std::optional<Stage> stageFromName(const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Stage>(i);
    }
    return std::nullopt;
}

bool isFinal(Stage stage)
{
    return stage == Stage::Shipped || stage == Stage::Cancelled || stage == Stage::Failed;
}

bool isOpen(Stage stage)
{
    return stage >= Stage::Submitted && !isFinal(stage);
}

bool eventMayMove(Stage now, Stage reported)
{
    if (isFinal(now))
        return false;
    if (reported == Stage::Cancelled || reported == Stage::Failed)
        return true;
    return rung(reported) >= rung(now);
}

} // namespace platen
