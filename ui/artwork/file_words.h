// SPDX-License-Identifier: GPL-3.0-or-later
// A checked file in a line: what it is, and the one thing about it that matters most.
#pragma once

#include "core/artwork/preflight.h"

#include <QString>

#include <functional>

namespace platen {

// "JPEG · 6000 × 4000 px · 12 MB · 302 dpi", as far as it is known.
[[nodiscard]] QString fileWords(const artwork::Inspection &file, const artwork::Preflight &result);

struct WorstFinding
{
    const artwork::Finding *finding = nullptr; // null: there is none
    bool isAccepted = false;                   // by a person, although it is an error
    int others = 0;                            // findings beside it
};
// An error that nobody has accepted, else a warning, an accepted error, a note.
[[nodiscard]] WorstFinding worstOf(const artwork::Preflight &result,
                                   const std::function<bool(const artwork::Finding &)> &isAccepted);

} // namespace platen
