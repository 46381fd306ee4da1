// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outbox_worker.h"

#include "core/async/pause.h"
#include "core/engine/artwork_files.h"
#include "core/engine/engine.h"
#include "core/engine/namesakes.h"
#include "core/engine/outbox_rules.h"
#include "core/engine/sending.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

constexpr int rounds = 4;                       // of sending and looking up within one attempt
constexpr std::chrono::minutes betweenLooks{1}; // whether the order that delays another has been resolved

} // namespace

OutboxWorker::OutboxWorker(EngineContext &context, Publishing &publishing)
    : QObject(&context.engine)
    , m_context(context)
    , m_publishing(publishing)
    , m_keeper(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &OutboxWorker::due);
    connect(&publishing, &Publishing::due, this, &OutboxWorker::due);
}

void OutboxWorker::kick()
{
    writeWhatIsLeft();
    m_publishing.kick();
    for (const store::AccountRecord &account : m_context.accounts.all())
        drainAccount(account.id, false, {});
}

QCoro::Task<void> OutboxWorker::drain(QSet<qint64> accountIds, std::chrono::milliseconds timeout)
{
    co_await m_publishing.drain(accountIds);
    std::vector<QCoro::Task<void>> tasks;
    for (const store::AccountRecord &account : m_context.accounts.all()) {
        if (accountIds.isEmpty() || accountIds.contains(account.id))
            tasks.push_back(drainAccount(account.id, true, timeout));
    }
    for (QCoro::Task<void> &task : tasks)
        co_await task;
}

QCoro::Task<void> OutboxWorker::drainAccount(qint64 accountId, bool everything, std::chrono::milliseconds timeout)
{
    if (m_draining.contains(accountId)) {
        m_again.insert(accountId);
        while (everything && m_draining.contains(accountId) && !m_context.ended.isOver())
            co_await m_context.ended.next(std::chrono::hours(1));
        if (!everything || m_context.ended.isOver())
            co_return;
    }
    m_draining.insert(accountId);
    QSet<qint64> tried;
    for (;;) {
        std::optional<OutboxEntry> entry = next(accountId, everything, tried);
        if (!entry && m_again.remove(accountId)) {
            tried.clear();
            everything = false;
            continue;
        }
        if (!entry || m_context.stopping)
            break;
        tried.insert(entry->id);
        co_await work(*entry, timeout);
    }
    m_draining.remove(accountId);
    m_context.ended.wake();
}

std::optional<OutboxEntry> OutboxWorker::next(qint64 accountId, bool everything, const QSet<qint64> &tried)
{
    Result<std::vector<OutboxEntry>> open = store::OutboxStore(m_context.database).open();
    if (!open)
        return std::nullopt;
    const QDateTime now = m_context.now();
    QSet<qint64> busyOrders;
    std::optional<OutboxEntry> chosen;
    m_alarm.clear();
    if (m_nextWriting)
        m_alarm.setIn(leftOf(*m_nextWriting));
    for (OutboxEntry &entry : *open) {
        // The changes of one order are sent in order.
        if (busyOrders.contains(entry.oid))
            continue;
        busyOrders.insert(entry.oid);
        if (entry.isPublishing())
            continue; // until its files are published
        if (m_unwritten.contains(entry.id))
            continue; // it could not be written; that write is retried separately
        const outbox::Due due = outbox::dueOf(entry, now, everything || entry.resend);
        if (due.later.isValid())
            m_alarm.setIn(std::chrono::milliseconds(now.msecsTo(due.later)));
        if (due.now && !chosen && entry.accountId == accountId && !tried.contains(entry.id))
            chosen = std::move(entry);
    }
    return chosen;
}

QCoro::Task<void> OutboxWorker::work(OutboxEntry entry, std::chrono::milliseconds timeout)
{
    Job job;
    job.wasUnknown = entry.state == OutboxState::Unknown;
    job.known = entry;
    job.entry = std::move(entry);
    Result<std::optional<store::StoredOrder>> order = store::OrderStore(m_context.database).byOid(job.entry.oid);
    if (!order || !*order)
        co_return;
    job.order = std::move(**order);
    const qint64 accountId = job.entry.accountId;
    if (timeout <= std::chrono::milliseconds(0))
        timeout = job.entry.timeout;
    Result<AccountBook::SessionPtr> session = co_await m_context.accounts.session(accountId, timeout);
    if (!session) {
        ++job.entry.attempts;
        const Error &error = session.error();
        job.wasUnknown ? leaveUnknown(job, error) : leaveWaiting(job, error);
        co_return;
    }
    job.session = *session;
    co_await send(job);
}

// All waiting is done before the entry is marked as being sent: an order that waits for a rate limit is known not to be
// at the provider, whatever happens to this process.
QCoro::Task<void> OutboxWorker::send(Job job)
{
    if (const Result<void> clear = checkClear(job); !clear) {
        ++job.entry.attempts;
        leaveWaiting(job, clear.error());
        co_return;
    }
    Result<Draft> ready = co_await prepare(job);
    if (!ready) {
        leaveUnprepared(job, ready.error());
        co_return;
    }
    job.ready = std::move(*ready);
    const Result<void> turn = co_await job.session->takeTurn();
    if (!turn) {
        leaveUnprepared(job, turn.error());
        co_return;
    }
    markSending(job);
    if (!job.isOurs)
        co_return; // not marked on disk: nothing is sent that a crash would forget, or that was taken back meanwhile
    if (isA<Create>(job.entry.operation))
        co_await submit(job);
    else
        co_await applyChange(job);
}

