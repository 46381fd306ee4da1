// SPDX-License-Identifier: GPL-3.0-or-later
// What Prodigi needs of a draft. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"

#include <optional>
#include <vector>

namespace platen::prodigi {

std::vector<Error> checkDraft(const Draft &draft);
std::optional<Error> checkShippingMethod(const QString &method);
std::optional<Error> checkMetadata(const QJsonObject &metadata);

} // namespace platen::prodigi
