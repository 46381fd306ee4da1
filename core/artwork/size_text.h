// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, sizes and shares in words.
#pragma once

#include "core/artwork/placement.h"
#include "core/domain/message.h"

namespace platen::artwork {

// "16 × 24 in" if both sides are whole or half inches, as products made to inches have them; else "210 × 297 mm".
[[nodiscard]] Message sizeText(Size millimetres);
[[nodiscard]] Message pixelsText(Size pixels);        // "4800 × 7200 px"
[[nodiscard]] QString lengthText(double millimetres); // at most one decimal, without its unit
// "187", never rounded up to `wanted` and beyond if it is less.
[[nodiscard]] QString dpiText(double dpi, double wanted);
// "7 %", "under 1 %"
[[nodiscard]] Message shareText(double share);

} // namespace platen::artwork
