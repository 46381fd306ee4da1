// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain as used by the engine: a response that is still missing when the engine stops is not waited for.
#pragma once

#include "core/async/call_off.h"
#include "core/credentials/credential_store.h"

namespace platen {

class EndingCredentials : public CredentialStore
{
public:
    EndingCredentials(CredentialStore &inner, std::shared_ptr<CallOff> callOff)
        : m_inner(inner)
        , m_callOff(std::move(callOff))
    {
    }

    QCoro::Task<Result<QString>> read(SecretKey key) override;
    QCoro::Task<Result<void>> write(SecretKey key, QString value) override;
    QCoro::Task<Result<void>> remove(SecretKey key) override;

private:
    CredentialStore &m_inner;
    std::shared_ptr<CallOff> m_callOff;
};

} // namespace platen
