// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, sizes and shares in words.
#pragma once

#include "core/artwork/placement.h"
#include "core/domain/message.h"

#include <initializer_list>

namespace platen::artwork {

// "16 × 24 in" if both sides are whole or half inches, as products made to inches have them; else "210 × 297 mm".
[[nodiscard]] Message sizeText(Size millimetres);
[[nodiscard]] Message pixelsText(Size pixels);        // "4800 × 7200 px"
[[nodiscard]] Message lengthText(double millimetres); // "3 mm", at most one decimal
// "187". With as many decimals as show on which side of each limit it is: "149.9" beside 150.
[[nodiscard]] QString dpiText(double dpi, std::initializer_list<double> limits = {});
// "7 %", "0.5 %", "under 0.1 %", and never "100 %" for a little less; `limits` are shares as well.
[[nodiscard]] Message shareText(double share, std::initializer_list<double> limits = {});

} // namespace platen::artwork
