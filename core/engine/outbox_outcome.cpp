// How a go at an outbox entry ends: entry, order and timeline are written together.

#include "core/engine/engine.h"
#include "core/engine/merge.h"
#include "core/engine/outbox_rules.h"
#include "core/engine/outbox_worker.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxState;

namespace {

TimelineEntry systemEntry(std::optional<Stage> stage, const QString &text)
{
    return {QDateTime::currentDateTimeUtc(), TimelineSource::System, stage, text, {}};
}

} // namespace

Result<bool> OutboxWorker::isOvertaken(const Job &job)
{
    if (job.isOurs)
        return false;
    Result<std::optional<store::OutboxEntry>> now = store::OutboxStore(m_context.database).byId(job.known.id);
    if (!now)
        return Failure(now.error());
    return !*now || (*now)->state != job.known.state || (*now)->payload != job.known.payload;
}

void OutboxWorker::write(Job &job, store::Durability durability, const std::function<Result<void>()> &body)
{
    Result<store::Transaction> transaction = store::Transaction::begin(m_context.database, durability);
    const Result<bool> overtaken = transaction ? isOvertaken(job) : Result<bool>(Failure(transaction.error()));
    if (overtaken && *overtaken)
        return; // whoever did it has kicked: it is looked at anew
    Result<void> written = overtaken ? body() : Result<void>(Failure(overtaken.error()));
    if (written)
        written = store::OutboxStore(m_context.database).update(job.entry);
    if (written)
        written = transaction->commit();
    if (!written) {
        // What is on the disk stays `sending`: it is taken up again as `unknown`, never as not sent.
        qWarning("%s", qUtf8Printable(written.error().message));
        return;
    }
    job.isOurs = job.entry.state == OutboxState::Sending;
    Q_EMIT m_context.engine.ordersChanged({job.order.oid});
    Q_EMIT m_context.engine.outboxChanged();
}

void OutboxWorker::markSending(Job &job)
{
    job.resend = job.entry.payload.value(QStringLiteral("resend")).toBool();
    job.entry.payload.remove(QStringLiteral("resend"));
    job.entry.state = OutboxState::Sending;
    ++job.entry.attempts;
    if (!job.entry.sentAt.isValid())
        job.entry.sentAt = QDateTime::currentDateTimeUtc();
    write(job, store::Durability::Promised, []() -> Result<void> { return {}; });
}

// The order of that account that has this remote id already, if it is another one.
Result<std::optional<store::StoredOrder>> OutboxWorker::ownerOf(const Job &job, const QString &remoteId)
{
    if (remoteId.isEmpty())
        return std::optional<store::StoredOrder>();
    Result<QHash<QString, store::StoredOrder>> known =
        store::OrderStore(m_context.database).byRemoteIds(job.order.accountId, {remoteId});
    if (!known)
        return Failure(known.error());
    const auto found = known->constFind(remoteId);
    return found == known->constEnd() || found->oid == job.order.oid ? std::nullopt : std::optional(*found);
}

void OutboxWorker::accept(Job job, const RemoteOrder &remote, const QString &text)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::OrderStore orders(m_context.database);
    job.entry.state = OutboxState::Done;
    job.entry.error = {};
    write(job, store::Durability::Promised, [&]() -> Result<void> {
        RemoteOrder told = remote;
        const bool placed = job.entry.operation == u"create";
        Result<std::optional<store::StoredOrder>> other = ownerOf(job, told.order.remoteId);
        if (!other)
            return Failure(other.error());
        const bool isTaken = placed && *other && (*other)->draft;
        if (isTaken) {
            // Two submissions of ours under one id: neither may swallow the other.
            told.order.remoteId.clear();
            Issue issue;
            issue.code = QStringLiteral("sameRemoteId");
            issue.message = tr("The provider took it under the id %1, which another order of %2 has already. Ask the "
                               "provider whether it is made once or twice.")
                                .arg(remote.order.remoteId, (*other)->order.createdAt.date().toString(Qt::ISODate));
            told.order.issues.push_back(issue);
            told.order.needsAttention = true;
        } else {
            // A webhook may have been quicker than the answer, and have brought the order in as a stranger's.
            Result<void> absorbed = orders.absorb(job.order.accountId, told.order.remoteId, job.order.oid);
            if (!absorbed)
                return absorbed;
        }
        Result<std::optional<store::StoredOrder>> fresh = orders.byOid(job.order.oid);
        if (!fresh || !*fresh)
            return fail(ErrorCode::Storage, tr("The order is no longer there"));
        store::StoredOrder order = std::move(**fresh);
        order.order.issues.clear();
        order.order.needsAttention = false;
        // A webhook may have told how far it has got.
        if (placed && order.heardAt.isValid() && order.order.stage > told.order.stage)
            told.stageKnown = false;
        const Merged merged = mergeRemote(order, told, job.provider->declaration(), TimelineSource::Provider, now);
        if (!remote.idOnly)
            order.refreshedAt = now;
        Result<void> written = m_keeper.write(
            order, {now, TimelineSource::Provider, placed ? std::optional(order.order.stage) : std::nullopt, text, {}});
        for (const TimelineEntry &entry : merged.timeline) {
            if (written && !(placed && entry.stage == order.order.stage))
                written = orders.addTimeline(order.oid, entry);
        }
        return written ? store::AccountStore(m_context.database).noteVerified(order.accountId, now) : written;
    });
}

