#include "core/engine/syncer.h"

#include "core/domain/instant.h"
#include "core/engine/engine.h"
#include "core/store/order_store.h"

namespace platen {

namespace {

// Orders that were held when they were placed turn up in the listing late, under the time of their creation.
constexpr qint64 overlapSeconds = 48 * 3600;
constexpr int refreshBatch = 100;

// Ids that count up are longer, or greater where they are as long. Others are not compared.
bool isLaterId(const QString &id, const QString &than)
{
    const bool counts = !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); });
    return counts && (id.size() != than.size() ? id.size() > than.size() : id > than);
}

} // namespace

Syncer::Syncer(EngineContext &context, OrderKeeper &keeper)
    : QObject(&context.engine)
    , m_context(context)
    , m_keeper(keeper)
{
}

QCoro::Task<SyncReport> Syncer::sync(store::AccountRecord account, bool full, Reason reason,
                                     std::chrono::milliseconds timeout)
{
    while (m_running.contains(account.id))
        co_await pause(this, std::chrono::milliseconds(50));
    m_running.insert(account.id);
    auto report = std::make_shared<SyncReport>();
    report->account = account.name;
    auto seen = std::make_shared<QSet<QString>>();

    Result<AccountBook::ProviderPtr> provider = co_await m_context.accounts.provider(account.id, timeout);
    Result<void> done;
    if (!provider) {
        done = Failure(provider.error());
    } else {
        if ((*provider)->can(Capability::ListOrders))
            done = co_await list(account, *provider, full, report, seen);
        if (done && (*provider)->can(Capability::FetchOrder))
            done = co_await refreshOpen(account, *provider, reason, report, seen);
    }
    if (!done)
        report->error = done.error();
    finish(account, *report);
    m_running.remove(account.id);
    co_return *report;
}

QCoro::Task<Result<void>> Syncer::list(store::AccountRecord account, AccountBook::ProviderPtr provider, bool full,
                                       std::shared_ptr<SyncReport> report, std::shared_ptr<QSet<QString>> seen)
{
    QJsonObject state = account.syncState;
    const QDateTime mark = parseInstant(state["mark"].toString());
    QJsonObject open = state["open"].toObject(); // of a listing that was interrupted
    const bool byId = provider->declaration().listsSinceId;
    OrderFilter filter;
    QString cursor;
    QDateTime newest = mark;
    QString lastId = state["lastId"].toString();
    if (!open.isEmpty() && open["full"].toBool() == full) {
        filter.createdFrom = parseInstant(open["from"].toString());
        filter.sinceId = open["sinceId"].toString();
        cursor = open["cursor"].toString();
        newest = parseInstant(open["newest"].toString());
    } else if (!full && byId && !lastId.isEmpty()) {
        filter.sinceId = lastId;
    } else if (!full && mark.isValid()) {
        filter.createdFrom = mark.addSecs(-overlapSeconds);
    }
    bool resumed = !cursor.isEmpty();
    qint64 total = -1;
    if (!resumed && provider->can(Capability::CountOrders)) {
        const Result<qint64> count = co_await provider->countOrders(filter);
        total = count.value_or(-1); // what is wrong is told by the listing
    }

    for (;;) {
        const QDateTime asked = QDateTime::currentDateTimeUtc();
        Result<OrderPage> page = co_await provider->listOrders(filter, cursor);
        if (!page) {
            // A cursor that the provider no longer takes: once from the beginning.
            const ErrorCode code = page.error().code;
            if (resumed &&
                (code == ErrorCode::Validation || code == ErrorCode::NotFound || code == ErrorCode::Refused)) {
                resumed = false;
                cursor.clear();
                continue;
            }
            co_return Failure(page.error());
        }
        for (const RemoteOrder &remote : page->orders) {
            if (!newest.isValid() || remote.order.createdAt > newest)
                newest = remote.order.createdAt;
            if (byId && isLaterId(remote.order.remoteId, lastId))
                lastId = remote.order.remoteId;
        }
        cursor = page->next;
        if (cursor.isEmpty()) {
            state["mark"] = formatInstant(newest);
            if (!lastId.isEmpty())
                state["lastId"] = lastId;
            state.remove(QStringLiteral("open"));
        } else {
            state["open"] = QJsonObject{{"full", full},
                                        {"from", formatInstant(filter.createdFrom)},
                                        {"sinceId", filter.sinceId},
                                        {"cursor", cursor},
                                        {"newest", formatInstant(newest)}};
        }
        Result<OrderKeeper::Taken> taken = store(account, page->orders, asked, &state);
        if (!taken)
            co_return Failure(taken.error());
        report->seen += (QSet<QString>(taken->remoteIds) - *seen).size();
        seen->unite(taken->remoteIds);
        report->added += taken->added;
        report->changed += taken->changed;
        SyncProgress progress{account.name, report->seen, total, false, std::nullopt};
        Q_EMIT m_context.engine.syncProgress(progress);
        if (cursor.isEmpty() || m_context.stopping)
            break;
    }
    co_return Result<void>();
}

std::chrono::seconds restBetweenRefreshes(const QDateTime &lastChange, const QDateTime &now)
{
    constexpr qint64 longest = 6 * 3600;
    return std::chrono::seconds(std::clamp<qint64>(lastChange.secsTo(now) / 20, 0, longest));
}

