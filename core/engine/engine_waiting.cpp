// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for what the process with the lease does: this one or another.

#include "core/domain/instant.h"
#include "core/engine/engine_private.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

using namespace std::chrono_literals;

constexpr auto betweenLooks = 1s; // unless something is written

bool isOpenEntry(const OutboxEntry &entry)
{
    return entry.state != OutboxState::Done && entry.state != OutboxState::Dropped;
}

QString asSentence(const QString &text)
{
    return text.endsWith(u'.') ? text : text + u'.';
}

Error unknownError(Error error, const OutboxEntry &entry, const Order &order)
{
    error.code = ErrorCode::UnknownOutcome;
    const Declaration *provider = findProvider(order.provider);
    const bool create = isA<Create>(entry.operation);
    const bool settles = create && provider && outbox::settlesItself(*provider);
    const bool looksUp = provider && provider->can(Capability::FetchOrder);
    error.message =
        (settles || (!create && looksUp)
             ? Engine::tr("It was sent, but the answer was lost: %1 It may have been carried out; it will be looked up "
                          "before anything is sent again.")
         : create ? Engine::tr("It was sent, but the answer was lost: %1 It may have been carried out, and nothing is "
                               "sent again by itself: find out whether the order exists, and resolve it.")
                  : Engine::tr("It was sent, but the answer was lost: %1 It may have been carried out; the change is "
                               "sent again later."))
            .arg(asSentence(error.message));
    return error;
}

} // namespace

// A secret that another process lacks is not missing here, and the advice to that process does not help here.
Error Engine::Private::asSeenFromHere(Error error, const QString &account) const
{
    if (error.code != ErrorCode::Credentials || lease.isHeld())
        return error;
    const std::optional<LeaseHolder> holder = lease.holder();
    const QString name = holder ? holder->name() : tr("another program");
    error.message = tr("%1 does the sending for this data folder, and that program cannot read a secret of “%2”. What "
                       "this program was given is not used there. Start that program with the secret, or end it: then "
                       "the next program, such as “platenctl sync”, does it.")
                        .arg(name, account);
    return error;
}

Result<Order> Engine::Private::answerOf(const OutboxEntry &entry)
{
    Result<store::StoredOrder> order = orderOf(entry.oid);
    if (!order)
        return Failure(order.error());
    if (entry.state == OutboxState::Done || (entry.state == OutboxState::Dropped && entry.error.isEmpty()))
        return std::move(order->order);
    Error error = asSeenFromHere(errorFromObject(entry.error), entry.account);
    error.orderId = order->order.id;
    error.waiting = entry.state == OutboxState::Waiting;
    if (entry.state == OutboxState::Unknown && error.code != ErrorCode::UnknownOutcome)
        return Failure(unknownError(std::move(error), entry, order->order));
    return Failure(std::move(error));
}

// One that the provider's rate limit holds back is sent within the time that is waited anyway.
bool Engine::Private::isWorthWaiting(const OutboxEntry &entry, const Patience &patience) const
{
    if (entry.state != OutboxState::Waiting || patience.isOver() ||
        errorFromObject(entry.error).code != ErrorCode::RateLimited)
        return false;
    const QDateTime now = this->now();
    const outbox::Due due = outbox::dueOf(entry, now, false);
    return due.now || (due.later.isValid() && due.later < after(now, patience.left()));
}

std::optional<Error> Engine::Private::unwritten(const OutboxEntry &entry, const Decision &decision) const
{
    std::optional<Error> error = outbox->writeError(entry.id);
    if (!error)
        return std::nullopt;
    error->orderId = decision.order.order.id;
    if (entry.id != decision.entryId)
        error->message = tr("It is stored, but waits for an earlier change of this order. %1").arg(error->message);
    return error;
}

std::optional<Result<Order>> Engine::Private::outcomeOf(const Decision &decision, const Patience &patience)
{
    store::OutboxStore store(*database);
    const Result<std::optional<OutboxEntry>> found = store.byId(decision.entryId);
    if (!found)
        return Failure(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, tr("The order is no longer there"));
    const OutboxEntry &entry = **found;
    const bool worked = entry.attempts > decision.attempts && entry.state != OutboxState::Sending;
    if (!isOpenEntry(entry) || (worked && !isWorthWaiting(entry, patience)))
        return answerOf(entry);
    const Result<std::vector<OutboxEntry>> all = store.ofOrder(entry.oid);
    if (!all)
        return Failure(all.error());
    for (const OutboxEntry &one : *all) {
        if (one.id > entry.id || !isOpenEntry(one))
            continue;
        if (std::optional<Error> error = unwritten(one, decision))
            return Failure(std::move(*error));
        // The changes of an order go out in their order.
        const bool tried =
            one.state != OutboxState::Sending && one.attempts > decision.ahead.value(one.id, one.attempts);
        if (one.id < entry.id && tried && !isWorthWaiting(one, patience))
            return Failure(heldUpBy(one, decision));
    }
    return std::nullopt;
}

Error Engine::Private::heldUpBy(const OutboxEntry &earlier, const Decision &decision) const
{
    Error error = asSeenFromHere(errorFromObject(earlier.error), earlier.account);
    if (earlier.state == OutboxState::Unknown)
        error.code = ErrorCode::UnknownOutcome;
    error.orderId = decision.order.order.id;
    error.message = tr("It is stored, and is sent after an earlier change of %1 that has not succeeded yet: %2")
                        .arg(earlier.reference, error.message);
    return error;
}