// What an order refers to is sent before it, and before it counts as sent, so that an interruption leaves nothing
// unclear.
QCoro::Task<Result<Draft>> OutboxWorker::prepare(Job job)
{
    const Draft draft = job.order.draft.value_or(Draft());
    const bool sends = !job.wasUnknown || job.entry.resend || job.session->can(Capability::IdempotentCreate);
    if (!isA<Create>(job.entry.operation) || !sends)
        co_return draft;
    if (hasFilesToPublish(draft, job.session->declaration()))
        co_return co_await m_publishing.ready(job.order);
    if (!job.session->can(Capability::PrepareDraft))
        co_return draft;
    Result<Draft> prepared = co_await job.session->prepareDraft(draft);
    if (!prepared)
        prepared.error().maybeProcessed = false;
    co_return prepared;
}

void OutboxWorker::leaveUnprepared(Job job, const Error &error)
{
    ++job.entry.attempts;
    if (job.wasUnknown)
        leaveUnknown(job, error);
    else if (outbox::isFinalRefusal(error))
        refuse(job, error);
    else
        leaveWaiting(job, error);
}

QCoro::Task<void> OutboxWorker::submit(Job job)
{
    const bool hasKey = job.session->can(Capability::IdempotentCreate);
    Outgoing with;
    with.session = job.session;
    with.order = job.order.order;
    with.ready = job.ready;
    with.key = job.entry.key;
    const Operation operation = job.entry.operation;
    bool unknown = job.wasUnknown;
    Error last = errorFromObject(job.known.error);

    for (int round = 0;; ++round) {
        if (unknown) {
            const bool decided = job.resend && round == 0;
            auto looking = lookUp(job, decided && outbox::waitsForPerson(job.known));
            const bool settled = co_await looking;
            if (settled)
                co_return;
            if (!hasKey && !decided) {
                leaveUnknown(job, last);
                co_return;
            }
            if (round == rounds) {
                // The last look-up says that it is not there; with the key it can be sent again later.
                job.session->can(Capability::FindSubmitted) ? leaveWaiting(job, last) : leaveUnknown(job, last);
                co_return;
            }
        }
        if (m_callbackUrl && job.session->can(Capability::CallbackPerOrder))
            with.callbackUrl = m_callbackUrl(job.entry.accountId);
        const Result<RemoteOrder> created = co_await sendOperation(operation, with);
        if (created) {
            accept(job, *created, Message::of("Placed as %1", created->order.remoteId));
            co_return;
        }
        last = created.error();
        if (!last.maybeProcessed) {
            leaveUnplaced(job, last, unknown);
            co_return;
        }
        unknown = true;
        if (round > 0)
            co_await pause(this, outbox::shortBackoff(round));
    }
}

QCoro::Task<bool> OutboxWorker::lookUp(Job job, bool isDecided)
{
    if (!job.session->can(Capability::FindSubmitted))
        co_return false;
    const Draft draft = job.order.draft.value_or(Draft());
    // A time in the future was written with a wrong clock; then the whole list is searched.
    const bool believed = job.entry.sentAt <= m_context.now();
    const QDateTime since = believed ? job.entry.sentAt : QDateTime();
    const QStringList others = otherRemoteIds(job);
    const Result<std::optional<RemoteOrder>> found =
        co_await job.session->findSubmitted(draft, job.entry.key, since, others);
    if (found && *found) {
        accept(job, **found, Message::of("Found at the provider as %1", (*found)->order.remoteId));
        co_return true;
    }
    const bool isUnclear = !found && found.error().code == ErrorCode::UnknownOutcome;
    if (found || (isUnclear && isDecided))
        co_return false;
    if (isUnclear)
        leaveToPerson(job, found.error(), Message::of("The look-up is not clear: %1", found.error().message));
    else
        leaveUnknown(job, found.error());
    co_return true;
}

void OutboxWorker::leaveUnplaced(Job job, Error error, bool wasUnknown)
{
    // 429: not accepted. It is sent again when the limit allows it.
    if (error.retryAfter.count() == 0)
        error.retryAfter = job.session->heldFor();
    if (outbox::isFinalRefusal(error))
        wasUnknown && !outbox::settlesItself(job.session->declaration()) ? refuseRepetition(job, error)
                                                                         : refuse(job, error);
    else if (wasUnknown)
        leaveUnknown(job, error);
    else
        leaveWaiting(job, error);
}

Result<void> OutboxWorker::checkClear(const Job &job)
{
    if (!isA<Create>(job.entry.operation) || job.wasUnknown)
        return {};
    Result<void> clear = checkNoneUnknown(m_context.database, job.order);
    if (!clear)
        clear.error().retryAfter = betweenLooks;
    return clear;
}

Result<void> OutboxWorker::release(const Job &job)
{
    return isA<Create>(job.entry.operation) && job.wasUnknown ? hurryNamesakes(m_context.database, job.order)
                                                              : Result<void>();
}

void OutboxWorker::goOnIfReleased(const Job &job)
{
    if (isA<Create>(job.entry.operation) && job.wasUnknown)
        kick();
}

QStringList OutboxWorker::otherRemoteIds(const Job &job)
{
    QStringList ids;
    Result<std::vector<store::StoredOrder>> orders =
        store::OrderStore(m_context.database).byReference(job.order.accountId, job.order.order.reference);
    if (!orders)
        return ids;
    for (const store::StoredOrder &order : *orders) {
        // An order that appeared after this one was placed may be this very order, whatever its date: the clocks
        // differ, and the look-up compares them. Rows are numbered in order of arrival.
        const bool isAnother = order.draft.has_value() || order.oid < job.order.oid;
        if (order.oid != job.order.oid && !order.order.remoteId.isEmpty() && isAnother)
            ids.append(order.order.remoteId);
    }
    return ids;
}

} // namespace platen
