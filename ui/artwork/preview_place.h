// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a file a preview shows. A picture's preview is the picture; that of a PDF page shows its crop box, but
// the page is placed by its trim box.
#pragma once

#include "core/artwork/inspection.h"
#include "core/artwork/placement.h"

namespace platen {

// Where the preview lies, in fractions of the file as it is placed: (0, 0, 1, 1) if both are the same.
[[nodiscard]] artwork::Rect previewPlace(const artwork::Inspection &file);

} // namespace platen
