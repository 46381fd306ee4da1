// SPDX-License-Identifier: GPL-3.0-or-later
// A file laid on its target, and the resolution that it has there.
#pragma once

#include "core/artwork/inspection.h"
#include "core/artwork/target.h"

namespace platen::artwork {

struct Fitting
{
    std::optional<Placement> placement; // nullopt if the size of the file or of the target is not known
    bool includesBleed = false;         // the file covers the bleed, too: it is larger than the trim size by just that
    std::optional<double> dpi;          // the smaller of both axes; at the file's own size if the target has none
    std::optional<double>
        pixelShare; // pixels that the file has of those that its print takes, the smaller of both axes
};

// `mayTurn`: the provider turns files by itself.
[[nodiscard]] Fitting fitted(const Inspection &file, const std::optional<Target> &target, bool mayTurn);

// The size in pixels, or in millimetres if it has no pixels of its own; nullopt if neither is known.
[[nodiscard]] std::optional<Size> sizeOf(const Inspection &file);
[[nodiscard]] std::optional<Size> physicalSizeOf(const Inspection &file); // in millimetres
// Whether both sizes are the same within a millimetre, possibly turned.
[[nodiscard]] bool isSameSize(Size one, Size other);

} // namespace platen::artwork
