// SPDX-License-Identifier: GPL-3.0-or-later
// Submissions: what they refer to is prepared, they are sent, and after a lost response they are looked up.

#include "core/async/pause.h"
#include "core/engine/artwork_files.h"
#include "core/engine/outbox_rules.h"
#include "core/engine/outbox_worker.h"
#include "core/engine/sending.h"
#include "core/store/order_store.h"

namespace platen {

namespace {

constexpr int rounds = 4; // of sending and looking up within one attempt

} // namespace

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
