// SPDX-License-Identifier: GPL-3.0-or-later
// What Platen fills in if the provider needs it and nothing was entered.
#pragma once

#include "core/domain/order.h"

namespace platen {

QDateTime thisMinute();
QString proposedCurrency();           // the local one, if it is offered
void proposeReferences(Draft &draft); // gives each item without a reference one of its own

} // namespace platen
