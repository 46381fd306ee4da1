#include "core/engine/inbox_worker.h"

#include "core/engine/engine.h"
#include "core/engine/merge.h"
#include "core/providers/registry.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::EventOutcome;

namespace {

constexpr int batch = 200;
constexpr int refreshSoonSeconds = 20;

WebhookMessage messageOf(const store::InboxEvent &row)
{
    WebhookMessage message;
    message.method = "POST";
    for (auto header = row.headers.constBegin(); header != row.headers.constEnd(); ++header) {
        if (header.key() != store::eventIndexHeader)
            message.headers.emplace_back(header.key().toLatin1(), header.value().toString().toLatin1());
    }
    message.body = row.body;
    return message;
}

bool isKnownParcel(const Order &order, const Shipment &parcel)
{
    return std::any_of(order.shipments.begin(), order.shipments.end(),
                       [&parcel](const Shipment &known) { return known.remoteId == parcel.remoteId; });
}

bool addsParcels(const OrderEvent &event, const Order &order)
{
    return std::any_of(event.newShipments.begin(), event.newShipments.end(),
                       [&order](const Shipment &parcel) { return !isKnownParcel(order, parcel); });
}

// What an event adds to what is known, whatever else it tells.
void addTold(const OrderEvent &event, Order &order)
{
    for (const Shipment &parcel : event.newShipments) {
        if (!isKnownParcel(order, parcel))
            order.shipments.push_back(parcel);
    }
    for (const Issue &issue : event.newIssues) {
        if (std::find(order.issues.begin(), order.issues.end(), issue) == order.issues.end())
            order.issues.push_back(issue);
        order.needsAttention = true;
    }
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
    const AccountBook::WebhookReader reader = co_await m_context.accounts.webhookReader(accountId);
    const AccountBook::ProviderPtr provider = reader.provider;
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
            const QString &remoteId = one->event.remoteId;
            if (provider->can(Capability::ConfirmsEvents) && !remoteId.isEmpty() && !wanted.contains(remoteId))
                wanted.append(remoteId);
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
        for (const RemoteOrder &remote : *remotes)
            fetched.insert(remote.order.remoteId, remote);
    }
    m_heldAccounts.remove(accountId);

