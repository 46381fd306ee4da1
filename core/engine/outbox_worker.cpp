// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outbox_worker.h"

#include "core/engine/engine.h"
#include "core/engine/namesakes.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

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

} // namespace platen
