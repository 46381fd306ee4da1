// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sending.h"

#include "core/engine/order_life.h"

namespace platen {

namespace {

QCoro::Task<Result<RemoteOrder>> send(Create, Outgoing with)
{
    co_return co_await with.session->createOrder(with.ready, with.key, with.callbackUrl);
}

QCoro::Task<Result<RemoteOrder>> send(Cancel, Outgoing with)
{
    co_return co_await with.session->cancelOrder(with.order.remoteId);
}

QCoro::Task<Result<RemoteOrder>> send(Delete, Outgoing with)
{
    PLATEN_CO_CHECK(co_await with.session->deleteOrder(with.order.remoteId));
    co_return life::deletedOrder(with.order);
}

QCoro::Task<Result<RemoteOrder>> send(UnknownOperation operation, Outgoing)
{
    co_return fail(ErrorCode::Unsupported,
                   Message::of("This version of Platen does not know the change “%1”", operation.word));
}

template <SetsValue Change>
QCoro::Task<Result<RemoteOrder>> send(Change change, Outgoing with)
{
    co_return co_await with.session->changeOrder(with.order.remoteId, change, with.options);
}

} // namespace

QCoro::Task<Result<RemoteOrder>> sendOperation(Operation operation, Outgoing with)
{
    return std::visit([&with](auto &one) { return send(std::move(one), std::move(with)); }, operation);
}

} // namespace platen
