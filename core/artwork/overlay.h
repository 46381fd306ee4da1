// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn over a file to show how it will be printed. Every rectangle is in fractions of the trim size: (0, 0, 1,
// 1) is the trimmed product, and a rectangle may extend beyond it. Multiply by the target's millimetres to get lengths.
#pragma once

#include "core/artwork/preflight.h"

#include <vector>

namespace platen::artwork {

struct Overlay
{
    Size aspect; // proportions of the trim size
    Rect trim{0, 0, 1, 1};
    std::optional<Rect> bleed;       // if one is wanted and the size is known
    std::optional<Rect> safe;        // what matters should stay inside; if the size is known
    Rect file;                       // the whole file as it lies there
    bool turned = false;             // the file is turned by 90°, clockwise
    std::vector<Rect> cutOff;        // parts of the file that are not printed
    std::vector<Rect> empty;         // parts of the trimmed product that the file does not cover
    std::vector<Rect> lowResolution; // printed parts with less than the wanted resolution
    bool operator==(const Overlay &) const = default;
};

// nullopt if the size of the file or of the target is not known.
[[nodiscard]] std::optional<Overlay> overlayOf(const Inspection &file, const Preflight &result);

} // namespace platen::artwork
