// SPDX-License-Identifier: GPL-3.0-or-later
// The order in responses and in events.
#pragma once

#include "app/sandbox/json_writer.h"
#include "app/sandbox/printintegrator/order.h"

namespace platen::sandbox::printintegrator {

// `whole`: "a single order with personalization details"; lists leave these out.
void writeOrder(JsonWriter &json, const Order &order, bool whole);
// `data` of order.created, exactly as in the document's example.
void writeOrderData(JsonWriter &json, const Order &order);
// `data` of order.updated: the same plus the members that may have changed.
void writeUpdateData(JsonWriter &json, const Order &order);

} // namespace platen::sandbox::printintegrator
