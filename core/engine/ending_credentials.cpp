// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ending_credentials.h"

#include <QCoreApplication>

namespace platen {

namespace {

Failure calledOff()
{
    return fail(ErrorCode::Unreachable,
                Message::of("Platen is ending and no longer waits for the keychain. Nothing was sent."));
}

template <typename T>
QCoro::Task<Result<T>> orCalledOff(std::shared_ptr<CallOff> callOff, QCoro::Task<Result<T>> asking)
{
    auto either = CallOff::orCalledOff(callOff, std::move(asking));
    std::optional<Result<T>> answer = co_await either;
    if (!answer)
        co_return calledOff();
    co_return std::move(*answer);
}

} // namespace

QCoro::Task<Result<QString>> EndingCredentials::read(SecretKey key)
{
    return orCalledOff(m_callOff, m_inner.read(std::move(key)));
}

QCoro::Task<Result<void>> EndingCredentials::write(SecretKey key, QString value)
{
    return orCalledOff(m_callOff, m_inner.write(std::move(key), std::move(value)));
}

QCoro::Task<Result<void>> EndingCredentials::remove(SecretKey key)
{
    return orCalledOff(m_callOff, m_inner.remove(std::move(key)));
}

} // namespace platen
