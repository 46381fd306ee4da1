// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider keeps besides orders, as text for people.
#pragma once

#include "core/providers/resource.h"

#include <QString>

#include <vector>

namespace platen::ctl {

QString resourceText(const Resource &resource);                // a line per member
QString resourceTable(const std::vector<Resource> &resources); // a line per resource

} // namespace platen::ctl
