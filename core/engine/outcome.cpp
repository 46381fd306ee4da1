// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outcome.h"

#include "core/engine/outbox_rules.h"

namespace platen {

Outcome outcomeOf(const Error &error)
{
    if (error.waiting || error.maybeProcessed || error.code == ErrorCode::UnknownOutcome)
        return Outcome::Unknown;
    if (outbox::isFinalRefusal(error))
        return Outcome::Refused;
    // An error about a stored change names its order; other errors occurred before anything was stored.
    return error.orderId.isEmpty() ? Outcome::NotTried : Outcome::Unknown;
}

Outcome cancelOutcome(const Result<Order> &result)
{
    if (!result)
        return outcomeOf(result.error());
    return result->stage == Stage::Cancelled ? Outcome::Done : Outcome::Unknown;
}

} // namespace platen
