// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/operation_traits.h"

#include "core/engine/order_life.h"

namespace platen {

namespace {

// Calls `of` with the row of the operation in the variant.
template <typename Variant, typename Function>
auto withRow(const Variant &operation, const Function &of)
{
    return std::visit([&of](const auto &one) { return of(OperationRow<std::decay_t<decltype(one)>>(), one); },
                      operation);
}

} // namespace

Capability capabilityOf(const OrderChange &change)
{
    return withRow(change, [](auto row, const auto &) { return row.capability; });
}

Message operationAct(const Operation &operation)
{
    return withRow(operation, [](auto row, const auto &) { return Message::fromKey(row.act); });
}

Message operationNoun(const Operation &operation)
{
    return withRow(operation, [](auto row, const auto &) { return Message::fromKey(row.noun); });
}

Message operationDone(const Operation &operation)
{
    return withRow(operation, [](auto row, const auto &one) { return row.filled(row.done, one); });
}

bool isSettledByAbsence(const Operation &operation)
{
    return withRow(operation, [](auto row, const auto &) { return row.settledByAbsence; });
}

QCoro::Task<Result<RemoteOrder>> sendOperation(Operation operation, Outgoing with)
{
    return withRow(operation, [&with](auto row, const auto &one) { return row.send(one, std::move(with)); });
}

QCoro::Task<Result<RemoteOrder>> OperationRow<Create>::send(Create, Outgoing with)
{
    co_return co_await with.session->createOrder(with.ready, with.key, with.callbackUrl);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<Cancel>::send(Cancel, Outgoing with)
{
    co_return co_await with.session->cancelOrder(with.order.remoteId);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<Delete>::send(Delete, Outgoing with)
{
    PLATEN_CO_CHECK(co_await with.session->deleteOrder(with.order.remoteId));
    co_return life::deletedOrder(with.order);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<ChangeShippingMethod>::send(ChangeShippingMethod operation, Outgoing with)
{
    co_return co_await with.session->changeShippingMethod(with.order.remoteId, operation.value, with.options);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<ChangeRecipient>::send(ChangeRecipient operation, Outgoing with)
{
    co_return co_await with.session->changeRecipient(with.order.remoteId, operation.value);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<ChangeMetadata>::send(ChangeMetadata operation, Outgoing with)
{
    co_return co_await with.session->changeMetadata(with.order.remoteId, operation.value);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<ChangeNote>::send(ChangeNote operation, Outgoing with)
{
    co_return co_await with.session->changeNote(with.order.remoteId, operation.value);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<ChangeOptions>::send(ChangeOptions operation, Outgoing with)
{
    co_return co_await with.session->changeOptions(with.order.remoteId, operation.value);
}

QCoro::Task<Result<RemoteOrder>> OperationRow<UnknownOperation>::send(UnknownOperation operation, Outgoing)
{
    co_return fail(ErrorCode::Unsupported,
                   Message::of("This version of Platen does not know the change “%1”", operation.word));
}

} // namespace platen
