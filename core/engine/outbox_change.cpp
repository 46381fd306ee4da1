// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of orders: they are sent, and after a lost response the order is fetched and compared.

#include "core/engine/order_life.h"
#include "core/engine/outbox_rules.h"
#include "core/engine/outbox_worker.h"
#include "core/engine/sending.h"

namespace platen {

QCoro::Task<void> OutboxWorker::applyChange(Job job)
{
    if (job.wasUnknown && co_await settleIfItHolds(job))
        co_return;
    if (job.entry.restored && !job.resend) {
        leaveToPerson(job);
        co_return;
    }
    const Operation operation = job.entry.operation;
    Outgoing with;
    with.session = job.session;
    with.order = job.order.order;
    if (job.order.draft)
        with.options = job.order.draft->options;
    const Result<RemoteOrder> changed = co_await sendOperation(operation, with);
    if (changed) {
        accept(job, *changed, operationDone(job.entry.operation));
        co_return;
    }
    Error error = changed.error();
    if (!error.maybeProcessed && error.retryAfter.count() == 0)
        error.retryAfter = job.session->heldFor();
    if (error.maybeProcessed) {
        // Changes are idempotent, so after a lost response the order is fetched and compared.
        if (!co_await settleIfItHolds(job))
            leaveUnknown(job, error);
        co_return;
    }
    if (outbox::isFinalRefusal(error)) {
        if (!(job.wasUnknown && co_await settleIfItHolds(job)))
            refuse(job, error);
        co_return;
    }
    job.wasUnknown ? leaveUnknown(job, error) : leaveWaiting(job, error);
}

// The entry comes from a backup. Later changes must not be undone automatically, so each sync only looks it up again.
void OutboxWorker::leaveToPerson(Job job)
{
    job.entry.state = store::OutboxState::Unknown;
    job.entry.nextAttemptAt = {};
    write(job, store::Durability::Promised, {});
}

QCoro::Task<bool> OutboxWorker::settleIfItHolds(Job job)
{
    if (!job.session->can(Capability::FetchOrder))
        co_return false;
    const QString remoteId = job.order.order.remoteId;
    Result<RemoteOrder> remote = co_await job.session->fetchOrder(remoteId);
    const bool gone = !remote && remote.error().code == ErrorCode::NotFound && isSettledByAbsence(job.entry.operation);
    if (gone) {
        const RemoteOrder deleted = life::deletedOrder(job.order.order);
        accept(job, deleted, operationDone(job.entry.operation));
        co_return true;
    }
    if (!remote || !holds(job.entry.operation, remote->order))
        co_return false;
    accept(job, *remote, operationDone(job.entry.operation));
    co_return true;
}

} // namespace platen
