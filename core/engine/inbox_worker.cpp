// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inbox_worker.h"

#include "core/async/pause.h"
#include "core/engine/engine.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"

#include <utility>

namespace platen {

using store::EventOutcome;

namespace {

constexpr int batchSize = 100;
// Acknowledging comes first: while messages keep arriving, events are applied only every so often.
constexpr std::chrono::milliseconds stillArriving{20};
constexpr std::chrono::milliseconds longestGivingWay{250};
constexpr std::chrono::milliseconds betweenLooks{5};
constexpr std::chrono::seconds restAfterFailure{5};

WebhookMessage messageOf(const store::InboxEvent &row)
{
    WebhookMessage message;
    message.method = "POST";
    for (auto header = row.headers.constBegin(); header != row.headers.constEnd(); ++header)
        message.headers.emplace_back(header.key().toLatin1(), header.value().toString().toLatin1());
    message.body = row.body;
    return message;
}

} // namespace

InboxWorker::InboxWorker(EngineContext &context)
    : QObject(&context.engine)
    , m_context(context)
    , m_keeper(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &InboxWorker::due);
}

void InboxWorker::hold(qint64 accountId, std::chrono::milliseconds time)
{
    m_held.insert(accountId, QDeadlineTimer(time));
    m_alarm.setIn(time);
}

bool InboxWorker::isHeld(qint64 accountId) const
{
    const auto held = m_held.constFind(accountId);
    return held != m_held.constEnd() && !held->hasExpired();
}

void InboxWorker::kick()
{
    m_held.removeIf([](const auto &held) { return held.value().hasExpired(); });
    for (const QDeadlineTimer &held : std::as_const(m_held))
        m_alarm.setIn(leftOf(held));
    const Result<QList<qint64>> accounts = store::InboxStore(m_context.database).accountsWithPending();
    if (!accounts)
        return;
    for (const qint64 account : *accounts) {
        if (m_draining.contains(account))
            m_again.insert(account);
        else if (!isHeld(account))
            drain(account);
    }
}

QCoro::Task<void> InboxWorker::drain(qint64 accountId)
{
    m_draining.insert(accountId);
    bool goesOn = true;
    while (goesOn && !m_context.stopping && !isHeld(accountId)) {
        m_again.remove(accountId);
        Result<std::vector<store::InboxEvent>> pending =
            store::InboxStore(m_context.database).pending(accountId, batchSize);
        if (!pending || pending->empty())
            break;
        std::vector<store::InboxEvent> rows = std::move(*pending);
        const std::chrono::milliseconds timeout = m_context.options.timeout;
        const Result<bool> settled = co_await work(accountId, rows, false, timeout);
        if (!settled)
            hold(accountId, std::max<std::chrono::milliseconds>(restAfterFailure, settled.error().retryAfter));
        goesOn = settled && (*settled || m_again.contains(accountId));
        if (goesOn)
            co_await giveWay();
    }
    m_again.remove(accountId);
    m_draining.remove(accountId);
    m_context.ended.wake();
}

QCoro::Task<void> InboxWorker::giveWay()
{
    const QDeadlineTimer latest(longestGivingWay);
    const auto isArriving = [this] {
        return m_sinceArrival.isValid() && m_sinceArrival.elapsed() < stillArriving.count();
    };
    do {
        const std::chrono::milliseconds time = isArriving() ? betweenLooks : std::chrono::milliseconds(0);
        co_await pause(this, time);
    } while (isArriving() && !latest.hasExpired() && !m_context.stopping);
}

QCoro::Task<Result<bool>> InboxWorker::work(qint64 accountId, std::vector<store::InboxEvent> rows, bool again,
                                            std::chrono::milliseconds timeout)
{
    Batch batch;
    batch.accountId = accountId;
    batch.again = again;
    batch.reader = co_await m_context.accounts.webhookReader(accountId);
    if (!batch.reader.connector)
        co_return fail(ErrorCode::NotFound, Message::of("The account of the event no longer exists"));
    PLATEN_CO_CHECK(openAll(batch, std::move(rows)));
    if (batch.cases.empty())
        co_return batch.anySettled;
    batch.asked = m_context.now();
    if (!batch.wanted.isEmpty()) {
        const QStringList wanted = batch.wanted;
        Result<Fetched> fetched = co_await fetch(accountId, wanted, timeout);
        if (!fetched) {
            postpone(batch.cases, fetched.error());
            co_return Failure(fetched.error());
        }
        batch.fetched = std::move(*fetched);
    }
    PLATEN_CO_CHECK(applyAll(batch));
    report(batch);
    co_return batch.anySettled;
}

QCoro::Task<Result<InboxWorker::Fetched>> InboxWorker::fetch(qint64 accountId, QStringList wanted,
                                                             std::chrono::milliseconds timeout)
{
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId, timeout));
    const AccountBook::SessionPtr asked = session;
    PLATEN_CO_TRY(const std::vector<RemoteOrder> remotes, co_await asked->fetchOrders(wanted));
    Fetched fetched;
    fetched.clock = asked->clock();
    for (const RemoteOrder &remote : remotes)
        fetched.orders.insert(remote.order.remoteId, remote);
    co_return fetched;
}

