// SPDX-License-Identifier: GPL-3.0-or-later
// The documented order object, as in responses and callbacks.
#pragma once

#include "app/sandbox/json_writer.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

struct OrderForm
{
    int fraction = 7;             // decimals of lastUpdated: 7 in responses to changes, 3 otherwise
    bool inCallback = false;      // there the recipient's phone is called mobilePhoneNumber
    std::optional<Ticks> updated; // replaces the order's own
    QByteArray baseUrl;           // for the thumbnails
};

void writeOrder(JsonWriter &json, const Order &order, const OrderForm &form);
QByteArray orderTotal(const Order &order); // items and shipping, in its currency

} // namespace platen::sandbox::prodigi
