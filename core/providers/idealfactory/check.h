// SPDX-License-Identifier: GPL-3.0-or-later
// What Ideal Factory needs of a draft besides the declared fields. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"

#include <vector>

namespace platen::idealfactory {

std::vector<Error> checkDraft(const Draft &draft);
// The new options of an order: members of "Update Order", with their own names.
std::vector<Error> checkChangedOptions(const QJsonObject &options);

} // namespace platen::idealfactory
