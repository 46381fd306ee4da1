// Changes of orders at their providers, and what is in the outbox.

#include "core/domain/address_format.h"
#include "core/domain/order_document.h"
#include "core/engine/engine_private.h"
#include "core/engine/merge.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/address_needs.h"
#include "core/providers/registry.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

struct ChangeRequest
{
    Capability capability;
    QString operation;
    QJsonObject payload;
};

ChangeRequest requestOf(const OrderChange &change)
{
    if (change.shippingMethod)
        return {Capability::ChangeShippingMethod,
                QStringLiteral("changeShippingMethod"),
                {{"shippingMethod", *change.shippingMethod}}};
    if (change.recipient)
        return {Capability::ChangeRecipient,
                QStringLiteral("changeRecipient"),
                {{"recipient", recipientDocument(*change.recipient)}}};
    if (change.metadata)
        return {Capability::ChangeMetadata, QStringLiteral("changeMetadata"), {{"metadata", *change.metadata}}};
    if (change.note)
        return {Capability::ChangeNote, QStringLiteral("changeNote"), {{"note", *change.note}}};
    return {Capability::ChangeOptions,
            QStringLiteral("changeOptions"),
            {{"options", change.options.value_or(QJsonObject())}}};
}

// By the rules of the country and by those of the provider; the recipient is the whole of the document.
std::vector<Error> wrongIn(const Recipient &recipient, const Declaration *declaration)
{
    const Address &address = recipient.address;
    std::vector<Error> errors = checkRecipient(recipient);
    if (declaration && requirementIn(*declaration, postalCodePointer, address.countryCode)) {
        if (const std::optional<Error> error = missingPostalCode(address, declaration->name))
            errors = withFurther(std::move(errors), {*error});
    }
    for (Error &error : errors)
        error.pointer.remove(QStringLiteral("/recipient"));
    return errors;
}

Failure cannot(const Declaration &declaration, Capability capability)
{
    const QString others = providersThatCan(capability);
    QString message =
        others.isEmpty()
            ? Engine::tr("%1 cannot do this, nor can any other provider. Nothing was sent.").arg(declaration.name)
            : Engine::tr("%1 cannot do this; these can: %2. Nothing was sent.").arg(declaration.name, others);
    // Another way to the same end, where its document has one.
    if (capability == Capability::CancelOrder && declaration.can(Capability::DeleteOrder))
        message += u' ' + Engine::tr("Deleting the order may serve instead.");
    else if (capability == Capability::ChangeMetadata && declaration.can(Capability::ChangeOptions))
        message += u' ' + Engine::tr("Its own members (options) may serve instead.");
    return fail(ErrorCode::Unsupported, message);
}

// Accepted by a provider, whether or not its id there is known.
bool isAtProvider(const Order &order)
{
    return isOpen(order.stage) || order.stage == Stage::Shipped;
}

Failure unknownThere(const Order &order)
{
    return fail(ErrorCode::Refused, Engine::tr("%1 is at the provider, but under which id is not known here. Ask the "
                                               "provider about it; nothing was changed.")
                                        .arg(order.reference));
}

// Why an order without an id at the provider can be neither asked for nor changed there; `open` if it simply waits.
Failure notThere(const Order &order, const QString &open)
{
    if (isAtProvider(order))
        return unknownThere(order);
    if (order.stage == Stage::Unknown)
        return fail(ErrorCode::Refused,
                    Engine::tr("Whether %1 has reached the provider is not known yet; resolve that first")
                        .arg(order.reference));
    if (order.stage == Stage::Cancelled || order.stage == Stage::Failed)
        return fail(ErrorCode::Refused, Engine::tr("%1 was never placed at the provider").arg(order.reference));
    return fail(ErrorCode::Refused, open.arg(order.reference));
}

} // namespace

