// SPDX-License-Identifier: GPL-3.0-or-later
// Stores what providers report: matches it to the orders known here, merges it, and writes rows and timelines.
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

    struct Recorded
    {
        qint64 added = 0;
        qint64 changed = 0;      // without the added ones
        QList<qint64> oids;      // of both
        QSet<QString> remoteIds; // all orders that were reported
    };
    // `observedAt` is when the provider was queried: an event applied after that is newer than the response.
    // `providerClock`: the present value of Session::clock().
    Result<Recorded> record(const store::AccountRecord &account, std::vector<RemoteOrder> orders, TimelineSource source,
                            const QDateTime &observedAt, const QDateTime &providerClock);

    // Merges a known order and writes it with its timeline. With `noteStage` false, the caller writes the line about
    // the new stage.
    Result<bool> merge(store::StoredOrder &order, const RemoteOrder &remote, const Declaration &declaration,
                       TimelineSource source, const QDateTime &observedAt, bool noteStage = true);
    Result<void> adopt(store::StoredOrder &order, const store::AccountRecord &account, const RemoteOrder &remote,
                       const Declaration &declaration, TimelineSource source, const QDateTime &observedAt);

    // Writes a step in the life of a known order.
    Result<void> write(const life::Step &step);

private:
    // An order as reported, and the digest of what that report is read from; empty if the same may be read otherwise
    // at another time.
    struct Report
    {
        RemoteOrder remote;
        QByteArray digest;
    };
    static std::vector<Report> reportsOf(const store::AccountRecord &account, std::vector<RemoteOrder> orders,
                                         const QDateTime &latest);
    Result<void> touchUnchanged(const store::AccountRecord &account, std::vector<Report> &reports,
                                TimelineSource source, const QDateTime &observedAt);
    [[nodiscard]] bool isOlderThanEvent(const QDateTime &heardAt, TimelineSource source,
                                        const QDateTime &observedAt) const;
    // Our submission whose response was lost, if `remote` is that order.
    Result<std::optional<store::StoredOrder>> lostSubmission(const store::AccountRecord &account,
                                                             const RemoteOrder &remote, const QDateTime &providerClock);
    EngineContext &m_context;
};

} // namespace platen
