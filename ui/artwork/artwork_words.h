// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawing of a file on its product shows, in words: for those who cannot see it, and beside it.
#pragma once

#include "core/artwork/overlay.h"

#include <QStringList>

namespace platen {

// "Cuts off 7 %", "Leaves 12 % empty", "Stretches by 3 %", or that nothing of the kind happens.
[[nodiscard]] QString sizingOutcome(const artwork::Inspection &file, const artwork::Preflight &result,
                                    const artwork::Overlay &overlay);
// "187 dpi, 300 dpi wanted"; empty if it is not known.
[[nodiscard]] QString resolutionWords(const artwork::Preflight &result);
// "210 × 297 mm"; empty if it is not known.
[[nodiscard]] QString printedSizeWords(const artwork::Preflight &result);
// Sentences about size, crop, turning and resolution. `overlay` is null if the place of the file is not known.
[[nodiscard]] QStringList artworkSentences(const artwork::Inspection &file, const artwork::Preflight &result,
                                           const artwork::Overlay *overlay);

} // namespace platen
