// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the outbox, and what a person decides about it.

#include "core/engine/engine_private.h"
#include "core/engine/namesakes.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

Result<std::vector<OutboxEntry>> Engine::outbox()
{
    return store::OutboxStore(*d->database).open();
}

QCoro::Task<Result<Order>> Engine::retry(QString order)
{
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        store::StoredOrder stored = std::move(*found);
        Result<std::vector<OutboxEntry>> entries = store::OutboxStore(*d->database).ofOrder(stored.oid);
        if (!entries)
            return Failure(entries.error());
        const auto open = std::find_if(entries->begin(), entries->end(), [](const OutboxEntry &entry) {
            return entry.state != OutboxState::Done && entry.state != OutboxState::Dropped;
        });
        if (open == entries->end())
            return fail(ErrorCode::Refused, stored.order.remoteId.isEmpty()
                                                ? tr("There is nothing of %1 in the outbox").arg(stored.order.reference)
                                                : tr("%1 was accepted as %2; there is nothing to send again")
                                                      .arg(stored.order.reference, stored.order.remoteId));
        OutboxEntry &entry = *open;
        if (entry.state == OutboxState::Sending)
            return fail(ErrorCode::Refused, tr("%1 is being sent right now").arg(stored.order.reference));
        const bool wasUnknown = entry.state == OutboxState::Unknown;
        entry.state = wasUnknown ? OutboxState::Unknown : OutboxState::Waiting;
        // If the look-up of a submission was not clear, it is made again and nothing else: what to do about it is for
        // `resolve` to say.
        const bool isUnclear = isA<Create>(entry.operation) && outbox::waitsForPerson(entry);
        entry.nextAttemptAt = wasUnknown ? QDateTime::currentDateTimeUtc() : QDateTime();
        entry.notBefore = {};
        const Declaration *declaration = findProvider(stored.order.provider);
        const bool settles = declaration && outbox::settlesItself(*declaration);
        if (wasUnknown && isA<Create>(entry.operation) && !settles)
            return fail(ErrorCode::Refused,
                        tr("Whether %1 exists cannot be asked there. Find out, and resolve it: it exists, send it "
                           "again, or discard it.")
                            .arg(stored.order.reference));
        entry.timeout = d->options.timeout;
        // A person asks for it: it is looked up first, and then sent again even where there is no key.
        if (wasUnknown)
            entry.resend = !isUnclear;
        if (!wasUnknown && isA<Create>(entry.operation)) {
            if (Result<void> known = checkNoneUnknown(*d->database, stored); !known)
                return Failure(known.error());
            stored.order.stage = Stage::Queued;
            stored.order.needsAttention = false;
            stored.order.issues.clear();
        }
        return d->writeOrder(stored, tr("Sent again on request"), std::nullopt, &entry).map([&] {
            return Private::Decision{stored, entry.id, entry.attempts};
        });
    });
    if (!decided)
        co_return Failure(decided.error());
    const Private::Decision &decision = *decided;
    co_return co_await d->settled(decision);
}

// The submission that a person may say something about.
Result<OutboxEntry> Engine::Private::unresolved(const store::StoredOrder &order, Resolution::Kind kind)
{
    Result<std::optional<OutboxEntry>> open = openCreate(order.oid);
    if (!open)
        return Failure(open.error());
    if (!*open || ((*open)->state != OutboxState::Unknown && (*open)->state != OutboxState::Failed &&
                   !((*open)->state == OutboxState::Waiting && kind == Resolution::Kind::Discard)))
        return fail(ErrorCode::Refused, tr("%1 is not waiting to be resolved").arg(order.order.reference));
    return std::move(**open);
}

