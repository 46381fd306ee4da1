// SPDX-License-Identifier: GPL-3.0-or-later
// An order in a response: every member of "Order Properties", with numbers and booleans as texts.
#pragma once

#include "app/sandbox/imprinted/document.h"
#include "app/sandbox/imprinted/order.h"

namespace platen::sandbox::imprinted {

// Writes the order's members into the open object.
void writeOrder(DocumentWriter &document, const Order &order);

} // namespace platen::sandbox::imprinted
