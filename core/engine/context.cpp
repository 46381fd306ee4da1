// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/context.h"

#include "core/engine/engine.h"

namespace platen {

EngineContext::EngineContext(Engine &owner, const EngineOptions &engineOptions, Lease &folder,
                             std::unique_ptr<store::Database> writable, CredentialStore &credentials)
    : engine(owner)
    , options(engineOptions)
    , opened(std::move(writable))
    , database(*opened)
    , reader(database)
    , accounts(database, credentials, options)
    , lease(folder, database)
{
}

Error endedMeanwhile(const QString &order)
{
    Error error = fail(ErrorCode::Unreachable, Message::of("Platen is ending and no longer waits for this.")).value();
    error.orderId = order;
    return error;
}

} // namespace platen