QCoro::Task<Result<Order>> Engine::resolve(QString order, Resolution resolution)
{
    const bool exists = resolution.kind == Resolution::Kind::Exists;
    if (exists) {
        const Result<store::StoredOrder> found = find(order);
        if (!found)
            co_return Failure(found.error());
        if (const Result<OutboxEntry> open = d->unresolved(*found, resolution.kind); !open)
            co_return Failure(open.error());
        const qint64 accountId = found->accountId;
        const QString remoteId = resolution.remoteId;
        const Result<void> there = co_await d->confirmExists(accountId, remoteId);
        if (!there)
            co_return Failure(there.error());
    }
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        store::StoredOrder stored = std::move(*found);
        Result<OutboxEntry> open = d->unresolved(stored, resolution.kind);
        if (!open)
            return Failure(open.error());
        OutboxEntry entry = std::move(*open);
        if (resolution.kind == Resolution::Kind::Resend) {
            // Without a next attempt: the person has seen what the look-up found.
            entry.nextAttemptAt =
                outbox::waitsForPerson(entry) ? QDateTime() : QDateTime::currentDateTimeUtc();
            entry.resend = true;
            entry.timeout = d->options.timeout;
            if (entry.state == OutboxState::Failed) {
                if (Result<void> known = checkNoneUnknown(*d->database, stored); !known)
                    return Failure(known.error());
                entry.state = OutboxState::Waiting;
            }
            return d->writeOrder(stored, tr("To be sent again, on request"), std::nullopt, &entry).map([&] {
                return Private::Decision{stored, entry.id, entry.attempts};
            });
        }
        stored.order.needsAttention = false;
        stored.order.issues.clear();
        stored.order.updatedAt = QDateTime::currentDateTimeUtc();
        QString text = tr("Discarded on request");
        if (exists) {
            if (Result<void> taken = d->takeRemoteId(stored, resolution.remoteId); !taken)
                return Failure(taken.error());
            text = tr("Resolved: it exists as %1").arg(resolution.remoteId);
        }
        entry.state = exists ? OutboxState::Done : OutboxState::Dropped;
        stored.order.stage = exists ? Stage::Submitted : Stage::Cancelled;
        Result<void> written = d->writeOrder(stored, text, stored.order.stage, &entry);
        if (written)
            written = hurryNamesakes(*d->database, stored);
        return written.map([&] { return Private::Decision{stored}; });
    });
    if (!decided)
        co_return Failure(decided.error());
    d->sendSoon();
    store::StoredOrder stored = decided->order;
    const Declaration *declaration = findProvider(stored.order.provider);
    if (exists && declaration && declaration->can(Capability::FetchOrder) && d->lease.isHeld()) {
        const qint64 oid = stored.oid;
        const std::chrono::milliseconds timeout = d->options.timeout;
        (void)co_await d->refreshHere(oid, timeout); // it stays due if this fails
        Result<store::StoredOrder> fresh = d->orderOf(oid);
        if (fresh)
            stored = std::move(*fresh);
    }
    if (!exists && decided->entryId != 0) {
        const Private::Decision &decision = *decided;
        co_return co_await d->settled(decision);
    }
    co_return stored.order;
}

// The person has found out under which id the provider has it.
Result<void> Engine::Private::takeRemoteId(store::StoredOrder &order, const QString &remoteId)
{
    store::OrderStore orders(*database);
    const Result<QHash<QString, store::StoredOrder>> known = orders.byRemoteIds(order.accountId, {remoteId});
    if (!known)
        return Failure(known.error());
    // Another submission of ours is not swallowed: that would be an order that nobody looks for any more.
    const auto other = known->constFind(remoteId);
    if (other != known->constEnd() && other->oid != order.oid && other->draft)
        return fail(ErrorCode::Refused, tr("%1 is the id of another order here, %2").arg(remoteId, other->order.id));
    order.order.remoteId = remoteId;
    order.dueAt = QDateTime::currentDateTimeUtc();
    return orders.absorb(order.accountId, remoteId, order.oid);
}

// A mistyped id would hide the real order: where the provider can be asked it has to know it. A provider that cannot be
// reached leaves it at the person's word.
QCoro::Task<Result<void>> Engine::Private::confirmExists(qint64 accountId, QString remoteId)
{
    if (remoteId.isEmpty())
        co_return fail(ErrorCode::Usage, tr("Which id does the order have at the provider?"));
    const store::AccountRecord *account = book->byId(accountId);
    const Declaration *declaration = account ? findProvider(account->provider) : nullptr;
    if (!declaration || !declaration->can(Capability::FetchOrder))
        co_return Result<void>();
    const Result<AccountBook::ProviderPtr> provider = co_await book->provider(accountId);
    if (!provider)
        co_return Result<void>();
    const AccountBook::ProviderPtr &asked = *provider;
    const Result<RemoteOrder> order = co_await asked->fetchOrder(remoteId);
    // Some say of what cannot be an id of theirs that it is not valid.
    if (!order && (order.error().code == ErrorCode::NotFound || order.error().code == ErrorCode::Validation))
        co_return fail(ErrorCode::NotFound,
                       tr("%1 has no order “%2”. Nothing was changed.").arg(declaration->name, remoteId));
    co_return Result<void>();
}

} // namespace platen
