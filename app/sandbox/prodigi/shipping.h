// SPDX-License-Identifier: GPL-3.0-or-later
// Who makes and ships what, and what shipping costs.
#pragma once

#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

const Lab &labFor(Maker maker, const QByteArray &country);
const Carrier &carrierFor(const Lab &lab, Method method);
qint64 shippingPence(const Lab &lab, const QByteArray &country, Method method, int copies);
// The shipments of an order with these items; several items are divided between two.
std::vector<Shipment> allocate(const std::vector<Item> &items, const QByteArray &country, Method method);
int copiesIn(const Shipment &shipment, const std::vector<Item> &items);

} // namespace platen::sandbox::prodigi
