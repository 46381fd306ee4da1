// SPDX-License-Identifier: GPL-3.0-or-later
// Asks providers for what is new and refreshes what is open. Reconciling is the truth: webhooks only make it happen
// sooner.
//
// Incremental: orders created since the last complete sync, with an overlap, and then the open orders that the listing
// did not show. A sync that was interrupted goes on from the page that it had stored (ListingState). A listing that
// repeats itself or ends short is an error, and what was read of it is kept.
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

    // What a person asks for is answered whole. In the background, orders that have not moved for long are asked for
    // less often: an account with thousands that never end must not fill its rate limit with them.
    enum class Reason { Asked, Background };
    // One account. A second call while one is under way waits for that one's end, then runs.
    // `timeout` bounds each request; 0: as the engine's options say.
    QCoro::Task<SyncReport> sync(store::AccountRecord account, bool full, Reason reason = Reason::Asked,
                                 std::chrono::milliseconds timeout = {});
    [[nodiscard]] bool isSyncing(qint64 accountId) const { return m_running.contains(accountId); }

    // Asks for these orders of one account again. Returns what the provider still has of them.
    QCoro::Task<Result<OrderKeeper::Taken>> refresh(qint64 accountId, QStringList remoteIds, TimelineSource source,
                                                    std::chrono::milliseconds timeout = {});
    // Those that a webhook, or a change of ours, made due; at most 100 of each account.
    QCoro::Task<void> refreshDue();

private:
    QCoro::Task<Result<void>> list(store::AccountRecord account, AccountBook::SessionPtr session, bool full,
                                   std::shared_ptr<SyncReport> report, std::shared_ptr<QSet<QString>> seen);
    struct Listing;
    // Reads and stores the next page. False: it was the last one that can be read. If the listing is not complete, the
    // report says so.
    QCoro::Task<Result<bool>> readPage(std::shared_ptr<Listing> listing);
    Result<bool> keepPage(Listing &listing, const OrderPage &page, const Result<void> &goesOn, const QDateTime &asked);
    static QCoro::Task<qint64> countOf(AccountBook::SessionPtr session, OrderFilter filter); // -1: not known
    // Counts what was read, once each.
    void tell(const OrderKeeper::Taken &taken, qint64 total, SyncReport &report, QSet<QString> &seen);
    QCoro::Task<Result<void>> refreshOpen(store::AccountRecord account, AccountBook::SessionPtr session, Reason reason,
                                          std::shared_ptr<SyncReport> report, std::shared_ptr<QSet<QString>> seen);
    Result<OrderKeeper::Taken> store(const store::AccountRecord &account, const Session &session,
                                     const std::vector<RemoteOrder> &orders, const QDateTime &asked,
                                     const QJsonObject *syncState);
    void finish(const store::AccountRecord &account, SyncReport &report);

    EngineContext &m_context;
    OrderKeeper m_keeper;
    QSet<qint64> m_running;
};

// How long an order that was last changed then can go without being asked for in the background: a twentieth of its
// rest, at most six hours.
std::chrono::seconds restBetweenRefreshes(const QDateTime &lastChange, const QDateTime &now);

} // namespace platen
