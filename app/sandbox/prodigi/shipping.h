// SPDX-License-Identifier: GPL-3.0-or-later
// Who makes and carries what, and what carrying costs.
#pragma once

#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

const Lab &labFor(Maker maker, const QByteArray &country);
const Carrier &carrierFor(const Lab &lab, Method method);
qint64 shippingPence(const Lab &lab, const QByteArray &country, Method method, int copies);
// The shipments that an order with these items takes; several items are spread over two.
std::vector<Shipment> allocate(const std::vector<Item> &items, const QByteArray &country, Method method);
int copiesIn(const Shipment &shipment, const std::vector<Item> &items);

} // namespace platen::sandbox::prodigi
