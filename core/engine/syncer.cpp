// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/syncer.h"

#include "core/domain/instant.h"
#include "core/engine/engine.h"
#include "core/engine/listing_state.h"
#include "core/log/categories.h"
#include "core/providers/listing_guard.h"
#include "core/providers/registry.h"
#include "core/store/order_store.h"

namespace platen {

namespace {

constexpr int refreshBatch = 100;

// A cursor that the provider no longer accepts.
bool isLapsed(const Error &error)
{
    return error.code == ErrorCode::Validation || error.code == ErrorCode::NotFound || error.code == ErrorCode::Refused;
}

} // namespace

Syncer::Syncer(EngineContext &context)
    : QObject(&context.engine)
    , m_context(context)
    , m_keeper(context)
{
}

QCoro::Task<SyncReport> Syncer::sync(store::AccountRecord account, bool full, Reason reason,
                                     std::chrono::milliseconds timeout)
{
    auto report = std::make_shared<SyncReport>();
    report->account = account.name;
    while (m_running.contains(account.id) && !m_context.ended.isOver())
        co_await m_context.ended.next(std::chrono::hours(1));
    if (m_context.ended.isOver()) {
        report->error = endedMeanwhile();
        co_return *report;
    }
    // The sync that was waited for has come further than the account's record says.
    if (const store::AccountRecord *now = m_context.accounts.byId(account.id))
        account = *now;
    m_running.insert(account.id);
    auto seen = std::make_shared<QSet<QString>>();

    Result<AccountBook::SessionPtr> session = co_await m_context.accounts.session(account.id, timeout);
    Result<void> done;
    if (!session) {
        done = Failure(session.error());
    } else {
        if ((*session)->can(Capability::ListOrders))
            done = co_await list(account, *session, full, report, seen);
        if (done && (*session)->can(Capability::FetchOrder))
            done = co_await refreshOpen(account, *session, reason, report, seen);
    }
    if (!done && !report->error)
        report->error = done.error();
    finish(account, *report);
    m_running.remove(account.id);
    m_context.ended.wake();
    co_return *report;
}

// A running listing.
struct Syncer::Listing
{
    store::AccountRecord account;
    AccountBook::SessionPtr session;
    ListingState state;
    ListingGuard guard;
    std::shared_ptr<SyncReport> report;
    std::shared_ptr<QSet<QString>> seen;
    // The next page is requested before the present one is stored.
    std::optional<QCoro::Task<Result<OrderPage>>> ahead = {};
    QDateTime asked = {}; // when
};

QCoro::Task<Result<void>> Syncer::list(store::AccountRecord account, AccountBook::SessionPtr session, bool full,
                                       std::shared_ptr<SyncReport> report, std::shared_ptr<QSet<QString>> seen)
{
    const ListingState state(account.syncState, full);
    const ListingGuard guard(session->declaration().name, state.listedBefore(), state.unreadableBefore());
    const auto listing = std::make_shared<Listing>(Listing{account, session, state, guard, report, seen, {}, {}});
    Result<bool> goesOn = true;
    while (goesOn && *goesOn && !m_context.stopping)
        goesOn = co_await readPage(listing);
    if (listing->ahead)
        (void)co_await *listing->ahead; // it uses the session
    PLATEN_CO_CHECK(goesOn);
    co_return Result<void>();
}

QCoro::Task<Result<bool>> Syncer::readPage(std::shared_ptr<Listing> listing)
{
    ListingState &state = listing->state;
    const OrderFilter filter = state.filter();
    if (state.cursor().isEmpty()) {
        const qint64 total = co_await countOf(listing->session, filter);
        state.setTotal(total);
    }
    if (!listing->ahead)
        request(*listing);
    const QDateTime asked = listing->asked;
    QCoro::Task<Result<OrderPage>> asking = std::move(*listing->ahead);
    listing->ahead.reset();
    Result<OrderPage> page = co_await asking;
    const bool hasLapsed = !page && state.isResumed() && isLapsed(page.error());
    if (!page && !hasLapsed)
        co_return Failure(page.error());
    if (hasLapsed)
        state.beginAgain();
    if (hasLapsed || state.forgetFuture(believedClock(listing->session->clock(), m_context.now()))) {
        listing->guard = ListingGuard(listing->session->declaration().name);
        co_return true;
    }
    const Result<void> goesOn = listing->guard.add(*page);
    if (page->next.isEmpty() && listing->guard.listed() + listing->guard.unreadable() < state.total()) {
        // Orders that were deleted meanwhile are not missing.
        const qint64 total = co_await countOf(listing->session, filter);
        state.setTotal(total < 0 ? state.total() : total);
    }
    co_return keepPage(*listing, std::move(*page), goesOn, asked);
}

// Requests the page at the state's cursor.
void Syncer::request(Listing &listing) const
{
    listing.asked = m_context.now();
    listing.ahead = listing.session->listOrders(listing.state.filter(), listing.state.cursor());
}

Result<bool> Syncer::keepPage(Listing &listing, OrderPage page, const Result<void> &goesOn, const QDateTime &asked)
{
    ListingState &state = listing.state;
    std::optional<Error> &error = listing.report->error;
    const bool isLast = page.next.isEmpty();
    const qint64 total = std::max(state.total(), page.total);
    const Result<void> whole = isLast ? listing.guard.end(total) : goesOn;
    error = page.broken;
    if (!error && !whole)
        error = whole.error();
    state.read(page, listing.guard.listed(), believedClock(listing.session->clock(), m_context.now()));
    const QJsonObject kept = error ? state.abandoned() : state.stored();
    if (!isLast && !error && !m_context.stopping)
        request(listing);
    PLATEN_TRY(const OrderKeeper::Recorded recorded,
               store(listing.account, *listing.session, std::move(page.orders), asked, &kept));
    count(recorded, total, *listing.report, *listing.seen);
    return !isLast && !error;
}

QCoro::Task<qint64> Syncer::countOf(AccountBook::SessionPtr session, OrderFilter filter)
{
    if (!session->can(Capability::CountOrders))
        co_return -1;
    const Result<qint64> count = co_await session->countOrders(filter);
    co_return count.value_or(-1); // the listing will report the error
}

void Syncer::count(const OrderKeeper::Recorded &recorded, qint64 total, SyncReport &report, QSet<QString> &seen)
{
    report.seen += (QSet<QString>(recorded.remoteIds) - seen).size();
    seen.unite(recorded.remoteIds);
    report.added += recorded.added;
    report.changed += recorded.changed;
    const SyncProgress progress{report.account, report.seen, total, false, std::nullopt};
    Q_EMIT m_context.engine.syncProgress(progress);
}

std::chrono::seconds restBetweenRefreshes(const QDateTime &lastChange, const QDateTime &now)
{
    constexpr qint64 longest = 6 * 3600;
    return std::chrono::seconds(std::clamp<qint64>(lastChange.secsTo(now) / 20, 0, longest));
}

QCoro::Task<Result<void>> Syncer::refreshOpen(store::AccountRecord account, AccountBook::SessionPtr session,
                                              Reason reason, std::shared_ptr<SyncReport> report,
                                              std::shared_ptr<QSet<QString>> seen)
{
    PLATEN_CO_TRY(std::vector<store::OrderStore::Open> open, store::OrderStore(m_context.database).open(account.id));
    const QDateTime now = m_context.now();
    QStringList wanted;
    for (const store::OrderStore::Open &order : open) {
        const std::chrono::seconds rest = restBetweenRefreshes(order.updatedAt, now);
        // A time in the future was written with a wrong clock.
        const bool rests =
            reason == Reason::Background && order.refreshedAt <= now && after(order.refreshedAt, rest) > now;
        if (!seen->contains(order.remoteId) && !rests)
            wanted.append(order.remoteId);
    }
    open.clear();
    for (qsizetype at = 0; at < wanted.size() && !m_context.stopping; at += refreshBatch) {
        const QStringList batch = wanted.mid(at, refreshBatch);
        const QDateTime asked = m_context.now();
        PLATEN_CO_TRY(std::vector<RemoteOrder> orders, co_await session->fetchOrders(batch));
        PLATEN_CO_TRY(OrderKeeper::Recorded recorded, store(account, *session, std::move(orders), asked, nullptr));
        count(recorded, -1, *report, *seen);
    }
    co_return Result<void>();
}

Result<OrderKeeper::Recorded> Syncer::store(const store::AccountRecord &account, const Session &session,
                                            std::vector<RemoteOrder> orders, const QDateTime &asked,
                                            const QJsonObject *syncState)
{
    PLATEN_TRY(store::Transaction transaction,
               store::Transaction::begin(m_context.database, store::Durability::Ordinary));
    Result<OrderKeeper::Recorded> recorded =
        m_keeper.record(account, std::move(orders), TimelineSource::Poll, asked, session.clock());
    if (!recorded)
        return recorded;
    store::AccountStore accounts(m_context.database);
    Result<void> noted = accounts.noteVerified(account.id, asked);
    if (noted && syncState)
        noted = accounts.setSyncState(account.id, *syncState);
    if (noted)
        noted = transaction.commit();
    PLATEN_CHECK(noted);
    if (!recorded->oids.isEmpty())
        Q_EMIT m_context.engine.ordersChanged(recorded->oids);
    return recorded;
}

void Syncer::finish(const store::AccountRecord &account, SyncReport &report)
{
    if (report.error && m_context.stopping)
        return; // it was called off, which is not an error of the account
    const QJsonObject error = report.error ? storedError(*report.error) : QJsonObject();
    store::AccountStore accounts(m_context.database);
    // Where orders can neither be listed nor fetched, nothing was asked.
    const Declaration *declaration = findProvider(account.provider);
    const bool isAsked =
        declaration && (declaration->can(Capability::ListOrders) || declaration->can(Capability::FetchOrder));
    const QDateTime finished = report.error || !isAsked ? QDateTime() : m_context.now();
    Result<void> noted = accounts.noteSync(account.id, finished, error);
    if (noted)
        noted = m_context.accounts.reload();
    if (!noted && !report.error)
        report.error = noted.error();
    Q_EMIT m_context.engine.accountsChanged();
    qCInfo(logSync, "“%s”: %lld seen, %lld new, %lld changed%s", qUtf8Printable(account.name),
           static_cast<long long>(report.seen), static_cast<long long>(report.added),
           static_cast<long long>(report.changed),
           report.error ? qUtf8Printable(QStringLiteral("; ") + report.error->message.english()) : "");
    Q_EMIT m_context.engine.syncProgress({account.name, report.seen, report.seen, true, report.error});
}

QCoro::Task<Result<OrderKeeper::Recorded>> Syncer::refresh(qint64 accountId, QStringList remoteIds,
                                                           TimelineSource source, std::chrono::milliseconds timeout)
{
    PLATEN_CO_TRY(AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId, timeout));
    const QDateTime asked = m_context.now();
    std::vector<RemoteOrder> remotes;
    if (remoteIds.size() == 1) {
        const QString remoteId = remoteIds.first();
        PLATEN_CO_TRY(RemoteOrder one, co_await session->fetchOrder(remoteId));
        remotes.push_back(std::move(one));
    } else {
        PLATEN_CO_TRY(std::vector<RemoteOrder> several, co_await session->fetchOrders(remoteIds));
        remotes = std::move(several);
    }
    const store::AccountRecord *account = m_context.accounts.byId(accountId);
    if (!account)
        co_return fail(ErrorCode::NotFound, Message::of("The account no longer exists"));
    PLATEN_CO_TRY(store::Transaction transaction,
                  store::Transaction::begin(m_context.database, store::Durability::Ordinary));
    Result<OrderKeeper::Recorded> recorded =
        m_keeper.record(*account, std::move(remotes), source, asked, session->clock());
    PLATEN_CO_CHECK(recorded);
    Result<void> noted = store::AccountStore(m_context.database).noteVerified(accountId, asked);
    if (noted)
        noted = transaction.commit();
    PLATEN_CO_CHECK(noted);
    if (!recorded->oids.isEmpty())
        Q_EMIT m_context.engine.ordersChanged(recorded->oids);
    co_return recorded;
}

QCoro::Task<void> Syncer::refreshDue()
{
    const std::vector<store::AccountRecord> accounts = m_context.accounts.all();
    for (const store::AccountRecord &account : accounts) {
        store::OrderStore orders(m_context.database);
        Result<std::vector<store::StoredOrder>> due = orders.due(account.id, m_context.now(), refreshBatch);
        if (!due || due->empty())
            continue;
        QStringList remoteIds;
        for (const store::StoredOrder &order : *due)
            remoteIds.append(order.order.remoteId);
        const Result<OrderKeeper::Recorded> recorded = co_await refresh(account.id, remoteIds, TimelineSource::Poll);
        // Orders that could not be fetched are due again later, not at once; those that no longer exist are not due any
        // more.
        const QDateTime later = m_context.now().addSecs(60);
        for (const store::StoredOrder &order : *due) {
            if (!recorded || !recorded->remoteIds.contains(order.order.remoteId))
                (void)orders.setDue(order.oid, recorded ? QDateTime() : later);
        }
    }
}

} // namespace platen
