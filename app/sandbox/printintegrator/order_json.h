// SPDX-License-Identifier: GPL-3.0-or-later
// The order as answers show it, and as events tell of it.
#pragma once

#include "app/sandbox/json_writer.h"
#include "app/sandbox/printintegrator/order.h"

namespace platen::sandbox::printintegrator {

// `whole`: "a single order with personalization details"; a list leaves those out.
void writeOrder(JsonWriter &json, const Order &order, bool whole);
// `data` of order.created, exactly as the document's example has it.
void writeOrderData(JsonWriter &json, const Order &order);
// `data` of order.updated: the same with what may have changed.
void writeUpdateData(JsonWriter &json, const Order &order);

} // namespace platen::sandbox::printintegrator
