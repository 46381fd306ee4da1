// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outbox.h"

#include "core/engine/engine.h"
#include "core/engine/namesakes.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

Outbox::Outbox(EngineContext &context, Settling &settling, Sync &sync)
    : m_context(context)
    , m_settling(settling)
    , m_sync(sync)
    , m_decisions(context)
{
}

Result<std::vector<OutboxEntry>> Outbox::entries()
{
    return store::OutboxStore(m_context.database).open();
}

QCoro::Task<Result<Order>> Outbox::retry(QString order)
{
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        PLATEN_TRY(store::StoredOrder found, m_decisions.find(order));
        store::StoredOrder stored = std::move(found);
        PLATEN_TRY(std::vector<OutboxEntry> entries, store::OutboxStore(m_context.database).ofOrder(stored.oid));
        const auto open = std::find_if(entries.begin(), entries.end(), [](const OutboxEntry &entry) {
            return entry.state != OutboxState::Done && entry.state != OutboxState::Dropped;
        });
        if (open == entries.end())
            return fail(ErrorCode::Refused,
                        stored.order.remoteId.isEmpty()
                            ? Message::of("There is nothing of %1 in the outbox", stored.order.reference)
                            : Message::of("%1 was accepted as %2; there is nothing to send again",
                                          stored.order.reference, stored.order.remoteId));
        OutboxEntry &entry = *open;
        if (entry.state == OutboxState::Sending)
            return fail(ErrorCode::Refused, Message::of("%1 is being sent right now", stored.order.reference));
        const bool wasUnknown = entry.state == OutboxState::Unknown;
        entry.state = wasUnknown ? OutboxState::Unknown : OutboxState::Waiting;
        // If the look-up of a submission was not clear, it is only repeated: `resolve` is for deciding what to do about
        // it.
        const bool isUnclear = isA<Create>(entry.operation) && outbox::waitsForPerson(entry);
        const QDateTime now = m_context.now();
        entry.nextAttemptAt = wasUnknown ? now : QDateTime();
        entry.notBefore = {};
        const Declaration *declaration = findProvider(stored.order.provider);
        const bool settles = declaration && outbox::settlesItself(*declaration);
        if (wasUnknown && isA<Create>(entry.operation) && !settles)
            return fail(
                ErrorCode::Refused,
                Message::of("Whether %1 exists cannot be asked there. Find out, and resolve it: it exists, send it "
                            "again, or discard it.",
                            stored.order.reference));
        entry.timeout = m_context.options.timeout;
        // At a person's request it is looked up first, and then sent again even without a key.
        if (wasUnknown)
            entry.resend = !isUnclear;
        if (!wasUnknown && isA<Create>(entry.operation)) {
            PLATEN_CHECK(checkNoneUnknown(m_context.database, stored));
        }
        return m_decisions.write(life::retried(stored, entry.operation, wasUnknown, now), &entry)
            .map([&entry](const Decision &written) { return Decision{written.order, entry.id, entry.attempts}; });
    });
    PLATEN_CO_CHECK(decided);
    const Decision &decision = *decided;
    co_return co_await m_settling.settled(decision);
}

// The submission that a person may resolve.
Result<OutboxEntry> Outbox::unresolved(const store::StoredOrder &order, Resolution::Kind kind)
{
    PLATEN_TRY(std::optional<OutboxEntry> open, m_decisions.openCreate(order.oid));
    if (!open || (open->state != OutboxState::Unknown && open->state != OutboxState::Failed &&
                  !(open->state == OutboxState::Waiting && kind == Resolution::Kind::Discard)))
        return fail(ErrorCode::Refused, Message::of("%1 is not waiting to be resolved", order.order.reference));
    return std::move(*open);
}

