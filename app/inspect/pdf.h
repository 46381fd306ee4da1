// SPDX-License-Identifier: GPL-3.0-or-later
// PDF, read with QPDF: poppler's C++ interface, which draws the previews, shows neither colour spaces nor pictures nor
// transparency.
#pragma once

#include "core/artwork/inspection.h"

#include <cstdio>

namespace platen::inspect {

artwork::Inspection inspectPdf(std::FILE *file, int page);

} // namespace platen::inspect
