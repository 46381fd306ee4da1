#include "core/engine/inbox_worker.h"

#include "core/engine/engine.h"
#include "core/engine/merge.h"
#include "core/providers/registry.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"

namespace platen {

using store::EventOutcome;

namespace {

constexpr int batch = 200;
constexpr int refreshSoonSeconds = 20;

WebhookMessage messageOf(const store::InboxEvent &row)
{
    WebhookMessage message;
    message.method = "POST";
    for (auto header = row.headers.constBegin(); header != row.headers.constEnd(); ++header)
        message.headers.push_back({header.key().toLatin1(), header.value().toString().toLatin1()});
    message.body = row.body;
    return message;
}

} // namespace

InboxWorker::InboxWorker(EngineContext &context, OrderKeeper &keeper)
    : QObject(&context.engine)
    , m_context(context)
    , m_keeper(keeper)
{
}

void InboxWorker::kick()
{
    if (m_busy)
        m_again = true;
    else
        drain();
}

QCoro::Task<void> InboxWorker::drain()
{
    m_busy = true;
    for (;;) {
        m_again = false;
        Result<std::vector<store::InboxEvent>> pending = store::InboxStore(m_context.database).pending(batch);
        bool anySettled = false;
        if (pending) {
            QHash<qint64, std::vector<store::InboxEvent>> byAccount;
            const QDateTime now = QDateTime::currentDateTimeUtc();
            for (store::InboxEvent &row : *pending) {
                const auto held = m_heldAccounts.constFind(row.accountId);
                if (held == m_heldAccounts.constEnd() || *held <= now)
                    byAccount[row.accountId].push_back(std::move(row));
            }
            for (auto group = byAccount.begin(); group != byAccount.end(); ++group) {
                const bool settled = co_await applyAll(group.key(), group.value(), false);
                anySettled = anySettled || settled;
            }
        }
        if (m_context.stopping || (!anySettled && !m_again))
            break;
    }
    m_busy = false;
}

QCoro::Task<bool> InboxWorker::applyAll(qint64 accountId, std::vector<store::InboxEvent> rows, bool again)
{
    AccountBook::ProviderPtr provider = co_await m_context.accounts.webhookProvider(accountId);
    if (!provider)
        co_return false;

    bool anySettled = false;
    std::vector<Case> cases;
    QStringList wanted;
    {
        Result<store::Transaction> transaction =
            store::Transaction::begin(m_context.database, store::Durability::Ordinary);
        if (!transaction)
            co_return false;
        std::vector<Case> early;
        for (store::InboxEvent &row : rows) {
            std::optional<Case> one = open(*provider, std::move(row));
            if (!one) {
                anySettled = true;
                continue;
            }
            if (settleEarly(*one, again)) {
                early.push_back(std::move(*one));
                continue;
            }
            if (provider->can(Capability::ConfirmsEvents) && !wanted.contains(one->event.remoteId))
                wanted.append(one->event.remoteId);
            cases.push_back(std::move(*one));
        }
        if (Result<void> committed = transaction->commit(); !committed)
            co_return false;
        anySettled = anySettled || !early.empty();
        for (const Case &one : early)
            announce(one);
    }
    if (cases.empty())
        co_return anySettled;

    Fetched fetched;
    const QDateTime asked = QDateTime::currentDateTimeUtc();
    if (!wanted.isEmpty()) {
        Result<std::vector<RemoteOrder>> remotes = co_await provider->fetchOrders(wanted);
        if (!remotes) {
            m_heldAccounts.insert(accountId, QDateTime::currentDateTimeUtc().addMSecs(
                                                 std::max<qint64>(5000, remotes.error().retryAfter.count())));
            postpone(cases, remotes.error());
            co_return anySettled;
        }
        for (RemoteOrder &remote : *remotes)
            fetched.insert(remote.order.remoteId, std::move(remote));
    }
    m_heldAccounts.remove(accountId);

    Result<store::Transaction> transaction = store::Transaction::begin(m_context.database, store::Durability::Ordinary);
    if (!transaction)
        co_return anySettled;
    if (!wanted.isEmpty())
        (void)store::AccountStore(m_context.database).noteVerified(accountId, asked);
    for (Case &one : cases) {
        // Earlier ones of this batch may have moved the order, or have brought it in.
        store::OrderStore orders(m_context.database);
        Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(accountId, {one.event.remoteId});
        if (known && known->contains(one.event.remoteId))
            one.order = known->value(one.event.remoteId);
        if (!settleEarly(one, again))
            apply(one, *provider, fetched, asked);
    }
    if (Result<void> committed = transaction->commit(); !committed)
        co_return anySettled;
    QList<qint64> oids;
    for (const Case &one : cases) {
        if (one.row.oid != 0 && !oids.contains(one.row.oid))
            oids.append(one.row.oid);
        if (one.row.outcome != EventOutcome::Pending) {
            anySettled = true;
            announce(one);
        }
    }
    if (!oids.isEmpty())
        Q_EMIT m_context.engine.ordersChanged(oids);
    co_return anySettled;
}

std::optional<InboxWorker::Case> InboxWorker::open(const Provider &provider, store::InboxEvent row)
{
    Result<std::vector<OrderEvent>> events = provider.parseEvents(messageOf(row));
    const OrderEvent *mine = nullptr;
    if (events) {
        for (const OrderEvent &event : *events) {
            if (event.id == row.eventId || event.id.isEmpty() || events->size() == 1)
                mine = &event;
        }
    }
    Case one;
    if (!mine) {
        settle(row, EventOutcome::Unmatched, events ? tr("The event is not in its message") : events.error().message);
        one.row = std::move(row);
        announce(one);
        return std::nullopt;
    }
    one.event = *mine;
    one.row = std::move(row);
    store::OrderStore orders(m_context.database);
    if (!one.event.remoteId.isEmpty()) {
        Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(one.row.accountId, {one.event.remoteId});
        if (known && known->contains(one.event.remoteId))
            one.order = known->value(one.event.remoteId);
    } else if (!one.event.reference.isEmpty()) {
        Result<std::vector<store::StoredOrder>> known = orders.byReference(one.row.accountId, one.event.reference);
        if (known && known->size() == 1)
            one.order = known->front();
    }
    return one;
}

bool InboxWorker::settleEarly(Case &one, bool again)
{
    if (one.event.remoteId.isEmpty() && !one.order) {
        settle(one.row, EventOutcome::Unmatched,
               one.event.reference.isEmpty() ? tr("It is not about an order")
                                             : tr("No order here has the reference %1").arg(one.event.reference));
        return true;
    }
    if (!one.order)
        return false;
    one.row.oid = one.order->oid;
    one.row.orderId = one.order->order.id;
    if (again)
        return false;
    const store::StoredOrder &order = *one.order;
    if (!one.event.stateDigest.isEmpty() && order.eventDigest == one.event.stateDigest) {
        settle(one.row, EventOutcome::Duplicate, tr("The same state was told before"));
        return true;
    }
    if (one.event.at.isValid() && order.eventAt.isValid() && one.event.at < order.eventAt) {
        settle(one.row, EventOutcome::Stale, tr("A newer event was applied before"));
        return true;
    }
    // It tells of less than is known, and is older than what is known.
    const bool behind =
        one.event.stage && !eventMayMove(order.order.stage, *one.event.stage) && *one.event.stage != order.order.stage;
    const bool older = !one.event.at.isValid() || (order.refreshedAt.isValid() && one.event.at < order.refreshedAt);
    if (behind && older) {
        settle(one.row, EventOutcome::Stale, tr("The order has got further since"));
        return true;
    }
    return false;
}

void InboxWorker::apply(Case &one, const Provider &provider, const Fetched &fetched, const QDateTime &asked)
{
    const store::AccountRecord *account = m_context.accounts.byId(one.row.accountId);
    if (!account)
        return;
    Result<void> applied;
    if (provider.can(Capability::ConfirmsEvents)) {
        const auto remote = fetched.constFind(one.event.remoteId);
        if (remote == fetched.constEnd()) {
            settle(
                one.row, EventOutcome::Unmatched,
                tr("%1 does not confirm it: it has no order %2").arg(provider.declaration().name, one.event.remoteId));
            return;
        }
        applied = applyFetched(one, *account, provider.declaration(), *remote, asked);
    } else {
        applied = applyTold(one, *account, provider.declaration());
    }
    if (!applied)
        qWarning("%s", qUtf8Printable(applied.error().message)); // stays pending
}

Result<void> InboxWorker::applyFetched(Case &one, const store::AccountRecord &account, const Declaration &declaration,
                                       const RemoteOrder &remote, const QDateTime &asked)
{
    if (!one.order) {
        std::vector<RemoteOrder> single{remote};
        Result<OrderKeeper::Taken> taken = m_keeper.takeIn(account, single, TimelineSource::Webhook, asked);
        if (!taken)
            return Failure(taken.error());
        store::OrderStore orders(m_context.database);
        Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(account.id, {remote.order.remoteId});
        if (!known)
            return Failure(known.error());
        if (!known->contains(remote.order.remoteId)) {
            // A submission of ours that is still waiting for its answer: it comes again once that is settled.
            m_heldAccounts.insert(account.id, QDateTime::currentDateTimeUtc().addSecs(1));
            return {};
        }
        one.order = known->value(remote.order.remoteId);
    } else {
        Result<bool> changed = m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, asked, false);
        if (!changed)
            return Failure(changed.error());
    }
    // The provider's own reading can lag behind what its event told.
    if (one.event.stage && static_cast<int>(*one.event.stage) > static_cast<int>(one.order->order.stage))
        one.order->dueAt = QDateTime::currentDateTimeUtc().addSecs(refreshSoonSeconds);
    return noteEvent(one, one.order->order.stage);
}

