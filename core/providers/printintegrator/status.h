// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator's words on the ladder of stages (contracts: "Stages").
#pragma once

#include "core/domain/stage.h"

#include <QString>

#include <optional>

namespace platen::printintegrator {

// In any case. Nullopt for a word that no document lists.
std::optional<Stage> stageOfWord(const QString &word);

} // namespace platen::printintegrator
