// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to orders at their providers.

#include "core/engine/orders.h"

#include "core/domain/address_format.h"
#include "core/domain/draft_texts.h"
#include "core/domain/order_document.h"
#include "core/engine/engine.h"
#include "core/engine/syncer.h"
#include "core/providers/address_needs.h"
#include "core/providers/registry.h"
#include "core/store/order_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

// Text that a person typed follows the rules for a draft's texts.
Result<void> tidy(OrderChange &change)
{
    std::vector<Error> errors = std::visit(
        [](auto &one) {
            trimTexts(one.value);
            return textErrors(one.value, u'/' + QLatin1String(one.member));
        },
        change);
    return errors.empty() ? Result<void>() : Failure(combine(std::move(errors)));
}

// What the provider, or the country's rules, require of a value; most need nothing.
template <typename Change>
std::vector<Error> wrongIn(const Change &, const Declaration *)
{
    return {};
}

std::vector<Error> wrongIn(const ChangeShippingMethod &change, const Declaration *declaration)
{
    if (!declaration || declaration->shippingMethods.isEmpty() ||
        declaration->shippingMethods.contains(change.value, Qt::CaseInsensitive))
        return {};
    return {fail(ErrorCode::Validation,
                 Message::of("“%1” is no shipping method of %2; these are: %3", change.value, declaration->name,
                             declaration->shippingMethods.join(QStringLiteral(", "))),
                 QStringLiteral("/shippingMethod"))
                .value()};
}

// Here the whole document is the recipient.
std::vector<Error> wrongIn(const ChangeRecipient &change, const Declaration *declaration)
{
    const Address &address = change.value.address;
    std::vector<Error> errors = checkRecipient(change.value);
    if (declaration && requirementIn(*declaration, postalCodePointer, address.countryCode)) {
        if (const std::optional<Error> error = missingPostalCode(address, declaration->name))
            errors = withFurther(std::move(errors), {*error});
    }
    for (Error &error : errors)
        error.pointer.remove(QStringLiteral("/recipient"));
    return errors;
}

Failure cannot(const Declaration &declaration, const Operation &operation)
{
    Error error = unsupported(declaration, operation).value();
    // Another way to the same result, if the provider offers one.
    if (isA<Cancel>(operation) && declaration.can(Delete()))
        error.message = Message::joined({error.message, Message::of("Deleting the order may serve instead.")});
    else if (isA<ChangeMetadata>(operation) && declaration.can(ChangeOptions()))
        error.message = Message::joined({error.message, Message::of("Its own members (options) may serve instead.")});
    return Failure(std::move(error));
}

// Accepted by a provider, whether or not its id there is known.
bool isAtProvider(const Order &order)
{
    return isOpen(order.stage) || order.stage == Stage::Shipped;
}

Failure unknownThere(const Order &order)
{
    return fail(ErrorCode::Refused, Message::of("%1 is at the provider, but under which id is not known here. Ask the "
                                                "provider about it; nothing was changed.",
                                                order.reference));
}

// Why an order without a remote id cannot be fetched or changed; `open` is used for a draft.
Failure notThere(const Order &order, const Message &open)
{
    if (isAtProvider(order))
        return unknownThere(order);
    if (order.stage == Stage::Queued)
        return fail(ErrorCode::Refused,
                    Message::of("%1 has not been placed yet; cancel it, or wait until it is placed", order.reference));
    if (order.stage == Stage::Unknown)
        return fail(
            ErrorCode::Refused,
            Message::of("Whether %1 has reached the provider is not known yet; resolve that first", order.reference));
    if (order.stage == Stage::Cancelled || order.stage == Stage::Failed)
        return fail(
            ErrorCode::Refused,
            Message::of("%1 has no ID at the provider: it was cancelled, refused or given up here", order.reference));
    return fail(ErrorCode::Refused, open);
}

} // namespace

QCoro::Task<Result<Order>> Orders::cancel(QString order)
{
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        PLATEN_TRY(store::StoredOrder found, m_decisions.find(order));
        store::StoredOrder stored = std::move(found);
        if (stored.order.remoteId.isEmpty()) {
            PLATEN_TRY(std::optional<OutboxEntry> entry, m_decisions.openCreate(stored.oid));
            if (entry && (entry->state == OutboxState::Sending || entry->state == OutboxState::Unknown))
                return fail(ErrorCode::Refused,
                            Message::of("Whether %1 has reached the provider is not known yet; resolve that first",
                                        stored.order.reference));
            if (!entry && isAtProvider(stored.order))
                return unknownThere(stored.order);
            // It was never sent, or the provider refused it.
            const bool refused = entry && entry->state == OutboxState::Failed;
            if (entry)
                entry->state = OutboxState::Dropped;
            return m_decisions.write(life::cancelledHere(stored, refused, m_context.now()), entry ? &*entry : nullptr);
        }
        const Declaration *declaration = findProvider(stored.order.provider);
        if (declaration && !declaration->can(Cancel()))
            return cannot(*declaration, Cancel());
        if (stored.order.stage == Stage::Cancelled)
            return fail(ErrorCode::Refused, Message::of("%1 is cancelled already", stored.order.reference));
        return m_decisions.enqueue(stored, Cancel(), std::chrono::seconds(0)).map([&](qint64 entry) {
            return Decision{stored, entry};
        });
    });
    PLATEN_CO_CHECK(decided);
    const Decision &decision = *decided;
    co_return co_await m_settling.settled(decision);
}

