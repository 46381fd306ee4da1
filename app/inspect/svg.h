// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artwork/inspection.h"

#include <QIODevice>

namespace platen::inspect {

artwork::Inspection inspectSvg(QIODevice &file);

} // namespace platen::inspect