QCoro::Task<Result<Order>> Engine::Private::settled(Decision decision)
{
    if (decision.entryId == 0)
        co_return decision.order.order;
    if (takeLease())
        outbox->kick();
    for (;;) {
        Result<std::optional<OutboxEntry>> entry = store::OutboxStore(*database).byId(decision.entryId);
        if (!entry)
            co_return Failure(entry.error());
        if (!*entry)
            co_return fail(ErrorCode::NotFound, tr("The order is no longer there"));
        const OutboxEntry &now = **entry;
        const bool worked = now.attempts > decision.attempts && now.state != OutboxState::Sending;
        if (now.state == OutboxState::Done || worked || now.state == OutboxState::Dropped) {
            Result<store::StoredOrder> order = orderOf(now.oid);
            if (!order)
                co_return Failure(order.error());
            if (now.state == OutboxState::Done || (now.state == OutboxState::Dropped && now.error.isEmpty()))
                co_return std::move(order->order);
            Error error = errorFromObject(now.error);
            error.orderId = order->order.id;
            if (now.state == OutboxState::Unknown && error.code != ErrorCode::UnknownOutcome) {
                Error unknown = error;
                unknown.code = ErrorCode::UnknownOutcome;
                const Declaration *provider = findProvider(order->order.provider);
                const bool settles = now.operation != u"create" || (provider && outbox::settlesItself(*provider));
                unknown.message =
                    (settles ? tr("It was sent, but the answer was lost: %1 It may have been carried out; it will be "
                                  "looked up before anything is sent again.")
                             : tr("It was sent, but the answer was lost: %1 It may have been carried out, and nothing "
                                  "is sent again by itself: find out whether the order exists, and resolve it."))
                        .arg(error.message.endsWith(u'.') ? error.message : error.message + u'.');
                co_return Failure(unknown);
            }
            co_return Failure(error);
        }
        if (std::optional<Error> unwritten = outbox->writeError(decision.entryId)) {
            unwritten->orderId = decision.order.order.id;
            unwritten->message =
                (now.state == OutboxState::Sending ? tr("It was sent, but what became of it could not be stored: %1")
                                                   : tr("It is stored, but could not be sent: %1"))
                    .arg(unwritten->message);
            co_return Failure(*unwritten);
        }
        if (!lease.isHeld() && takeLease())
            outbox->kick();
        co_await pause(&q, std::chrono::milliseconds(15));
    }
}

QCoro::Task<Result<Order>> Engine::cancel(QString order)
{
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        store::StoredOrder stored = std::move(*found);
        if (stored.order.remoteId.isEmpty()) {
            Result<std::optional<OutboxEntry>> entry = d->openCreate(stored.oid);
            if (!entry)
                return Failure(entry.error());
            if (*entry && ((*entry)->state == OutboxState::Sending || (*entry)->state == OutboxState::Unknown))
                return fail(ErrorCode::Refused,
                            tr("Whether %1 has reached the provider is not known yet; resolve that first")
                                .arg(stored.order.reference));
            if (!*entry && isAtProvider(stored.order))
                return unknownThere(stored.order);
            // It never left this machine.
            if (*entry)
                (*entry)->state = OutboxState::Dropped;
            stored.order.stage = Stage::Cancelled;
            stored.order.needsAttention = false;
            return d
                ->writeOrder(stored, tr("Cancelled before it was sent"), Stage::Cancelled, *entry ? &**entry : nullptr)
                .map([&] { return Private::Decision{stored}; });
        }
        const Declaration *declaration = findProvider(stored.order.provider);
        if (declaration && !declaration->can(Capability::CancelOrder))
            return cannot(*declaration, Capability::CancelOrder);
        if (stored.order.stage == Stage::Cancelled)
            return fail(ErrorCode::Refused, tr("%1 is cancelled already").arg(stored.order.reference));
        return d->enqueue(stored, QStringLiteral("cancel"), {}, std::chrono::seconds(0)).map([&](qint64 entry) {
            return Private::Decision{stored, entry};
        });
    });
    if (!decided)
        co_return Failure(decided.error());
    const Private::Decision &decision = *decided;
    co_return co_await d->settled(decision);
}

