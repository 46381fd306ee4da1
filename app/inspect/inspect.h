// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artwork/inspection.h"

#include <QFile>

namespace platen::inspect {

// What the file is, except its name, size and digest. Never fails: what it cannot read is a finding.
artwork::Inspection inspect(QFile &file, int page);

} // namespace platen::inspect