void Engine::Private::noteThoseAhead(Decision &decision)
{
    const Result<std::vector<OutboxEntry>> all = store::OutboxStore(*database).ofOrder(decision.order.oid);
    if (!all)
        return;
    for (const OutboxEntry &one : *all) {
        if (one.id < decision.entryId && isOpenEntry(one))
            decision.ahead.insert(one.id, one.attempts);
    }
}

// The lease has come to us: what the process before tried does not count, and nothing waits for its back-off.
void Engine::Private::takeOver(Decision &decision)
{
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(*database).byId(decision.entryId);
    if (entry && *entry)
        decision.attempts = (*entry)->attempts;
    noteThoseAhead(decision);
    outbox->drain({decision.order.accountId}, options.timeout);
}

Error Engine::Private::gaveUp(const Decision &decision, const Patience &patience)
{
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(*database).byId(decision.entryId);
    const bool sending = entry && *entry && (*entry)->state == OutboxState::Sending;
    const QString text =
        sending ? tr("%1 is sending the request for %2, and has not reported the outcome within %3 s. %4 Look at "
                     "the order again later, and do not place it again.")
                : tr("The request for %2 is stored but not sent: %1 has to send it, and has not within %3 s. %4 Once "
                     "that program goes on, or has ended and another one runs, it is sent once. Do not "
                     "place the order again.");
    Error error;
    error.code = sending ? ErrorCode::Timeout : ErrorCode::Unreachable;
    error.message = text.arg(patience.holderName(), decision.order.order.reference,
                             QString::number(patience.limit().count()), patience.likelyReason());
    error.orderId = decision.order.order.id;
    return error;
}

// Somebody else has the lease, or nobody can have it. An error: there is nothing to wait for any longer.
std::optional<Error> Engine::Private::waitForHolder(Patience &patience)
{
    if (leaseError)
        return leaseError;
    ticker->start(); // looks out for what others write, and for the lease
    patience.look(lease.holder());
    Q_EMIT q.waiting(patience.notice());
    return std::nullopt;
}

void Engine::Private::tellLimit(const Decision &decision)
{
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(*database).byId(decision.entryId);
    if (!entry || !*entry || (*entry)->state != OutboxState::Waiting || !(*entry)->nextAttemptAt.isValid())
        return;
    Q_EMIT q.waiting(tr("The provider takes no more requests for now. %1 is sent at %2.")
                         .arg((*entry)->reference,
                              (*entry)->nextAttemptAt.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"))));
}

QCoro::Task<Result<Order>> Engine::Private::settled(Decision decision)
{
    if (decision.entryId == 0)
        co_return decision.order.order;
    Patience patience(patienceOf(options.timeout));
    noteThoseAhead(decision);
    bool ours = takeLease();
    if (ours)
        outbox->kick();
    std::optional<Result<Order>> outcome;
    while (!(outcome = outcomeOf(decision, patience))) {
        const bool wasOurs = std::exchange(ours, takeLease());
        if (ours && !wasOurs)
            takeOver(decision);
        if (ours) {
            tellLimit(decision);
        } else if (std::optional<Error> hopeless = waitForHolder(patience)) {
            hopeless->message = tr("It is stored, but could not be sent: %1").arg(hopeless->message);
            hopeless->orderId = decision.order.order.id;
            outcome = Failure(std::move(*hopeless));
            break;
        } else if (patience.isOver()) {
            outcome = Failure(gaveUp(decision, patience));
            break;
        }
        co_await news->next(betweenLooks);
        if (news->isOver()) {
            outcome = outcomeOf(decision, patience);
            break;
        }
    }
    if (!outcome)
        outcome = Failure(endedMeanwhile(decision.order.order.id));
    Q_EMIT q.waiting({});
    co_return *outcome;
}

template <typename T>
QCoro::Task<std::optional<Result<typename T::Result>>> Engine::Private::handOver(T task)
{
    store::TaskStore tasks(*database);
    const Result<qint64> id = tasks.add(task, options.timeout);
    if (!id)
        co_return Failure(id.error());
    Patience patience(patienceOf(options.timeout));
    std::optional<qint64> seen;
    std::optional<Result<typename T::Result>> outcome;
    for (;;) {
        Result<store::TaskState<T>> state = tasks.state<T>(*id);
        if (!state) {
            outcome = Failure(state.error());
            break;
        }
        if (state->result) {
            outcome = std::move(state->result);
            break;
        }
        if (takeLease())
            break;
        if (std::exchange(seen, state->seen) != state->seen)
            patience = Patience(patienceOf(options.timeout)); // it is under way
        if (const std::optional<Error> hopeless = waitForHolder(patience)) {
            outcome = Failure(*hopeless);
            break;
        }
        if (patience.isOver()) {
            outcome =
                fail(ErrorCode::Timeout, tr("%1 is in charge of this data folder, and it has not answered within "
                                            "%2 s. %3 Let it go on, or end it, and try again.")
                                             .arg(patience.holderName(), QString::number(patience.limit().count()),
                                                  patience.likelyReason()));
            break;
        }
        co_await news->next(betweenLooks);
        if (news->isOver()) {
            outcome = Failure(endedMeanwhile());
            break;
        }
    }
    (void)tasks.remove(*id);
    Q_EMIT q.waiting({});
    co_return outcome;
}

template QCoro::Task<std::optional<Result<std::vector<SyncReport>>>> Engine::Private::handOver(store::SyncTask);
template QCoro::Task<std::optional<Result<void>>> Engine::Private::handOver(store::RefreshTask);
template QCoro::Task<std::optional<Result<EventLine>>> Engine::Private::handOver(store::ReplayTask);

} // namespace platen
