// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/picture.h"

namespace platen::inspect {

constexpr qint64 largestExif = 1 << 20; // bytes

// Sets the picture's orientation, and its resolution if it has none yet. `block`: a TIFF without pixels, with or
// without the marker "Exif" before it. A block that makes no sense changes nothing.
void applyExif(const QByteArray &block, Picture &picture);

} // namespace platen::inspect
