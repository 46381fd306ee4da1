// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be sent, or may or may not have been sent, and what a person decides about it.
#pragma once

#include "core/engine/decisions.h"
#include "core/engine/settling.h"
#include "core/engine/sync.h"

#include <vector>

namespace platen {

struct Resolution
{
    enum class Kind { Exists, Resend, Discard };
    Kind kind = Kind::Exists;
    QString remoteId; // for Exists
};

class Outbox
{
public:
    Outbox(EngineContext &context, Settling &settling, Sync &sync);

    Result<std::vector<store::OutboxEntry>> entries(); // the open ones, oldest first
    QCoro::Task<Result<Order>> retry(QString order);
    QCoro::Task<Result<Order>> resolve(QString order, Resolution resolution);

private:
    Result<void> takeRemoteId(const store::StoredOrder &order, const QString &remoteId);
    Result<store::OutboxEntry> unresolved(const store::StoredOrder &order, Resolution::Kind kind);
    QCoro::Task<Result<void>> confirmExists(qint64 accountId, QString remoteId);

    EngineContext &m_context;
    Settling &m_settling;
    Sync &m_sync;
    Decisions m_decisions;
};

} // namespace platen