QCoro::Task<Result<Order>> Engine::change(QString order, OrderChange change)
{
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        store::StoredOrder stored = std::move(*found);
        const ChangeRequest request = requestOf(change);
        const Declaration *declaration = findProvider(stored.order.provider);
        if (declaration && !declaration->can(request.capability))
            return cannot(*declaration, request.capability);
        if (stored.order.remoteId.isEmpty())
            return notThere(stored.order, tr("%1 has not been placed yet; change its draft instead"));
        if (change.shippingMethod && declaration && !declaration->shippingMethods.isEmpty() &&
            !declaration->shippingMethods.contains(*change.shippingMethod, Qt::CaseInsensitive))
            return fail(ErrorCode::Validation,
                        tr("“%1” is no shipping method of %2; these are: %3")
                            .arg(*change.shippingMethod, declaration->name,
                                 declaration->shippingMethods.join(QStringLiteral(", "))),
                        QStringLiteral("/shippingMethod"));
        if (std::vector<Error> errors =
                change.recipient ? wrongIn(*change.recipient, declaration) : std::vector<Error>();
            !errors.empty())
            return Failure(combine(std::move(errors)));
        return d->enqueue(stored, request.operation, request.payload, std::chrono::seconds(0)).map([&](qint64 entry) {
            return Private::Decision{stored, entry};
        });
    });
    if (!decided)
        co_return Failure(decided.error());
    const Private::Decision &decision = *decided;
    co_return co_await d->settled(decision);
}

