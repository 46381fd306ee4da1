// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artwork/inspection.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace platen::inspect::pdf {

// The fonts in a page's resources and those of its forms, patterns and annotations, each name once.
std::vector<artwork::Font> fontsOf(const QPDFObjectHandle &page, const QPDFObjectHandle &resources);

} // namespace platen::inspect::pdf
