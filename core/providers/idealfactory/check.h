// SPDX-License-Identifier: GPL-3.0-or-later
// What Ideal Factory needs of a draft beyond what its declared fields say. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"

#include <vector>

namespace platen::idealfactory {

std::vector<Error> checkDraft(const Draft &draft);
// Options that an order is to be changed to: members of "Update Order", under their own names.
std::vector<Error> checkChangedOptions(const QJsonObject &options);

} // namespace platen::idealfactory