QCoro::Task<Result<Order>> Engine::remove(QString order)
{
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        store::StoredOrder stored = std::move(*found);
        const Declaration *declaration = findProvider(stored.order.provider);
        if (!stored.order.remoteId.isEmpty()) {
            if (declaration && !declaration->can(Capability::DeleteOrder))
                return cannot(*declaration, Capability::DeleteOrder);
            return d->enqueue(stored, QStringLiteral("delete"), {}, std::chrono::seconds(0)).map([&](qint64 entry) {
                return Private::Decision{stored, entry};
            });
        }
        if (isAtProvider(stored.order))
            return unknownThere(stored.order);
        if (stored.order.stage == Stage::Queued || stored.order.stage == Stage::Unknown)
            return fail(ErrorCode::Refused,
                        tr("%1 is on its way; cancel it or resolve it first").arg(stored.order.reference));
        return store::OrderStore(*d->database).remove(stored.oid).map([&] {
            stored.order.stage = Stage::Cancelled;
            stored.order.needsAttention = false;
            return Private::Decision{stored};
        });
    });
    if (!decided)
        co_return Failure(decided.error());
    const Private::Decision &decision = *decided;
    co_return co_await d->settled(decision);
}

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
        entry.nextAttemptAt = {};
        entry.notBefore = {};
        const Declaration *declaration = findProvider(stored.order.provider);
        const bool settles = declaration && outbox::settlesItself(*declaration);
        if (wasUnknown && entry.operation == u"create" && !settles)
            return fail(ErrorCode::Refused,
                        tr("Whether %1 exists cannot be asked there. Find out, and resolve it: it exists, send it "
                           "again, or discard it.")
                            .arg(stored.order.reference));
        // A person asks for it: it is looked up first, and then sent again even where there is no key.
        if (wasUnknown)
            entry.payload[QStringLiteral("resend")] = true;
        if (!wasUnknown && entry.operation == u"create") {
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
            entry.nextAttemptAt = {};
            entry.payload[QStringLiteral("resend")] = true;
            if (entry.state == OutboxState::Failed)
                entry.state = OutboxState::Waiting;
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
        return d->writeOrder(stored, text, stored.order.stage, &entry).map([&] { return Private::Decision{stored}; });
    });
    if (!decided)
        co_return Failure(decided.error());
    store::StoredOrder stored = decided->order;
    const Declaration *declaration = findProvider(stored.order.provider);
    if (exists && declaration && declaration->can(Capability::FetchOrder) && d->lease.isHeld()) {
        const qint64 oid = stored.oid;
        (void)co_await d->refreshHere(oid); // it stays due if this fails
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

QCoro::Task<Result<Order>> Engine::refresh(QString order)
{
    Result<store::StoredOrder> found = find(order);
    if (!found)
        co_return Failure(found.error());
    const qint64 oid = found->oid;
    const Declaration *declaration = findProvider(found->order.provider);
    if (declaration && !declaration->can(Capability::FetchOrder))
        co_return cannot(*declaration, Capability::FetchOrder);
    if (found->order.remoteId.isEmpty())
        co_return notThere(found->order, tr("%1 has not been placed yet: there is nothing to ask for"));
    bool here = d->takeLease();
    if (!here) {
        const QString kind = QStringLiteral("refresh");
        const QJsonObject arguments{{"oid", oid}};
        const std::optional<QJsonObject> result = co_await d->handOver(kind, arguments);
        here = !result;
        if (result && result->contains(QStringLiteral("error")))
            co_return Failure(errorFromObject(result->value(QStringLiteral("error")).toObject()));
    }
    if (here) {
        Result<void> refreshed = co_await d->refreshHere(oid);
        if (!refreshed)
            co_return Failure(refreshed.error());
    }
    Result<store::StoredOrder> fresh = d->orderOf(oid);
    co_return std::move(fresh).map([](store::StoredOrder &&one) { return std::move(one.order); });
}

QCoro::Task<Result<void>> Engine::Private::refreshHere(qint64 oid)
{
    Result<store::StoredOrder> order = orderOf(oid);
    if (!order)
        co_return Failure(order.error());
    const qint64 accountId = order->accountId;
    const QStringList remoteIds{order->order.remoteId};
    Result<OrderKeeper::Taken> taken = co_await syncer->refresh(accountId, remoteIds, TimelineSource::Poll);
    if (!taken)
        co_return Failure(taken.error());
    co_return Result<void>();
}

QCoro::Task<Result<std::vector<ActionAvailability>>> Engine::actions(QString order)
{
    Result<store::StoredOrder> found = find(order);
    if (!found)
        co_return Failure(found.error());
    const store::StoredOrder stored = std::move(*found);
    const Declaration *declaration = findProvider(stored.order.provider);
    if (!declaration)
        co_return fail(ErrorCode::Unsupported, tr("The provider “%1” is not known").arg(stored.order.provider));
    static const std::vector<std::pair<QString, Capability>> all = {
        {QStringLiteral("cancel"), Capability::CancelOrder},
        {QStringLiteral("changeRecipient"), Capability::ChangeRecipient},
        {QStringLiteral("changeShippingMethod"), Capability::ChangeShippingMethod},
        {QStringLiteral("changeMetadata"), Capability::ChangeMetadata},
    };
    std::vector<ActionAvailability> actions;
    if (stored.order.remoteId.isEmpty()) {
        const bool unsent = stored.order.stage == Stage::Queued || stored.order.stage == Stage::Draft ||
                            stored.order.stage == Stage::Failed;
        const QString reason = notThere(stored.order, tr("%1 has not been placed yet")).value().message;
        for (const auto &[name, capability] : all)
            actions.push_back({name, unsent && name == u"cancel", unsent && name == u"cancel" ? QString() : reason});
        co_return actions;
    }
    if (declaration->can(Capability::OrderActions)) {
        const qint64 accountId = stored.accountId;
        const QString remoteId = stored.order.remoteId;
        Result<AccountBook::ProviderPtr> provider = co_await d->book->provider(accountId);
        if (!provider)
            co_return Failure(provider.error());
        const AccountBook::ProviderPtr asked = *provider;
        co_return co_await asked->orderActions(remoteId);
    }
    for (const auto &[name, capability] : all) {
        const bool can = declaration->can(capability);
        const bool open = can && !isFinal(stored.order.stage);
        actions.push_back({name, open,
                           open  ? QString()
                           : can ? tr("The order is finished")
                                 : tr("%1 has no such call").arg(declaration->name)});
    }
    co_return actions;
}

} // namespace platen