QCoro::Task<Result<Order>> Outbox::resolve(QString order, Resolution resolution)
{
    const bool exists = resolution.kind == Resolution::Kind::Exists;
    if (exists) {
        PLATEN_CO_TRY(const store::StoredOrder found, m_decisions.find(order));
        PLATEN_CO_CHECK(unresolved(found, resolution.kind));
        const qint64 accountId = found.accountId;
        const QString remoteId = resolution.remoteId;
        PLATEN_CO_CHECK(co_await confirmExists(accountId, remoteId));
    }
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        PLATEN_TRY(store::StoredOrder found, m_decisions.find(order));
        store::StoredOrder stored = std::move(found);
        PLATEN_TRY(OutboxEntry open, unresolved(stored, resolution.kind));
        OutboxEntry entry = std::move(open);
        const QDateTime now = m_context.now();
        if (resolution.kind == Resolution::Kind::Resend) {
            // Without a next attempt, because the person has seen what the look-up found.
            entry.nextAttemptAt = outbox::waitsForPerson(entry) ? QDateTime() : now;
            entry.resend = true;
            entry.timeout = m_context.options.timeout;
            if (entry.state == OutboxState::Failed) {
                PLATEN_CHECK(checkNoneUnknown(m_context.database, stored));
                entry.state = OutboxState::Waiting;
            }
            return m_decisions.write(life::toBeResent(stored, now), &entry).map([&entry](const Decision &written) {
                return Decision{written.order, entry.id, entry.attempts};
            });
        }
        entry.state = exists ? OutboxState::Done : OutboxState::Dropped;
        PLATEN_CHECK(exists ? takeRemoteId(stored, resolution.remoteId) : Result<void>());
        const Result<Decision> resolved = m_decisions.write(
            exists ? life::existsAs(stored, resolution.remoteId, now) : life::givenUp(stored, now), &entry);
        const Result<void> hurried = resolved ? hurryNamesakes(m_context.database, stored) : Result<void>();
        return hurried ? resolved : Failure(hurried.error());
    });
    PLATEN_CO_CHECK(decided);
    m_settling.sendSoon();
    store::StoredOrder stored = decided->order;
    const Declaration *declaration = findProvider(stored.order.provider);
    if (exists && declaration && declaration->can(Capability::FetchOrder) && m_context.lease.isHeld()) {
        const qint64 oid = stored.oid;
        const std::chrono::milliseconds timeout = m_context.options.timeout;
        (void)co_await m_sync.refreshHere(oid, timeout); // it stays due if this fails
        Result<store::StoredOrder> fresh = m_decisions.orderOf(oid);
        if (fresh)
            stored = std::move(*fresh);
    }
    if (!exists && decided->entryId != 0) {
        const Decision &decision = *decided;
        co_return co_await m_settling.settled(decision);
    }
    co_return stored.order;
}

// A person found out the id under which the provider has the order.
Result<void> Outbox::takeRemoteId(const store::StoredOrder &order, const QString &remoteId)
{
    store::OrderStore orders(m_context.database);
    PLATEN_TRY(const auto known, orders.byRemoteIds(order.accountId, {remoteId}));
    // Another submission of ours is not replaced: nobody would look for that order any more.
    const auto other = known.constFind(remoteId);
    if (other != known.constEnd() && other->oid != order.oid && other->draft)
        return fail(ErrorCode::Refused,
                    Message::of("%1 is the id of another order here, %2", remoteId, other->order.id));
    return orders.absorb(order.accountId, remoteId, order.oid);
}

// A mistyped id would hide the real order, so the provider must know it if it can be queried. If the provider cannot be
// reached, the person's word is accepted.
QCoro::Task<Result<void>> Outbox::confirmExists(qint64 accountId, QString remoteId)
{
    if (remoteId.isEmpty())
        co_return fail(ErrorCode::Usage, Message::of("Which id does the order have at the provider?"));
    const store::AccountRecord *account = m_context.accounts.byId(accountId);
    const Declaration *declaration = account ? findProvider(account->provider) : nullptr;
    if (!declaration || !declaration->can(Capability::FetchOrder))
        co_return Result<void>();
    const Result<AccountBook::SessionPtr> session = co_await m_context.accounts.session(accountId);
    if (!session)
        co_return Result<void>();
    const AccountBook::SessionPtr &asked = *session;
    const Result<RemoteOrder> order = co_await asked->fetchOrder(remoteId);
    // Some providers call an impossible id invalid.
    if (!order && (order.error().code == ErrorCode::NotFound || order.error().code == ErrorCode::Validation))
        co_return fail(ErrorCode::NotFound,
                       Message::of("%1 has no order “%2”. Nothing was changed.", declaration->name, remoteId));
    co_return Result<void>();
}

} // namespace platen
