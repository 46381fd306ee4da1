// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of orders: they are sent, and after a lost response the order is fetched and compared.

#include "core/engine/outbox_rules.h"
#include "core/engine/outbox_worker.h"

namespace platen {

namespace {

// All that is known of it stays but its stage.
RemoteOrder deletedOrder(const Order &known)
{
    RemoteOrder deleted;
    deleted.order = known;
    deleted.order.stage = Stage::Cancelled;
    deleted.idOnly = true;
    return deleted;
}

} // namespace

QCoro::Task<void> OutboxWorker::applyChange(Job job)
{
    if (job.wasUnknown && co_await settleIfItHolds(job))
        co_return;
    Result<RemoteOrder> changed = co_await sendChange(job);
    if (changed) {
        accept(job, *changed, outbox::changeText(job.entry));
        co_return;
    }
    Error error = changed.error();
    if (!error.maybeProcessed && error.retryAfter.count() == 0)
        error.retryAfter = job.provider->heldFor();
    if (error.maybeProcessed) {
        // A change sets a state: whether it holds can be seen, so this is asked at once.
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

QCoro::Task<bool> OutboxWorker::settleIfItHolds(Job job)
{
    if (!job.provider->can(Capability::FetchOrder))
        co_return false;
    const QString remoteId = job.order.order.remoteId;
    Result<RemoteOrder> remote = co_await job.provider->fetchOrder(remoteId);
    const bool gone = !remote && remote.error().code == ErrorCode::NotFound && job.entry.operation == u"delete";
    if (gone) {
        const RemoteOrder deleted = deletedOrder(job.order.order);
        accept(job, deleted, outbox::changeText(job.entry));
        co_return true;
    }
    if (!remote || !outbox::changeHolds(job.entry, remote->order))
        co_return false;
    accept(job, *remote, outbox::changeText(job.entry));
    co_return true;
}

QCoro::Task<Result<RemoteOrder>> OutboxWorker::sendChange(Job job)
{
    const QString remoteId = job.order.order.remoteId;
    const QString operation = job.entry.operation;
    const QJsonObject payload = job.entry.payload;
    Provider &provider = *job.provider;
    if (operation == u"cancel") {
        co_return co_await provider.cancelOrder(remoteId);
    }
    if (operation == u"changeShippingMethod") {
        const QString method = payload["shippingMethod"].toString();
        const QJsonObject options = job.order.draft ? job.order.draft->options : QJsonObject();
        co_return co_await provider.changeShippingMethod(remoteId, method, options);
    }
    if (operation == u"changeRecipient") {
        const Recipient recipient = outbox::recipientOf(payload);
        co_return co_await provider.changeRecipient(remoteId, recipient);
    }
    if (operation == u"changeMetadata") {
        const QJsonObject metadata = payload["metadata"].toObject();
        co_return co_await provider.changeMetadata(remoteId, metadata);
    }
    if (operation == u"changeNote") {
        const QString note = payload["note"].toString();
        co_return co_await provider.changeNote(remoteId, note);
    }
    if (operation == u"changeOptions") {
        const QJsonObject options = payload["options"].toObject();
        co_return co_await provider.changeOptions(remoteId, options);
    }
    if (operation == u"delete") {
        Result<void> deleted = co_await provider.deleteOrder(remoteId);
        if (!deleted)
            co_return Failure(deleted.error());
        co_return deletedOrder(job.order.order);
    }
    co_return fail(ErrorCode::Unsupported, tr("This version of Platen does not know the change “%1”").arg(operation));
}

} // namespace platen
