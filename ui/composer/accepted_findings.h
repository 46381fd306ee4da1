// SPDX-License-Identifier: GPL-3.0-or-later
// What a person accepted of a draft's artwork, as it is remembered with the draft's place in the window.
#pragma once

#include "core/engine/artwork_check.h"

#include <QStringList>

namespace platen {

[[nodiscard]] QStringList acceptedAsTexts(const std::vector<Acceptance> &accepted);
// What is not readable is left out: it is asked about again.
[[nodiscard]] std::vector<Acceptance> acceptedFromTexts(const QStringList &texts);

} // namespace platen
