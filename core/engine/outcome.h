// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an order after a change to it was requested, for reports about one order or many. Only what the
// provider or a rule refused is reported as refused.
#pragma once

#include "core/domain/error.h"
#include "core/domain/order.h"

namespace platen {

enum class Outcome {
    Done,
    Refused,  // by the provider or by a rule: the order is unchanged
    Unknown,  // the response was lost, it waits to be sent, or the provider has yet to decide
    NotTried, // nothing was stored and nothing was sent
};

Outcome outcomeOf(const Error &error);
// A cancellation that the provider accepted is done once the order is cancelled.
Outcome cancelOutcome(const Result<Order> &result);

} // namespace platen
