// SPDX-License-Identifier: GPL-3.0-or-later
// What callers of a client wait for: it ends with a response, or when it is called off.
#include "core/net/calling_off.h"

#include "core/async/call_off.h"
#include "core/async/pause.h"
#include "core/net/http_client.h"
#include "core/wire/server_name.h"

namespace platen::net {

namespace {

QCoro::Task<bool> passed(std::shared_ptr<Latch> over)
{
    Wait wait{over.get()};
    co_await wait;
    co_return true;
}

} // namespace

Failure calledOff(const QString &server, bool maybeProcessed)
{
    Failure failure = fail(ErrorCode::Unreachable, Message::of("The request to %1 was called off.", server));
    failure.value().maybeProcessed = maybeProcessed;
    return failure;
}

QCoro::Task<Result<HttpAnswer>> HttpClient::send(HttpRequest request)
{
    const QString server = serverName(request.url);
    const std::shared_ptr<CallOff> callOff = m_options.callOff;
    if (callOff->isOver())
        co_return calledOff(server, false);
    const auto wasBegun = std::make_shared<bool>(false);
    auto exchange = carryOut(std::move(request), wasBegun);
    auto either = CallOff::orCalledOff(callOff, std::move(exchange));
    const std::optional<Result<HttpAnswer>> answer = co_await either;
    if (!answer)
        co_return calledOff(server, *wasBegun);
    co_return *answer;
}

QCoro::Task<Result<void>> HttpClient::takeTurn()
{
    const QString name = m_options.provider;
    const std::shared_ptr<CallOff> callOff = m_options.callOff;
    if (callOff->isOver())
        co_return calledOff(name, false);
    auto turn = waitForTurn();
    auto either = CallOff::orCalledOff(callOff, std::move(turn));
    const std::optional<Result<void>> taken = co_await either;
    if (!taken)
        co_return calledOff(name, false);
    co_return *taken;
}

QCoro::Task<void> HttpClient::pause(std::chrono::milliseconds time)
{
    const std::shared_ptr<CallOff> callOff = m_options.callOff;
    if (callOff->isOver())
        co_return;
    const std::shared_ptr<Latch> over = (new Pause(time, this))->over();
    auto wait = passed(over);
    auto either = CallOff::orCalledOff(callOff, std::move(wait));
    (void)co_await either;
}

} // namespace platen::net
