// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a change to an order: outcome, and each shipment's result.
#pragma once

#include "app/sandbox/json_writer.h"
#include "app/sandbox/prodigi/order_life.h"

namespace platen::sandbox::prodigi {

struct ShipmentResult
{
    qint64 shipment = 0;
    bool successful = false;
};

struct Change
{
    QByteArray outcome;
    std::vector<ShipmentResult> shipments;
    Events events;
};

Change tryCancel(Order &order, Ticks at);
Change tryMethod(Order &order, Method method, Ticks at);
Change tryRecipient(Order &order, const Recipient &recipient, Ticks at);

void writeResults(JsonWriter &json, const Change &change, bool withErrors);

} // namespace platen::sandbox::prodigi
