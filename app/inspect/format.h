// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/source.h"

#include <QString>

namespace platen::inspect {

// "png", "jpeg", "tiff", "webp", "svg" or "pdf" by the content's beginning, else empty.
QString formatOf(Source &file);

} // namespace platen::inspect
