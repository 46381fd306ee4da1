// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider keeps beside orders, for a person.
#pragma once

#include "core/providers/resource.h"

#include <QString>

#include <vector>

namespace platen::ctl {

QString resourceText(const Resource &resource);                // a line for each member
QString resourceTable(const std::vector<Resource> &resources); // a line for each resource

} // namespace platen::ctl