void OutboxWorker::refuse(Job job, const Error &error)
{
    job.entry.error = errorObject(error);
    const bool create = job.entry.operation == u"create";
    job.entry.state = create ? OutboxState::Failed : OutboxState::Dropped;
    write(job, store::Durability::Promised, [&]() -> Result<void> {
        store::OrderStore orders(m_context.database);
        if (!create)
            return orders.addTimeline(
                job.order.oid,
                systemEntry(std::nullopt, tr("%1 was refused: %2").arg(outbox::changeName(job.entry), error.message)));
        job.order.order.stage = Stage::Failed;
        job.order.order.needsAttention = true;
        job.order.order.updatedAt = QDateTime::currentDateTimeUtc();
        job.order.order.issues = outbox::issuesOf(error);
        return m_keeper.write(job.order, systemEntry(Stage::Failed, tr("Refused: %1").arg(error.message)));
    });
}

void OutboxWorker::leaveWaiting(Job job, const Error &error)
{
    const bool first = job.entry.error.isEmpty();
    job.entry.state = OutboxState::Waiting;
    job.entry.error = errorObject(error);
    job.entry.nextAttemptAt = outbox::nextAttempt(job.entry.attempts, error, QDateTime::currentDateTimeUtc());
    write(job, store::Durability::Promised, [&]() -> Result<void> {
        store::OrderStore orders(m_context.database);
        if (job.entry.operation == u"create" && job.order.order.stage != Stage::Queued) {
            job.order.order.stage = Stage::Queued;
            job.order.order.needsAttention = false;
            job.order.order.issues.clear();
            return m_keeper.write(
                job.order, systemEntry(Stage::Queued, tr("The provider does not have it; it waits to be sent again")));
        }
        if (!first)
            return {};
        return orders.addTimeline(job.order.oid, systemEntry(std::nullopt, tr("Not sent yet: %1").arg(error.message)));
    });
}

void OutboxWorker::leaveUnknown(Job job, const Error &error)
{
    job.entry.state = OutboxState::Unknown;
    job.entry.error = errorObject(error);
    const bool settles = !job.provider || outbox::settlesItself(job.provider->declaration());
    job.entry.nextAttemptAt = settles || job.entry.operation != u"create"
                                  ? outbox::nextAttempt(job.entry.attempts, error, QDateTime::currentDateTimeUtc())
                                  : QDateTime();
    write(job, store::Durability::Promised, [&]() -> Result<void> {
        store::OrderStore orders(m_context.database);
        if (job.entry.operation != u"create")
            return orders.addTimeline(
                job.order.oid,
                systemEntry(std::nullopt, tr("%1: the answer was lost").arg(outbox::changeName(job.entry))));
        if (job.order.order.stage == Stage::Unknown && !job.order.order.issues.empty())
            return {};
        job.order.order.stage = Stage::Unknown;
        job.order.order.needsAttention = true;
        job.order.order.updatedAt = QDateTime::currentDateTimeUtc();
        Issue issue;
        issue.code = QStringLiteral("unknownOutcome");
        issue.message = tr("The order was sent, but the answer was lost. It may exist at the provider.");
        job.order.order.issues = {issue};
        return m_keeper.write(job.order,
                              systemEntry(Stage::Unknown, tr("Sent, but the answer was lost: %1").arg(error.message)));
    });
}

// Its refusal says nothing about the first time: as its number is taken, it may well be there.
void OutboxWorker::refuseRepetition(Job job, const Error &error)
{
    Error known = error;
    known.code = ErrorCode::UnknownOutcome;
    known.message =
        tr("It was sent again and refused: %1 The answer to the first time was lost, so that it may be there "
           "all the same: find out, and resolve it.")
            .arg(error.message.endsWith(u'.') ? error.message : error.message + u'.');
    job.entry.state = OutboxState::Unknown;
    job.entry.error = errorObject(known);
    job.entry.nextAttemptAt = {};
    write(job, store::Durability::Promised, [&]() -> Result<void> {
        Issue issue;
        issue.code = QStringLiteral("unknownOutcome");
        issue.message = known.message;
        job.order.order.issues = {issue};
        job.order.order.stage = Stage::Unknown;
        job.order.order.needsAttention = true;
        job.order.order.updatedAt = QDateTime::currentDateTimeUtc();
        return m_keeper.write(job.order,
                              systemEntry(Stage::Unknown, tr("Sent again and refused: %1").arg(error.message)));
    });
}

} // namespace platen