QCoro::Task<Result<void>> Syncer::refreshOpen(store::AccountRecord account, AccountBook::ProviderPtr provider,
                                              Reason reason, std::shared_ptr<SyncReport> report,
                                              std::shared_ptr<QSet<QString>> seen)
{
    Result<std::vector<store::StoredOrder>> open = store::OrderStore(m_context.database).open(account.id);
    if (!open)
        co_return Failure(open.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList wanted;
    for (const store::StoredOrder &order : *open) {
        const std::chrono::seconds rest = restBetweenRefreshes(order.order.updatedAt, now);
        // A time that lies ahead was written by a clock that was wrong.
        const bool rests =
            reason == Reason::Background && order.refreshedAt <= now && order.refreshedAt.addSecs(rest.count()) > now;
        if (!seen->contains(order.order.remoteId) && !rests)
            wanted.append(order.order.remoteId);
    }
    open->clear();
    for (qsizetype at = 0; at < wanted.size() && !m_context.stopping; at += refreshBatch) {
        const QStringList batch = wanted.mid(at, refreshBatch);
        const QDateTime asked = QDateTime::currentDateTimeUtc();
        Result<std::vector<RemoteOrder>> orders = co_await provider->fetchOrders(batch);
        if (!orders)
            co_return Failure(orders.error());
        Result<OrderKeeper::Taken> taken = store(account, *orders, asked, nullptr);
        if (!taken)
            co_return Failure(taken.error());
        report->seen += taken->remoteIds.size();
        report->added += taken->added;
        report->changed += taken->changed;
        SyncProgress progress{account.name, report->seen, -1, false, std::nullopt};
        Q_EMIT m_context.engine.syncProgress(progress);
    }
    co_return Result<void>();
}

Result<OrderKeeper::Taken> Syncer::store(const store::AccountRecord &account, const std::vector<RemoteOrder> &orders,
                                         const QDateTime &asked, const QJsonObject *syncState)
{
    Result<store::Transaction> transaction = store::Transaction::begin(m_context.database, store::Durability::Ordinary);
    if (!transaction)
        return Failure(transaction.error());
    Result<OrderKeeper::Taken> taken = m_keeper.takeIn(account, orders, TimelineSource::Poll, asked);
    if (!taken)
        return taken;
    store::AccountStore accounts(m_context.database);
    Result<void> noted = accounts.noteVerified(account.id, asked);
    if (noted && syncState)
        noted = accounts.setSyncState(account.id, *syncState);
    if (noted)
        noted = transaction->commit();
    if (!noted)
        return Failure(noted.error());
    if (!taken->oids.isEmpty())
        Q_EMIT m_context.engine.ordersChanged(taken->oids);
    return taken;
}

void Syncer::finish(const store::AccountRecord &account, SyncReport &report)
{
    const QJsonObject error = report.error ? errorObject(*report.error) : QJsonObject();
    store::AccountStore accounts(m_context.database);
    const QDateTime finished = report.error ? QDateTime() : QDateTime::currentDateTimeUtc();
    Result<void> noted = accounts.noteSync(account.id, finished, error);
    if (noted)
        noted = m_context.accounts.reload();
    if (!noted && !report.error)
        report.error = noted.error();
    Q_EMIT m_context.engine.accountsChanged();
    Q_EMIT m_context.engine.syncProgress({account.name, report.seen, report.seen, true, report.error});
}

QCoro::Task<Result<OrderKeeper::Taken>> Syncer::refresh(qint64 accountId, QStringList remoteIds, TimelineSource source,
                                                        std::chrono::milliseconds timeout)
{
    Result<AccountBook::ProviderPtr> provider = co_await m_context.accounts.provider(accountId, timeout);
    if (!provider)
        co_return Failure(provider.error());
    const QDateTime asked = QDateTime::currentDateTimeUtc();
    std::vector<RemoteOrder> remotes;
    if (remoteIds.size() == 1) {
        const QString remoteId = remoteIds.first();
        Result<RemoteOrder> one = co_await (*provider)->fetchOrder(remoteId);
        if (!one)
            co_return Failure(one.error());
        remotes.push_back(std::move(*one));
    } else {
        Result<std::vector<RemoteOrder>> several = co_await (*provider)->fetchOrders(remoteIds);
        if (!several)
            co_return Failure(several.error());
        remotes = std::move(*several);
    }
    const store::AccountRecord *account = m_context.accounts.byId(accountId);
    if (!account)
        co_return fail(ErrorCode::NotFound, tr("The account is no longer there"));
    Result<store::Transaction> transaction = store::Transaction::begin(m_context.database, store::Durability::Ordinary);
    if (!transaction)
        co_return Failure(transaction.error());
    Result<OrderKeeper::Taken> taken = m_keeper.takeIn(*account, remotes, source, asked);
    if (!taken)
        co_return Failure(taken.error());
    Result<void> noted = store::AccountStore(m_context.database).noteVerified(accountId, asked);
    if (noted)
        noted = transaction->commit();
    if (!noted)
        co_return Failure(noted.error());
    if (!taken->oids.isEmpty())
        Q_EMIT m_context.engine.ordersChanged(taken->oids);
    co_return taken;
}

QCoro::Task<void> Syncer::refreshDue()
{
    const std::vector<store::AccountRecord> accounts = m_context.accounts.all();
    for (const store::AccountRecord &account : accounts) {
        store::OrderStore orders(m_context.database);
        Result<std::vector<store::StoredOrder>> due =
            orders.due(account.id, QDateTime::currentDateTimeUtc(), refreshBatch);
        if (!due || due->empty())
            continue;
        QStringList remoteIds;
        for (const store::StoredOrder &order : *due)
            remoteIds.append(order.order.remoteId);
        const Result<OrderKeeper::Taken> taken = co_await refresh(account.id, remoteIds, TimelineSource::Poll);
        // Those that could not be asked, or are not there any more, come again later rather than at once.
        const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(60);
        for (const store::StoredOrder &order : *due) {
            if (!taken || !taken->remoteIds.contains(order.order.remoteId))
                (void)orders.setDue(order.oid, taken ? QDateTime() : later);
        }
    }
}

} // namespace platen