Result<void> InboxWorker::applyTold(Case &one, const store::AccountRecord &account, const Declaration &declaration)
{
    const QDateTime at = one.event.at.isValid() ? one.event.at : one.row.receivedAt;
    store::OrderStore orders(m_context.database);
    if (!one.order) {
        if (!one.event.order) {
            settle(one.row, EventOutcome::Unmatched, tr("The order is not known here"));
            return {};
        }
        RemoteOrder remote;
        remote.order = *one.event.order;
        remote.raw = one.event.raw;
        store::StoredOrder order;
        if (Result<void> adopted = m_keeper.adopt(order, account, remote, declaration, TimelineSource::Webhook, at);
            !adopted)
            return adopted;
        one.order = std::move(order);
        return noteEvent(one, one.order->order.stage);
    }
    if (one.event.order) {
        RemoteOrder remote;
        remote.order = *one.event.order;
        remote.raw = one.event.raw;
        remote.stageKnown = eventMayMove(one.order->order.stage, remote.order.stage);
        Result<bool> changed = m_keeper.merge(*one.order, remote, declaration, TimelineSource::Webhook, at, false);
        if (!changed)
            return Failure(changed.error());
    } else if (one.event.stage && eventMayMove(one.order->order.stage, *one.event.stage)) {
        one.order->order.stage = *one.event.stage;
        one.order->order.updatedAt = at;
    }
    if (declaration.can(Capability::FetchOrder))
        one.order->dueAt = QDateTime::currentDateTimeUtc();
    return noteEvent(one, one.order->order.stage);
}

