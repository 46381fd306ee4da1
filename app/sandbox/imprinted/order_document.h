// SPDX-License-Identifier: GPL-3.0-or-later
// An order as it is answered: every member of "Order Properties", numbers and booleans as texts.
#pragma once

#include "app/sandbox/imprinted/document.h"
#include "app/sandbox/imprinted/order.h"

namespace platen::sandbox::imprinted {

// The members of the order, into the object that is open.
void writeOrder(DocumentWriter &document, const Order &order);

} // namespace platen::sandbox::imprinted
