// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/context.h"

#include "core/engine/engine.h"

namespace platen {

Error endedMeanwhile(const QString &order)
{
    Error error = fail(ErrorCode::Unreachable, Engine::tr("Platen is ending and no longer waits for this.")).value();
    error.orderId = order;
    return error;
}

} // namespace platen