Result<void> InboxWorker::noteEvent(Case &one, std::optional<Stage> stage)
{
    store::StoredOrder &order = *one.order;
    if (one.event.at.isValid())
        order.eventAt = one.event.at;
    order.heardAt = QDateTime::currentDateTimeUtc();
    order.eventDigest = one.event.stateDigest;
    const QDateTime at = one.event.at.isValid() ? one.event.at : one.row.receivedAt;
    TimelineEntry entry{at, TimelineSource::Webhook, stage, one.event.text, one.row.eventId};
    Result<void> written = m_keeper.write(order, entry);
    if (!written)
        return written;
    one.row.oid = order.oid;
    one.row.orderId = order.order.id;
    settle(one.row, EventOutcome::Applied, {});
    return {};
}

void InboxWorker::postpone(std::vector<Case> &cases, const Error &error)
{
    store::InboxStore inbox(m_context.database);
    for (Case &one : cases) {
        ++one.row.attempts;
        one.row.reason = tr("Waiting for the provider to confirm it: %1").arg(error.message);
        (void)inbox.update(one.row);
    }
}

void InboxWorker::settle(store::InboxEvent &row, EventOutcome outcome, const QString &reason)
{
    row.outcome = outcome;
    row.reason = reason;
    ++row.attempts;
    if (Result<void> written = store::InboxStore(m_context.database).update(row); !written) {
        qWarning("%s", qUtf8Printable(written.error().message));
        row.outcome = EventOutcome::Pending;
    }
}

void InboxWorker::announce(const Case &one)
{
    Q_EMIT m_context.engine.eventDone(
        {one.row.eventId, one.row.account, one.row.type, one.row.orderId, one.row.outcome, one.row.reason});
}

QCoro::Task<Result<EventLine>> InboxWorker::replay(store::InboxEvent event)
{
    const qint64 id = event.id;
    const QString wasReason = event.reason;
    if (event.outcome == EventOutcome::Rejected)
        co_return fail(ErrorCode::Refused,
                       tr("The event was rejected (%1) and is not believed on a replay either").arg(event.reason));
    event.outcome = EventOutcome::Pending;
    std::vector<store::InboxEvent> rows{event};
    (void)co_await applyAll(event.accountId, rows, true);
    store::InboxEvent result = event;
    Result<store::InboxEvent> stored = store::InboxStore(m_context.database).find(QStringLiteral("in-%1").arg(id));
    if (!stored)
        co_return Failure(stored.error());
    if (stored->outcome == EventOutcome::Pending)
        co_return fail(ErrorCode::Unreachable, stored->reason);
    co_return EventLine{stored->eventId, stored->account, stored->type,
                        stored->orderId, stored->outcome, stored->reason};
}

} // namespace platen
