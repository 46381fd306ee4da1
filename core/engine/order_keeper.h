// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what providers tell into the store: matches it to the orders known here, merges, and writes rows and timelines.
// Everything runs in the caller's transaction.
#pragma once

#include "core/engine/context.h"
#include "core/engine/order_life.h"
#include "core/providers/declaration.h"
#include "core/providers/remote_order.h"
#include "core/store/records.h"

#include <QSet>

#include <vector>

namespace platen {

class OrderKeeper
{
public:
    explicit OrderKeeper(EngineContext &context)
        : m_context(context)
    {
    }

    struct Taken
    {
        qint64 added = 0;
        qint64 changed = 0;      // without the added ones
        QList<qint64> oids;      // of both
        QSet<QString> remoteIds; // all that were told of
    };
    // `observedAt` is when the provider was asked: an event that was applied after that is newer than the answer.
    // `providerClock`: as Session::clock() says now.
    Result<Taken> takeIn(const store::AccountRecord &account, const std::vector<RemoteOrder> &orders,
                         TimelineSource source, const QDateTime &observedAt, const QDateTime &providerClock);

    // One order that is known: merged and written, with its timeline. `tellStage` false: the caller writes the line
    // that tells of the new stage himself.
    Result<bool> merge(store::StoredOrder &order, const RemoteOrder &remote, const Declaration &declaration,
                       TimelineSource source, const QDateTime &observedAt, bool tellStage = true);
    Result<void> adopt(store::StoredOrder &order, const store::AccountRecord &account, const RemoteOrder &remote,
                       const Declaration &declaration, TimelineSource source, const QDateTime &observedAt);

    // Writes what became of an order that is known.
    Result<void> write(const life::Step &step);

private:
    // A submission of ours whose answer was lost, if this is it.
    Result<std::optional<store::StoredOrder>> lostSubmission(const store::AccountRecord &account,
                                                             const RemoteOrder &remote, const QDateTime &providerClock);
    EngineContext &m_context;
};

} // namespace platen
