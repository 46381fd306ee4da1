// SPDX-License-Identifier: GPL-3.0-or-later
// Sends an operation (core/domain/operation.h) to its provider.
#pragma once

#include "core/domain/operation.h"
#include "core/sessions/session.h"

namespace platen {

// What sending needs besides the operation.
struct Outgoing
{
    std::shared_ptr<Session> session;
    Order order;         // as known here
    QJsonObject options; // of the draft that it was placed with
    // For a submission:
    Draft ready;
    QString key;
    QString callbackUrl;
};

// Returns the order as the provider then has it. An error with `maybeProcessed` means that it may have been carried
// out.
QCoro::Task<Result<RemoteOrder>> sendOperation(Operation operation, Outgoing with);

} // namespace platen
