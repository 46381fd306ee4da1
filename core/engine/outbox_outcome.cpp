// SPDX-License-Identifier: GPL-3.0-or-later
// How an attempt at an outbox entry ends: entry, order and timeline are written together.

#include "core/engine/engine.h"
#include "core/engine/merge.h"
#include "core/engine/order_life.h"
#include "core/engine/outbox_rules.h"
#include "core/engine/outbox_worker.h"
#include "core/log/categories.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

#include <utility>

namespace platen {

using store::OutboxState;

namespace {

constexpr std::chrono::seconds restBetweenWrites{2}; // to a disk that failed before

// What is known of an attempt whose outcome could not be written.
Message unwrittenText(OutboxState outcome, const Message &problem)
{
    switch (outcome) {
    case OutboxState::Done:
        return Message::of("The provider accepted it, but that could not be stored: %1", problem);
    case OutboxState::Failed:
    case OutboxState::Dropped:
        return Message::of("The provider refused it, but that could not be stored: %1", problem);
    case OutboxState::Unknown:
        return Message::of("It may have reached the provider, and that could not be stored: %1", problem);
    case OutboxState::Waiting:
        return Message::of("It did not reach the provider, and that could not be stored: %1", problem);
    case OutboxState::Sending: // the mark that precedes sending
        break;
    }
    return Message::of("It is stored, but could not be sent: %1", problem);
}

void logState(const store::OutboxEntry &entry, const Order &order)
{
    const QString problem = entry.error.isEmpty() ? QString() : u' ' + errorFromObject(entry.error).message.english();
    qCInfo(logOutbox, "%s of %s: %s%s", qUtf8Printable(operationWord(entry.operation)), qUtf8Printable(order.id),
           qUtf8Printable(store::outboxStateName(entry)), qUtf8Printable(problem));
}

} // namespace

Result<bool> OutboxWorker::isOvertaken(const Job &job)
{
    if (job.isOurs)
        return false;
    PLATEN_TRY(std::optional<store::OutboxEntry> now, store::OutboxStore(m_context.database).byId(job.known.id));
    if (!now)
        return true;
    const store::OutboxEntry &entry = *now;
    const store::OutboxEntry &known = job.known;
    return entry.state != known.state || entry.operation != known.operation || entry.resend != known.resend ||
           entry.timeout != known.timeout || entry.rest != known.rest || entry.restored != known.restored;
}

Result<void> OutboxWorker::tryToWrite(Job &job, store::Durability durability, const Body &body)
{
    Job attempt = job;
    PLATEN_TRY(store::Transaction transaction, store::Transaction::begin(m_context.database, durability));
    PLATEN_TRY(const bool overtaken, isOvertaken(attempt));
    if (overtaken)
        return {}; // the process that changed it has kicked, so it is examined again
    Result<void> written = body ? body(attempt) : holdUnlessClear(attempt);
    if (written)
        written = store::OutboxStore(m_context.database).update(attempt.entry);
    if (written)
        written = transaction.commit();
    if (!written)
        return written;
    job = std::move(attempt);
    job.isOurs = job.entry.state == OutboxState::Sending;
    logState(job.entry, job.order.order);
    Q_EMIT m_context.engine.ordersChanged({job.order.oid});
    Q_EMIT m_context.engine.outboxChanged();
    return {};
}

void OutboxWorker::write(Job &job, store::Durability durability, const Body &body)
{
    const Result<void> written = tryToWrite(job, durability, body);
    if (written) {
        m_unwritten.remove(job.entry.id);
        return;
    }
    // The entry on disk stays `sending`: if the process ends now, the entry is recovered as `unknown`, never as not
    // sent.
    m_unwritten.insert(job.entry.id, {written.error(), job, durability, body});
    m_nextWriting = QDeadlineTimer(restBetweenWrites);
    m_alarm.setIn(restBetweenWrites);
    Q_EMIT m_context.engine.storageFailed(written.error());
}

void OutboxWorker::writeWhatIsLeft()
{
    if (!m_nextWriting)
        return;
    if (!m_nextWriting->hasExpired()) {
        m_alarm.setIn(leftOf(*m_nextWriting));
        return;
    }
    m_nextWriting.reset();
    const QHash<qint64, Unwritten> left = std::exchange(m_unwritten, {});
    for (Unwritten one : left) {
        if (one.body)
            write(one.job, one.durability, one.body);
    }
}

std::optional<Error> OutboxWorker::writeError(qint64 entryId) const
{
    const auto found = m_unwritten.constFind(entryId);
    if (found == m_unwritten.constEnd())
        return std::nullopt;
    Error error = found->error;
    error.message = unwrittenText(found->job.entry.state, error.message);
    error.maybeProcessed =
        found->job.entry.state == OutboxState::Done || found->job.entry.state == OutboxState::Unknown;
    return error;
}

Result<void> OutboxWorker::holdUnlessClear(Job &job)
{
    const Result<void> clear = checkClear(job);
    if (clear || clear.error().code != ErrorCode::Refused)
        return clear;
    const bool first = job.known.error.isEmpty();
    const QDateTime now = m_context.now();
    job.entry = job.known;
    ++job.entry.attempts;
    job.entry.error = storedError(clear.error());
    outbox::scheduleNext(job.entry, clear.error(), now);
    return m_keeper.write(life::waiting(job.order, job.entry.operation, clear.error(), first, now));
}

void OutboxWorker::markSending(Job &job)
{
    Job sending = job;
    sending.resend = std::exchange(sending.entry.resend, false);
    if (sending.resend)
        sending.entry.restored = false;
    sending.entry.state = OutboxState::Sending;
    // If the program ends now, an earlier attempt's error is not why the outcome is unknown.
    if (!sending.wasUnknown)
        sending.entry.error = {};
    ++sending.entry.attempts;
    if (!sending.entry.sentAt.isValid())
        sending.entry.sentAt = m_context.now();
    write(sending, store::Durability::Promised, {});
    job = std::move(sending);
}

// The order of that account that already has this remote id, if it is another one.
Result<std::optional<store::StoredOrder>> OutboxWorker::ownerOf(const Job &job, const QString &remoteId)
{
    if (remoteId.isEmpty())
        return std::optional<store::StoredOrder>();
    Result<QHash<QString, store::StoredOrder>> known =
        store::OrderStore(m_context.database).byRemoteIds(job.order.accountId, {remoteId});
    PLATEN_CHECK(known);
    const auto found = known->constFind(remoteId);
    return found == known->constEnd() || found->oid == job.order.oid ? std::nullopt : std::optional(*found);
}

void OutboxWorker::accept(Job job, const RemoteOrder &remote, const Message &text)
{
    const QDateTime now = m_context.now();
    job.entry.state = OutboxState::Done;
    job.entry.error = {};
    write(job, store::Durability::Promised, [this, remote, text, now](Job &done) -> Result<void> {
        RemoteOrder reported = remote;
        dropFutureTimes(reported.order, std::max(now, done.session->clock()));
        PLATEN_TRY(const std::optional<store::StoredOrder> owner, ownerOf(done, remote.order.remoteId));
        store::OrderStore orders(m_context.database);
        // A webhook may have been faster than the response, and have added the order as an unknown one.
        if (!life::isTaken(done.entry.operation, owner)) {
            const Result<void> absorbed = orders.absorb(done.order.accountId, remote.order.remoteId, done.order.oid);
            if (!absorbed)
                return absorbed;
        }
        const Result<std::optional<store::StoredOrder>> fresh = orders.byOid(done.order.oid);
        if (!fresh || !*fresh)
            return fail(ErrorCode::Storage, Message::of("The order no longer exists"));
        if (const Result<void> released = release(done); !released)
            return released;
        const Result<void> written = m_keeper.write(
            life::accepted(**fresh, reported, done.session->declaration(), done.entry.operation, text, owner, now));
        return written ? store::AccountStore(m_context.database).noteVerified(done.order.accountId, now) : written;
    });
    goOnIfReleased(job);
}

void OutboxWorker::refuse(Job job, const Error &error)
{
    job.entry.error = storedError(error);
    job.entry.state = isA<Create>(job.entry.operation) ? OutboxState::Failed : OutboxState::Dropped;
    const QDateTime now = m_context.now();
    write(job, store::Durability::Promised, [this, error, now](Job &done) -> Result<void> {
        if (const Result<void> released = release(done); !released)
            return released;
        return m_keeper.write(life::refused(done.order, done.entry.operation, error, now));
    });
    goOnIfReleased(job);
}

void OutboxWorker::leaveWaiting(Job job, const Error &error)
{
    const bool first = job.known.error.isEmpty();
    const QDateTime now = m_context.now();
    job.entry.state = OutboxState::Waiting;
    job.entry.error = storedError(error);
    outbox::scheduleNext(job.entry, error, now);
    write(job, store::Durability::Promised, [this, error, first, now](Job &left) -> Result<void> {
        if (outbox::concernsKey(error)) {
            const QJsonObject trouble = storedError(error);
            const Result<void> noted =
                store::AccountStore(m_context.database).noteSync(left.order.accountId, {}, trouble);
            if (!noted)
                return noted;
        }
        return m_keeper.write(life::waiting(left.order, left.entry.operation, error, first, now));
    });
    if (outbox::concernsKey(error)) {
        (void)m_context.accounts.reload();
        Q_EMIT m_context.engine.accountsChanged();
    }
}

void OutboxWorker::leaveUnknown(Job job, const Error &error)
{
    const QDateTime now = m_context.now();
    job.entry.state = OutboxState::Unknown;
    job.entry.error = storedError(error);
    const bool settles = !job.session || outbox::settlesItself(job.session->declaration());
    if (settles || !isA<Create>(job.entry.operation))
        outbox::scheduleNext(job.entry, error, now);
    else
        job.entry.nextAttemptAt = {};
    write(job, store::Durability::Promised, [this, error, now](Job &left) -> Result<void> {
        if (left.entry.restored)
            return {}; // only looked up
        return m_keeper.write(life::unknown(left.order, left.entry.operation, error, now));
    });
}

// This refusal says nothing about the first attempt: if the order's number is taken, the order may well exist.
void OutboxWorker::refuseRepetition(Job job, const Error &error)
{
    Error known = error;
    known.code = ErrorCode::UnknownOutcome;
    known.message =
        Message::of("It was sent again and refused: %1 The first attempt had no clear response, so the order may be "
                    "there all the same: find out, and resolve it.",
                    error.message.asSentence());
    leaveToPerson(job, known, Message::of("Sent again and refused: %1", error.message));
}

// Nothing more is done automatically: the order stays unknown until a person resolves it.
void OutboxWorker::leaveToPerson(Job job, const Error &error, const Message &text)
{
    job.entry.state = OutboxState::Unknown;
    job.entry.error = storedError(error);
    job.entry.nextAttemptAt = {};
    const QDateTime now = m_context.now();
    write(job, store::Durability::Promised, [this, error, text, now](Job &left) {
        return m_keeper.write(life::leftToPerson(left.order, error, text, now));
    });
}

} // namespace platen
