// SPDX-License-Identifier: GPL-3.0-or-later
// Parcels that events report.
#pragma once

#include "core/domain/order.h"

#include <algorithm>

namespace platen {

inline bool isKnownParcel(const Order &order, const Shipment &parcel)
{
    return std::any_of(order.shipments.begin(), order.shipments.end(),
                       [&parcel](const Shipment &known) { return known.remoteId == parcel.remoteId; });
}

} // namespace platen
