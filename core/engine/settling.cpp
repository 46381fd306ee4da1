// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/settling.h"

#include "core/domain/instant.h"
#include "core/engine/engine.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds betweenLooks = 1s; // unless something is written

bool isOpenEntry(const OutboxEntry &entry)
{
    return entry.state != OutboxState::Done && entry.state != OutboxState::Dropped;
}

Error unknownError(Error error, const OutboxEntry &entry, const Order &order)
{
    error.code = ErrorCode::UnknownOutcome;
    const Declaration *provider = findProvider(order.provider);
    const bool create = isA<Create>(entry.operation);
    const bool settles = create && provider && outbox::settlesItself(*provider);
    const bool looksUp = provider && provider->can(Capability::FetchOrder);
    const Message cause =
        error.message.isEmpty() ? Message::of("The program that sent it ended too early.") : error.message.asSentence();
    const Message lost = Message::of("It was sent, without a clear response. %1", cause);
    const Message next =
        settles || (!create && looksUp)
            ? Message::of("It may have been carried out; it will be looked up before anything is sent again.")
        : create ? Message::of("It may have been carried out, and nothing is sent again by itself: find out whether "
                               "the order exists, and resolve it.")
                 : Message::of("It may have been carried out; the change is sent again later.");
    error.message = Message::joined({lost, next});
    return error;
}

} // namespace

Settling::Settling(EngineContext &context, Neighbours &neighbours, OutboxWorker &worker)
    : m_context(context)
    , m_neighbours(neighbours)
    , m_worker(worker)
    , m_decisions(context)
{
}

Result<Order> Settling::answerOf(const OutboxEntry &entry)
{
    PLATEN_TRY(store::StoredOrder order, m_decisions.orderOf(entry.oid));
    if (entry.state == OutboxState::Done || (entry.state == OutboxState::Dropped && entry.error.isEmpty()))
        return std::move(order.order);
    Error error = m_context.lease.asSeenFromHere(errorFromObject(entry.error), entry.account);
    error.orderId = order.order.id;
    error.waiting = entry.state == OutboxState::Waiting;
    if (entry.state == OutboxState::Unknown && error.code != ErrorCode::UnknownOutcome)
        return Failure(unknownError(std::move(error), entry, order.order));
    return Failure(std::move(error));
}

// An entry that only the provider's rate limit delays is sent within the time that the caller waits anyway.
bool Settling::isWorthWaiting(const OutboxEntry &entry, const Patience &patience) const
{
    if (entry.state != OutboxState::Waiting || patience.isOver() ||
        errorFromObject(entry.error).code != ErrorCode::RateLimited)
        return false;
    const QDateTime now = m_context.now();
    const outbox::Due due = outbox::dueOf(entry, now, false);
    return due.now || (due.later.isValid() && due.later < after(now, patience.left()));
}

std::optional<Error> Settling::unwritten(const OutboxEntry &entry, const Decision &decision) const
{
    std::optional<Error> error = m_worker.writeError(entry.id);
    if (!error)
        return std::nullopt;
    error->orderId = decision.order.order.id;
    if (entry.id != decision.entryId)
        error->message =
            Message::of("It is stored, but waits for an earlier change of this order. Of that one: %1", error->message);
    return error;
}

std::optional<Result<Order>> Settling::outcomeOf(const Decision &decision, const Patience &patience)
{
    store::OutboxStore store(m_context.database);
    PLATEN_TRY(const std::optional<OutboxEntry> found, store.byId(decision.entryId));
    if (!found)
        return fail(ErrorCode::NotFound, Message::of("The order no longer exists"));
    const OutboxEntry &entry = *found;
    const bool worked = entry.attempts > decision.attempts && entry.state != OutboxState::Sending;
    if (!isOpenEntry(entry) || (worked && !isWorthWaiting(entry, patience)))
        return answerOf(entry);
    PLATEN_TRY(const std::vector<OutboxEntry> all, store.ofOrder(entry.oid));
    for (const OutboxEntry &one : all) {
        if (one.id > entry.id || !isOpenEntry(one))
            continue;
        if (std::optional<Error> error = unwritten(one, decision))
            return Failure(std::move(*error));
        // The changes of an order are sent in order.
        const bool tried =
            one.state != OutboxState::Sending && one.attempts > decision.ahead.value(one.id, one.attempts);
        if (one.id < entry.id && tried && !isWorthWaiting(one, patience))
            return Failure(heldUpBy(one, decision));
    }
    return std::nullopt;
}

