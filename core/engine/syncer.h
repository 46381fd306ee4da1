// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches new orders from providers and refreshes open ones. The provider's data is authoritative: webhooks only make a
// refresh happen sooner.
//
// Incremental: orders created since the last complete sync, with an overlap, and then the open orders that the listing
// did not contain. An interrupted sync continues from the page that it had stored (ListingState). A listing that
// repeats itself or ends early is an error, and what was read of it is kept.
#pragma once

#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/order_keeper.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

namespace platen {

class Syncer : public QObject
{
    Q_OBJECT
public:
    explicit Syncer(EngineContext &context);

    // A sync that a person requested refreshes everything. In the background, orders that have not changed for long are
    // refreshed less often, because an account with thousands of orders that never end must not use up its rate limit
    // on them.
    enum class Reason { Asked, Background };
    // Syncs one account. A second call while one is running waits for its end, then runs. `timeout` applies to each
    // request; 0: as in the engine's options.
    QCoro::Task<SyncReport> sync(store::AccountRecord account, bool full, Reason reason = Reason::Asked,
                                 std::chrono::milliseconds timeout = {});
    [[nodiscard]] bool isSyncing(qint64 accountId) const { return m_running.contains(accountId); }

    // Fetches these orders of one account again. Returns those that the provider still has.
    QCoro::Task<Result<OrderKeeper::Recorded>> refresh(qint64 accountId, QStringList remoteIds, TimelineSource source,
                                                       std::chrono::milliseconds timeout = {});
    // Orders that became due through a webhook, or a change of ours; at most 100 per account.
    QCoro::Task<void> refreshDue();

private:
    QCoro::Task<Result<void>> list(store::AccountRecord account, AccountBook::SessionPtr session, bool full,
                                   std::shared_ptr<SyncReport> report, std::shared_ptr<QSet<QString>> seen);
    struct Listing;
    // Reads and stores the next page. False if it was the last one that can be read. If the listing is incomplete, the
    // report says so.
    QCoro::Task<Result<bool>> readPage(std::shared_ptr<Listing> listing);
    void request(Listing &listing) const;
    Result<bool> keepPage(Listing &listing, OrderPage page, const Result<void> &goesOn, const QDateTime &asked);
    static QCoro::Task<qint64> countOf(AccountBook::SessionPtr session, OrderFilter filter); // -1: unknown
    // Counts the orders that were read, each once.
    void count(const OrderKeeper::Recorded &taken, qint64 total, SyncReport &report, QSet<QString> &seen);
    QCoro::Task<Result<void>> refreshOpen(store::AccountRecord account, AccountBook::SessionPtr session, Reason reason,
                                          std::shared_ptr<SyncReport> report, std::shared_ptr<QSet<QString>> seen);
    Result<OrderKeeper::Recorded> store(const store::AccountRecord &account, const Session &session,
                                        std::vector<RemoteOrder> orders, const QDateTime &asked,
                                        const QJsonObject *syncState);
    void finish(const store::AccountRecord &account, SyncReport &report);

    EngineContext &m_context;
    OrderKeeper m_keeper;
    QSet<qint64> m_running;
};

// How long an order with that last change need not be refreshed in the background: a twentieth of the time since the
// change, at most six hours.
std::chrono::seconds restBetweenRefreshes(const QDateTime &lastChange, const QDateTime &now);

} // namespace platen
