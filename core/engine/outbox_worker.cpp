#include "core/engine/outbox_worker.h"

#include "core/engine/engine.h"
#include "core/engine/merge.h"
#include "core/engine/outbox_rules.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

constexpr int rounds = 4; // of sending and looking up within one go
constexpr std::chrono::seconds longestWait{60};

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

OutboxWorker::OutboxWorker(EngineContext &context, OrderKeeper &keeper)
    : QObject(&context.engine)
    , m_context(context)
    , m_keeper(keeper)
{
}

void OutboxWorker::kick()
{
    writeWhatIsLeft();
    for (const store::AccountRecord &account : m_context.accounts.all())
        drainAccount(account.id, false);
}

QCoro::Task<void> OutboxWorker::drain(QSet<qint64> accountIds)
{
    std::vector<QCoro::Task<void>> tasks;
    for (const store::AccountRecord &account : m_context.accounts.all()) {
        if (accountIds.isEmpty() || accountIds.contains(account.id))
            tasks.push_back(drainAccount(account.id, true));
    }
    for (QCoro::Task<void> &task : tasks)
        co_await task;
}

QCoro::Task<void> OutboxWorker::drainAccount(qint64 accountId, bool everything)
{
    if (m_draining.contains(accountId)) {
        m_again.insert(accountId);
        while (everything && m_draining.contains(accountId))
            co_await pause(this, std::chrono::milliseconds(20));
        if (!everything)
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
        co_await work(*entry);
    }
    m_draining.remove(accountId);
}

std::optional<OutboxEntry> OutboxWorker::next(qint64 accountId, bool everything, const QSet<qint64> &tried)
{
    Result<std::vector<OutboxEntry>> open = store::OutboxStore(m_context.database).open();
    if (!open)
        return std::nullopt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<qint64> busyOrders;
    std::optional<OutboxEntry> chosen;
    m_nextDue = {};
    for (OutboxEntry &entry : *open) {
        // The changes of one order go out in their order.
        if (busyOrders.contains(entry.oid))
            continue;
        busyOrders.insert(entry.oid);
        const outbox::Due due =
            outbox::dueOf(entry, now, everything || entry.payload.value(QStringLiteral("resend")).toBool());
        if (due.later.isValid() && (!m_nextDue.isValid() || due.later < m_nextDue))
            m_nextDue = due.later;
        if (due.now && !chosen && entry.accountId == accountId && !tried.contains(entry.id))
            chosen = std::move(entry);
    }
    return chosen;
}

QCoro::Task<void> OutboxWorker::work(OutboxEntry entry)
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
    Result<AccountBook::ProviderPtr> provider = co_await m_context.accounts.provider(accountId);
    if (!provider) {
        ++job.entry.attempts;
        const Error &error = provider.error();
        job.wasUnknown ? leaveUnknown(job, error) : leaveWaiting(job, error);
        co_return;
    }
    job.provider = *provider;
    Result<Draft> ready = co_await prepare(job);
    if (!ready) {
        leaveUnprepared(job, ready.error());
        co_return;
    }
    job.ready = std::move(*ready);
    markSending(job);
    if (!job.isOurs)
        co_return; // not on the disk: nothing is sent that a crash would forget, or that was taken back meanwhile
    if (job.entry.operation == u"create")
        co_await submit(job);
    else
        co_await applyChange(job);
}

// What an order has to name is sent ahead of it, and before it counts as sent: whatever happens meanwhile leaves
// nothing open.
QCoro::Task<Result<Draft>> OutboxWorker::prepare(Job job)
{
    const Draft draft = job.order.draft.value_or(Draft());
    const bool sends = !job.wasUnknown || job.entry.payload.value(QStringLiteral("resend")).toBool() ||
                       job.provider->can(Capability::IdempotentCreate);
    if (job.entry.operation != u"create" || !sends || !job.provider->can(Capability::PrepareDraft))
        co_return draft;
    Result<Draft> prepared = co_await job.provider->prepareDraft(draft);
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
    const bool canLookUp = job.provider->can(Capability::FindSubmitted);
    const bool hasKey = job.provider->can(Capability::IdempotentCreate);
    const bool resend = job.resend;
    const Draft draft = job.order.draft.value_or(Draft());
    const Draft ready = job.ready;
    const QString key = job.entry.key;
    const QDateTime since = job.entry.sentAt;
    bool unknown = job.wasUnknown;
    Error last = errorFromObject(job.entry.error);

    for (int round = 0;; ++round) {
        if (unknown) {
            if (canLookUp) {
                const QStringList others = otherRemoteIds(job);
                Result<std::optional<RemoteOrder>> found =
                    co_await job.provider->findSubmitted(draft, key, since, others);
                if (!found) {
                    leaveUnknown(job, found.error());
                    co_return;
                }
                if (*found) {
                    accept(job, **found, tr("Found at the provider as %1").arg((*found)->order.remoteId));
                    co_return;
                }
            }
            if (!hasKey && !(resend && round == 0)) {
                leaveUnknown(job, last);
                co_return;
            }
            if (round == rounds) {
                // The last look-up says that it is not there: under the key it can be sent again later.
                canLookUp ? leaveWaiting(job, last) : leaveUnknown(job, last);
                co_return;
            }
        }
        QString callbackUrl;
        if (m_callbackUrl && job.provider->can(Capability::CallbackPerOrder))
            callbackUrl = m_callbackUrl(job.entry.accountId);
        Result<RemoteOrder> created = co_await job.provider->createOrder(ready, key, callbackUrl);
        if (created) {
            accept(job, *created, tr("Placed as %1").arg(created->order.remoteId));
            co_return;
        }
        last = created.error();
        if (last.maybeProcessed) {
            unknown = true;
            if (round > 0)
                co_await pause(this, outbox::shortBackoff(round));
            continue;
        }
        if (last.code == ErrorCode::RateLimited && round < rounds && last.retryAfter <= longestWait) {
            const std::chrono::milliseconds wait =
                last.retryAfter.count() > 0 ? last.retryAfter : outbox::shortBackoff(round + 2);
            co_await pause(this, wait);
            continue;
        }
        if (outbox::isFinalRefusal(last))
            unknown && !outbox::settlesItself(job.provider->declaration()) ? refuseRepetition(job, last)
                                                                           : refuse(job, last);
        else if (unknown)
            leaveUnknown(job, last);
        else
            leaveWaiting(job, last);
        co_return;
    }
}

QStringList OutboxWorker::otherRemoteIds(const Job &job)
{
    QStringList ids;
    Result<std::vector<store::StoredOrder>> orders =
        store::OrderStore(m_context.database).byReference(job.order.accountId, job.order.order.reference);
    if (!orders)
        return ids;
    for (const store::StoredOrder &order : *orders) {
        // One that turned up by itself since this was sent may be this very order.
        const bool older = order.order.createdAt.isValid() && order.order.createdAt < job.order.order.createdAt;
        if (order.oid != job.order.oid && !order.order.remoteId.isEmpty() && (order.draft || older))
            ids.append(order.order.remoteId);
    }
    return ids;
}

QCoro::Task<void> OutboxWorker::applyChange(Job job)
{
    if (job.wasUnknown && co_await settleIfItHolds(job))
        co_return;
    Result<RemoteOrder> changed = co_await sendChange(job);
    if (changed) {
        accept(job, *changed, outbox::changeText(job.entry));
        co_return;
    }
    const Error error = changed.error();
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