QCoro::Task<Result<Order>> Orders::change(QString order, OrderChange change)
{
    PLATEN_CO_CHECK(tidy(change));
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        PLATEN_TRY(store::StoredOrder found, m_decisions.find(order));
        store::StoredOrder stored = std::move(found);
        const Declaration *declaration = findProvider(stored.order.provider);
        const Operation operation = operationOf(change);
        if (declaration && !declaration->can(operation))
            return cannot(*declaration, operation);
        if (stored.order.remoteId.isEmpty())
            return notThere(stored.order, Message::of("%1 has not been placed yet; change its draft instead",
                                                      stored.order.reference));
        if (stored.order.stage == Stage::Cancelled)
            return fail(ErrorCode::Refused,
                        Message::of("%1 is cancelled. Nothing was changed.", stored.order.reference));
        std::vector<Error> errors =
            std::visit([declaration](const auto &one) { return wrongIn(one, declaration); }, change);
        if (!errors.empty())
            return Failure(combine(std::move(errors)));
        return m_decisions.enqueue(stored, operation, std::chrono::seconds(0)).map([&](qint64 entry) {
            return Decision{stored, entry};
        });
    });
    PLATEN_CO_CHECK(decided);
    const Decision &decision = *decided;
    co_return co_await m_settling.settled(decision);
}

QCoro::Task<Result<Order>> Orders::remove(QString order)
{
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        PLATEN_TRY(store::StoredOrder found, m_decisions.find(order));
        store::StoredOrder stored = std::move(found);
        const Declaration *declaration = findProvider(stored.order.provider);
        if (!stored.order.remoteId.isEmpty()) {
            if (declaration && !declaration->can(Delete()))
                return cannot(*declaration, Delete());
            return m_decisions.enqueue(stored, Delete(), std::chrono::seconds(0)).map([&](qint64 entry) {
                return Decision{stored, entry};
            });
        }
        if (isAtProvider(stored.order))
            return unknownThere(stored.order);
        if (stored.order.stage == Stage::Queued || stored.order.stage == Stage::Unknown)
            return notThere(stored.order, {});
        return store::OrderStore(m_context.database).remove(stored.oid).map([&] {
            return Decision{life::draftDiscarded(stored).order};
        });
    });
    PLATEN_CO_CHECK(decided);
    const Decision &decision = *decided;
    co_return co_await m_settling.settled(decision);
}

QCoro::Task<Result<Order>> Orders::refresh(QString order)
{
    PLATEN_CO_TRY(store::StoredOrder found, m_decisions.find(order));
    const qint64 oid = found.oid;
    const Declaration *declaration = findProvider(found.order.provider);
    if (declaration && !declaration->can(Capability::FetchOrder))
        co_return unsupported(*declaration, Capability::FetchOrder);
    if (found.order.remoteId.isEmpty())
        co_return notThere(
            found.order, Message::of("%1 has not been placed yet: there is nothing to refresh", found.order.reference));
    bool here = m_context.lease.take();
    if (!here) {
        const store::RefreshTask task{oid};
        const std::optional<Result<void>> refreshed = co_await m_neighbours.handOver(task);
        here = !refreshed;
        if (refreshed && !*refreshed)
            co_return Failure(m_context.lease.asSeenFromHere(refreshed->error(), found.order.account));
    }
    if (here) {
        const std::chrono::milliseconds timeout = m_context.options.timeout;
        PLATEN_CO_CHECK(co_await m_sync.refreshHere(oid, timeout));
    }
    Result<store::StoredOrder> fresh = m_decisions.orderOf(oid);
    co_return std::move(fresh).map([](store::StoredOrder &&one) { return std::move(one.order); });
}

QCoro::Task<Result<std::vector<ActionAvailability>>> Orders::actions(QString order)
{
    PLATEN_CO_TRY(store::StoredOrder found, m_decisions.find(order));
    const store::StoredOrder stored = std::move(found);
    const Declaration *declaration = findProvider(stored.order.provider);
    if (!declaration)
        co_return fail(ErrorCode::Unsupported, Message::of("The provider “%1” is not known", stored.order.provider));
    static const std::vector<Operation> all = {Cancel(), ChangeRecipient(), ChangeShippingMethod(), ChangeMetadata()};
    std::vector<ActionAvailability> actions;
    if (stored.order.remoteId.isEmpty()) {
        const bool unsent = stored.order.stage == Stage::Queued || stored.order.stage == Stage::Draft ||
                            stored.order.stage == Stage::Failed;
        const Message reason =
            notThere(stored.order, Message::of("%1 has not been placed yet", stored.order.reference)).value().message;
        for (const Operation &operation : all) {
            const bool open = unsent && isA<Cancel>(operation);
            actions.push_back({operationWord(operation), open, open ? Message() : reason});
        }
        co_return actions;
    }
    if (stored.order.stage == Stage::Cancelled) { // whatever the provider would still allow; see change()
        for (const Operation &operation : all)
            actions.push_back({operationWord(operation), false, Message::of("The order is finished")});
        co_return actions;
    }
    if (declaration->can(Capability::OrderActions)) {
        const qint64 accountId = stored.accountId;
        const QString remoteId = stored.order.remoteId;
        PLATEN_CO_TRY(AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId));
        const AccountBook::SessionPtr asked = session;
        co_return co_await asked->orderActions(remoteId);
    }
    for (const Operation &operation : all) {
        const bool can = declaration->can(operation);
        const bool open = can && !isFinal(stored.order.stage);
        actions.push_back({operationWord(operation), open,
                           open  ? Message()
                           : can ? Message::of("The order is finished")
                                 : Message::of("%1 has no such call", declaration->name)});
    }
    co_return actions;
}

} // namespace platen