    Result<store::Transaction> transaction = store::Transaction::begin(m_context.database, store::Durability::Ordinary);
    if (!transaction)
        co_return anySettled;
    if (!wanted.isEmpty())
        (void)store::AccountStore(m_context.database).noteVerified(accountId, asked);
    for (Case &one : cases) {
        // Earlier ones of this batch may have moved the order, or have brought it in.
        if (one.order) {
            if (Result<std::optional<store::StoredOrder>> now =
                    store::OrderStore(m_context.database).byOid(one.order->oid);
                now && *now)
                one.order = std::move(**now);
        } else {
            one.order = orderOf(one);
        }
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
    const auto index = static_cast<std::size_t>(row.headers.value(store::eventIndexHeader).toInt());
    if (events && index < events->size())
        mine = &(*events)[index];
    // Kept by a version that knew them by their ids.
    if (events && events->size() > 1 && !row.headers.contains(store::eventIndexHeader)) {
        for (const OrderEvent &event : *events) {
            if (event.id == row.eventId)
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
    one.order = orderOf(one);
    if (one.order && one.event.remoteId.isEmpty())
        one.event.remoteId = one.order->order.remoteId;
    return one;
}

std::optional<store::StoredOrder> InboxWorker::orderOf(const Case &one)
{
    store::OrderStore orders(m_context.database);
    const OrderEvent &event = one.event;
    if (!event.remoteId.isEmpty()) {
        Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(one.row.accountId, {event.remoteId});
        if (known && known->contains(event.remoteId))
            return known->value(event.remoteId);
        return std::nullopt;
    }
    Result<std::vector<store::StoredOrder>> known;
    if (!event.reference.isEmpty())
        known = orders.byReference(one.row.accountId, event.reference);
    else if (!event.part.isEmpty())
        known = orders.byPart(one.row.accountId, event.part);
    if (!known) {
        qWarning("%s", qUtf8Printable(known.error().message));
        return std::nullopt;
    }
    // Drafts were never sent. Of several, it is about one that the provider is known to have, rather than about one
    // that may be a repetition of it; and about the one that is still on its way.
    std::erase_if(*known, [](const store::StoredOrder &order) { return order.order.stage == Stage::Draft; });
    const auto isConfirmed = [](const store::StoredOrder &order) { return !order.order.remoteId.isEmpty(); };
    if (std::any_of(known->begin(), known->end(), isConfirmed))
        std::erase_if(*known, [&](const store::StoredOrder &order) { return !isConfirmed(order); });
    if (known->size() > 1)
        std::erase_if(*known, [](const store::StoredOrder &order) { return isFinal(order.order.stage); });
    return known->size() == 1 ? std::optional(std::move(known->front())) : std::nullopt;
}

bool InboxWorker::settleEarly(Case &one, bool again)
{
    if (one.event.remoteId.isEmpty() && !one.order) {
        if (one.event.standsAlone)
            settle(one.row, EventOutcome::Applied, one.event.text);
        else if (!one.event.reference.isEmpty())
            settle(one.row, EventOutcome::Unmatched, tr("No order here has the reference %1").arg(one.event.reference));
        else
            settle(one.row, EventOutcome::Unmatched,
                   one.event.part.isEmpty() ? tr("It is not about an order")
                                            : tr("No open order here has %1").arg(one.event.part));
        return true;
    }
    if (!one.order)
        return false;
    one.row.oid = one.order->oid;
    one.row.orderId = one.order->order.id;
    if (again)
        return false;
    const store::StoredOrder &order = *one.order;
    if (!one.event.newShipments.empty()) {
        // However late a parcel is told of, it is a parcel.
        if (addsParcels(one.event, order.order))
            return false;
        settle(one.row, EventOutcome::Duplicate, tr("These parcels were told of before"));
        return true;
    }
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
    addTold(one.event, one.order->order);
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
    } else {
        Result<bool> sent = wasSent(one);
        if (!sent)
            return Failure(sent.error());
        if (!*sent)
            return {};
        Order &order = one.order->order;
        addTold(one.event, order);
        std::optional<Stage> told = one.event.stage;
        // Where nothing but events tells of parcels, the order is shipped once they cover all of it.
        if (told == Stage::Shipped && !declaration.can(Capability::FetchOrder) && !isWhollyShipped(order))
            told = Stage::PartlyShipped;
        if (Result<void> proven = provenByEvent(one); !proven)
            return proven;
        if (told && eventMayMove(order.stage, *told))
            order.stage = *told;
        if (!one.event.providerStatus.isEmpty())
            order.providerStatus = one.event.providerStatus;
        order.updatedAt = std::max(order.updatedAt, at);
    }
    if (declaration.can(Capability::FetchOrder))
        one.order->dueAt = QDateTime::currentDateTimeUtc();
    return noteEvent(one, one.order->order.stage);
}

// An order that is being sent or looked up just now: the event waits for the answer, which is written with the order as
// it was before. One that is still in the outbox: what is told of its reference is not about it.
Result<bool> InboxWorker::wasSent(Case &one)
{
    const Stage stage = one.order->order.stage;
    if (stage != Stage::Queued && stage != Stage::Unknown)
        return true;
    Result<std::vector<store::OutboxEntry>> entries = store::OutboxStore(m_context.database).ofOrder(one.order->oid);
    if (!entries)
        return Failure(entries.error());
    const bool underWay = std::any_of(entries->begin(), entries->end(), [](const store::OutboxEntry &entry) {
        return entry.operation == u"create" && entry.state == store::OutboxState::Sending;
    });
    if (!underWay && stage == Stage::Unknown)
        return true;
    if (underWay)
        m_heldAccounts.insert(one.row.accountId, QDateTime::currentDateTimeUtc().addSecs(1));
    else
        settle(one.row, EventOutcome::Unmatched,
               tr("The order here with the reference %1 has not been sent yet").arg(one.event.reference));
    return false;
}

// What the provider tells of, it has: a submission whose answer was lost is settled by the first event about it.
Result<void> InboxWorker::provenByEvent(Case &one)
{
    store::StoredOrder &order = *one.order;
    if (order.order.stage != Stage::Unknown)
        return {};
    store::OutboxStore outbox(m_context.database);
    Result<std::vector<store::OutboxEntry>> entries = outbox.ofOrder(order.oid);
    if (!entries)
        return Failure(entries.error());
    for (store::OutboxEntry &entry : *entries) {
        if (entry.operation != u"create" || entry.state != store::OutboxState::Unknown)
            continue;
        entry.state = store::OutboxState::Done;
        entry.error = {};
        if (Result<void> written = outbox.update(entry); !written)
            return written;
    }
    order.order.remoteId = one.event.remoteId.isEmpty() ? one.event.reference : one.event.remoteId;
    order.order.stage = Stage::Submitted;
    order.order.issues.clear();
    order.order.needsAttention = !one.event.newIssues.empty();
    for (const Issue &issue : one.event.newIssues)
        order.order.issues.push_back(issue);
    Q_EMIT m_context.engine.outboxChanged();
    return {};
}

Result<void> InboxWorker::noteEvent(Case &one, std::optional<Stage> stage)
{
    store::StoredOrder &order = *one.order;
    if (one.event.at.isValid() && (!order.eventAt.isValid() || order.eventAt < one.event.at))
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