Error Settling::heldUpBy(const OutboxEntry &earlier, const Decision &decision) const
{
    Error error = m_context.lease.asSeenFromHere(errorFromObject(earlier.error), earlier.account);
    if (earlier.state == OutboxState::Unknown)
        error.code = ErrorCode::UnknownOutcome;
    error.orderId = decision.order.order.id;
    error.message =
        earlier.state == OutboxState::Unknown
            ? Message::of("It is stored, and is sent after an earlier change of %1 whose outcome is unknown: %2",
                          earlier.reference, error.message)
            : Message::of("It is stored, and is sent after an earlier change of %1 that has not been sent yet: %2",
                          earlier.reference, error.message);
    return error;
}

void Settling::noteThoseAhead(Decision &decision)
{
    const Result<std::vector<OutboxEntry>> all = store::OutboxStore(m_context.database).ofOrder(decision.order.oid);
    if (!all)
        return;
    for (const OutboxEntry &one : *all) {
        if (one.id < decision.entryId && isOpenEntry(one))
            decision.ahead.insert(one.id, one.attempts);
    }
}

// This process got the lease: earlier attempts by the other process do not count, and no entry waits for its back-off.
void Settling::takeOver(Decision &decision)
{
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(m_context.database).byId(decision.entryId);
    if (entry && *entry)
        decision.attempts = (*entry)->attempts;
    noteThoseAhead(decision);
    m_worker.drain({decision.order.accountId}, m_context.options.timeout);
}

Error Settling::gaveUp(const Decision &decision, const Patience &patience)
{
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(m_context.database).byId(decision.entryId);
    const bool sending = entry && *entry && (*entry)->state == OutboxState::Sending;
    const Message holder = patience.holderName();
    const QString reference = decision.order.order.reference;
    const qint64 seconds = patience.limit().count();
    Error error;
    error.code = sending ? ErrorCode::Timeout : ErrorCode::Unreachable;
    error.message =
        sending ? Message::of("%1 is sending the request for %2, and has not reported the outcome within %3 s. %4 Look "
                              "at the order again later, and do not place it again.",
                              holder, reference, seconds, patience.likelyReason())
                : Message::of("The request for %2 is stored but not sent: %1 has to send it, and has not within %3 s. "
                              "%4 Once that program goes on, or has ended and another one runs, it is sent once. Do "
                              "not place the order again.",
                              holder, reference, seconds, patience.likelyReason());
    error.orderId = decision.order.order.id;
    return error;
}

void Settling::reportLimit(const Decision &decision)
{
    const Result<std::optional<OutboxEntry>> entry = store::OutboxStore(m_context.database).byId(decision.entryId);
    if (!entry || !*entry || (*entry)->state != OutboxState::Waiting || !(*entry)->nextAttemptAt.isValid())
        return;
    const QTime at = (*entry)->nextAttemptAt.toLocalTime().time();
    Q_EMIT m_context.engine.waiting(Message::of("The provider accepts no more requests for now. %1 is sent at %2.",
                                                (*entry)->reference, at.toString(QStringLiteral("HH:mm:ss")))
                                        .text());
}

QCoro::Task<Result<Order>> Settling::settled(Decision decision)
{
    if (decision.entryId == 0)
        co_return decision.order.order;
    Patience patience(patienceOf(m_context.options.timeout));
    noteThoseAhead(decision);
    bool ours = m_context.lease.take();
    if (ours)
        m_worker.kick();
    std::optional<Result<Order>> outcome;
    while (!(outcome = outcomeOf(decision, patience))) {
        const bool wasOurs = std::exchange(ours, m_context.lease.take());
        if (ours && !wasOurs)
            takeOver(decision);
        if (ours) {
            reportLimit(decision);
        } else if (std::optional<Error> hopeless = m_neighbours.waitForHolder(patience)) {
            hopeless->message = Message::of("It is stored, but could not be sent: %1", hopeless->message);
            hopeless->orderId = decision.order.order.id;
            outcome = Failure(std::move(*hopeless));
            break;
        } else if (patience.isOver()) {
            outcome = Failure(gaveUp(decision, patience));
            break;
        }
        co_await m_context.news.next(betweenLooks);
        if (m_context.news.isOver()) {
            outcome = outcomeOf(decision, patience);
            break;
        }
    }
    if (!outcome)
        outcome = Failure(endedMeanwhile(decision.order.order.id));
    Q_EMIT m_context.engine.waiting({});
    co_return *outcome;
}

void Settling::sendSoon()
{
    if (m_context.background && m_context.lease.take())
        m_worker.kick();
}

} // namespace platen