// Settles the events that need no provider.
Result<void> InboxWorker::openAll(Batch &batch, std::vector<store::InboxEvent> rows)
{
    PLATEN_TRY(store::Transaction transaction,
               store::Transaction::begin(m_context.database, store::Durability::Ordinary));
    std::vector<Case> early;
    qint64 message = 0;
    Result<std::vector<OrderEvent>> events;
    for (store::InboxEvent &row : rows) {
        if (!isUntouched(row.id, row.outcome))
            continue;
        if (std::exchange(message, row.messageId) != row.messageId)
            events = batch.reader.connector->parseEvents(messageOf(row), batch.reader.account);
        std::optional<Case> one = open(events, std::move(row));
        if (!one) {
            batch.anySettled = true;
            continue;
        }
        if (settleEarly(*one, batch.again)) {
            early.push_back(std::move(*one));
            continue;
        }
        const QString &remoteId = one->event.remoteId;
        const bool isConfirmed = batch.reader.connector->can(Capability::ConfirmsEvents);
        if (isConfirmed && !remoteId.isEmpty() && !batch.wanted.contains(remoteId))
            batch.wanted.append(remoteId);
        batch.cases.push_back(std::move(*one));
    }
    if (Result<void> committed = transaction.commit(); !committed)
        return committed;
    batch.anySettled = batch.anySettled || !early.empty();
    for (const Case &one : early)
        announce(one);
    return {};
}

Result<void> InboxWorker::applyAll(Batch &batch)
{
    PLATEN_TRY(store::Transaction transaction,
               store::Transaction::begin(m_context.database, store::Durability::Ordinary));
    if (!batch.wanted.isEmpty())
        (void)store::AccountStore(m_context.database).noteVerified(batch.accountId, batch.asked);
    for (Case &one : batch.cases) {
        one.isOurs = isUntouched(one.row.id, one.outcomeBefore);
        if (!one.isOurs)
            continue;
        // Earlier events of this batch may have changed or added the order.
        if (one.order) {
            if (Result<std::optional<store::StoredOrder>> now =
                    store::OrderStore(m_context.database).byOid(one.order->oid);
                now && *now)
                one.order = std::move(**now);
        } else {
            one.order = orderOf(one);
        }
        if (!settleEarly(one, batch.again))
            apply(one, batch);
    }
    return transaction.commit();
}

void InboxWorker::report(Batch &batch)
{
    QList<qint64> oids;
    for (const Case &one : batch.cases) {
        if (!one.isOurs)
            continue;
        if (one.row.oid != 0 && !oids.contains(one.row.oid))
            oids.append(one.row.oid);
        if (one.row.outcome != EventOutcome::Pending) {
            batch.anySettled = true;
            announce(one);
        }
    }
    if (!oids.isEmpty())
        Q_EMIT m_context.engine.ordersChanged(oids);
}

bool InboxWorker::isUntouched(qint64 event, EventOutcome outcome)
{
    const Result<std::optional<EventOutcome>> now = store::InboxStore(m_context.database).outcome(event);
    return now && *now == outcome;
}

void InboxWorker::postpone(std::vector<Case> &cases, const Error &error)
{
    Result<store::Transaction> transaction = store::Transaction::begin(m_context.database, store::Durability::Ordinary);
    if (!transaction)
        return;
    store::InboxStore inbox(m_context.database);
    for (Case &one : cases) {
        if (one.outcomeBefore != EventOutcome::Pending || !isUntouched(one.row.id, EventOutcome::Pending))
            continue;
        ++one.row.attempts;
        one.row.reason = Message::of("Waiting for the provider to confirm it: %1", error.message);
        (void)inbox.update(one.row);
    }
    (void)transaction->commit();
}

void InboxWorker::settle(store::InboxEvent &row, EventOutcome outcome, const Message &reason)
{
    row.outcome = outcome;
    row.reason = reason;
    ++row.attempts;
    if (Result<void> written = store::InboxStore(m_context.database).update(row); !written) {
        qWarning("%s", qUtf8Printable(written.error().message.english()));
        row.outcome = EventOutcome::Pending;
    }
}

void InboxWorker::announce(const Case &one)
{
    Q_EMIT settled(one.row.id);
    Q_EMIT m_context.engine.eventDone(
        {one.row.eventId, one.row.account, one.row.type, one.row.orderId, one.row.outcome, one.row.reason});
}

QCoro::Task<Result<EventLine>> InboxWorker::replay(store::InboxEvent event, std::chrono::milliseconds timeout)
{
    store::InboxStore inbox(m_context.database);
    if (event.outcome == EventOutcome::Rejected)
        co_return fail(ErrorCode::Refused,
                       Message::of("The event was rejected (%1) and is not believed on a replay either", event.reason));
    // A duplicate stands for the event that it repeats.
    if (event.outcome == EventOutcome::Duplicate) {
        PLATEN_CO_TRY(const std::optional<store::InboxEvent> original, inbox.original(event));
        if (original)
            event = *original;
    }
    const qint64 id = event.id;
    const qint64 accountId = event.accountId;
    std::vector<store::InboxEvent> rows{event};
    PLATEN_CO_CHECK(co_await work(accountId, rows, true, timeout));
    PLATEN_CO_TRY(std::optional<store::InboxEvent> stored, store::InboxStore(m_context.database).byId(id));
    if (!stored)
        co_return fail(ErrorCode::NotFound, Message::of("The event no longer exists"));
    const store::InboxEvent &now = *stored;
    if (now.outcome == EventOutcome::Pending)
        co_return fail(ErrorCode::Unreachable, now.reason);
    co_return EventLine{now.eventId, now.account, now.type, now.orderId, now.outcome, now.reason};
}

} // namespace platen
