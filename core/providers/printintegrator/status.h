// SPDX-License-Identifier: GPL-3.0-or-later
// Converts PrintIntegrator's words to stages (contracts: "Stages").
#pragma once

#include "core/domain/stage.h"

#include <QString>

#include <optional>

namespace platen::printintegrator {

// In any case. nullopt for an undocumented word.
std::optional<Stage> stageOfWord(const QString &word);

} // namespace platen::printintegrator
