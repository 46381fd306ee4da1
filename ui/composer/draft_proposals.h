// SPDX-License-Identifier: GPL-3.0-or-later
// What Platen fills in if the provider needs it and nothing was entered.
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"

namespace platen {

QDateTime thisMinute();
// The local currency, if it is offered; and for each item without a reference, one of its own.
void proposeRest(Draft &draft, const Declaration *provider);

} // namespace platen
