// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outbox_worker.h"

#include "core/async/pause.h"
#include "core/engine/artwork_files.h"
#include "core/engine/engine.h"
#include "core/engine/namesakes.h"
#include "core/engine/outbox_rules.h"
#include "core/engine/sending.h"
#include "core/providers/registry.h"
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
    , m_uploads(context)
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
        m_context.ended.wake(); // one that has just been added may be sent beside those in flight
        while (everything && m_draining.contains(accountId) && !m_context.ended.isOver())
            co_await m_context.ended.next(std::chrono::hours(1));
        if (!everything || m_context.ended.isOver())
            co_return;
    }
    m_draining.insert(accountId);
    const int most = mostInFlight(accountId);
    auto pass = std::make_shared<Pass>(accountId, everything, timeout, most);
    while (!m_context.ended.isOver()) {
        while (startNext(pass)) {
        }
        if (pass->inFlight > 0) {
            co_await m_context.ended.next(std::chrono::hours(1));
            continue;
        }
        if (!m_again.remove(accountId) || m_context.stopping)
            break;
        pass = std::make_shared<Pass>(accountId, false, timeout, most);
    }
    m_draining.remove(accountId);
    m_context.ended.wake();
}

int OutboxWorker::mostInFlight(qint64 accountId) const
{
    const store::AccountRecord *account = m_context.accounts.byId(accountId);
    const Declaration *provider = account ? findProvider(account->provider) : nullptr;
    return provider ? outbox::mostInFlight(*provider) : 1;
}

bool OutboxWorker::startNext(const std::shared_ptr<Pass> &pass)
{
    if (m_context.stopping || pass->inFlight >= pass->mostInFlight)
        return false;
    std::optional<Job> job = next(*pass);
    if (!job)
        return false;
    pass->tried.insert(job->entry.id);
    ++pass->inFlight;
    m_flights.insert(job->entry.id, {job->entry, copiedFrom(job->order)});
    fly(pass, std::move(*job));
    return true;
}

QCoro::Task<void> OutboxWorker::fly(std::shared_ptr<Pass> pass, Job job)
{
    const qint64 entryId = job.entry.id;
    co_await work(job, pass->timeout);
    m_flights.remove(entryId);
    --pass->inFlight;
    pass->after = std::min(pass->after, entryId); // the next entry of its order may lie anywhere after it
    m_context.ended.wake();
    if (std::exchange(m_isHeldBack, false))
        kick();
}

std::optional<OutboxWorker::Job> OutboxWorker::next(Pass &pass)
{
    store::OutboxStore outbox(m_context.database);
    const QDateTime now = m_context.now();
    std::optional<store::StoredOrder> order;
    std::optional<qint64> passedOver;
    const auto isChosen = [&](const OutboxEntry &entry) {
        if (!isUp(entry, pass, now))
            return false;
        Result<std::optional<store::StoredOrder>> found = store::OrderStore(m_context.database).byOid(entry.oid);
        if (!found || !*found)
            return false;
        if (hasNamesakeInFlight(entry, copiedFrom(**found))) {
            m_isHeldBack = true;
            passedOver = passedOver.value_or(entry.id - 1);
            return false;
        }
        order = std::move(*found);
        return true;
    };
    const Result<std::optional<OutboxEntry>> chosen = pass.everything
                                                          ? outbox.firstOpen(pass.accountId, pass.after, isChosen)
                                                          : outbox.firstDue(pass.accountId, now, isChosen);
    if (!chosen || !*chosen) {
        const Result<QDateTime> later = outbox.nextDue(pass.accountId, now);
        if (later && later->isValid())
            m_alarm.setIn(std::chrono::milliseconds(now.msecsTo(*later)));
        return std::nullopt;
    }
    pass.after = passedOver.value_or((*chosen)->id);
    Job job;
    job.wasUnknown = (*chosen)->state == OutboxState::Unknown;
    job.known = **chosen;
    job.entry = **chosen;
    job.order = std::move(*order);
    return job;
}

bool OutboxWorker::isUp(const OutboxEntry &entry, const Pass &pass, const QDateTime &now) const
{
    if (pass.tried.contains(entry.id) || m_flights.contains(entry.id))
        return false;
    if (entry.isPublishing())
        return false; // until its files are published
    if (m_unwritten.contains(entry.id))
        return false; // it could not be written; that write is retried separately
    return outbox::dueOf(entry, now, pass.everything || entry.resend).now;
}

bool OutboxWorker::hasNamesakeInFlight(const OutboxEntry &entry, const QString &copiedFrom) const
{
    const auto isNamesake = [&](const OutboxEntry &other, const QString &otherCopiedFrom) {
        if (!isA<Create>(entry.operation) || !isA<Create>(other.operation) || other.oid == entry.oid)
            return false;
        return (other.accountId == entry.accountId && other.reference == entry.reference) ||
               other.orderId == copiedFrom || entry.orderId == otherCopiedFrom;
    };
    return std::any_of(m_flights.begin(), m_flights.end(),
                       [&](const Flight &flight) { return isNamesake(flight.entry, flight.copiedFrom); }) ||
           std::any_of(m_unwritten.begin(), m_unwritten.end(), [&](const Unwritten &left) {
               return isNamesake(left.job.entry, platen::copiedFrom(left.job.order));
           });
}

QCoro::Task<void> OutboxWorker::work(Job job, std::chrono::milliseconds timeout)
{
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
    const qint64 accountId = job.entry.accountId;
    const KnownUploads known = m_uploads.known(accountId, draft);
    Result<Draft> prepared = co_await job.session->prepareDraft(draft, known);
    const bool isRefused =
        !prepared && (prepared.error().code == ErrorCode::Validation || prepared.error().code == ErrorCode::NotFound);
    if (isRefused && !known.isEmpty()) { // perhaps because the provider no longer has a file
        m_uploads.forget(accountId, draft);
        const KnownUploads none;
        prepared = co_await job.session->prepareDraft(draft, none);
    }
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
