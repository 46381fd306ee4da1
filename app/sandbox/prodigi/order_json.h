// SPDX-License-Identifier: GPL-3.0-or-later
// The order object of the document, as answers and callbacks show it.
#pragma once

#include "app/sandbox/json_writer.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

struct OrderForm
{
    int fraction = 7;             // digits of lastUpdated: 7 in answers to changes, 3 in what is read
    bool inCallback = false;      // there the recipient's phone is mobilePhoneNumber
    std::optional<Ticks> updated; // told instead of the order's own
    QByteArray baseUrl;           // for the thumbnails
};

void writeOrder(JsonWriter &json, const Order &order, const OrderForm &form);
QByteArray orderTotal(const Order &order); // items and shipping, in its currency

} // namespace platen::sandbox::prodigi
