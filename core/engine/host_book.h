// SPDX-License-Identifier: GPL-3.0-or-later
// Opens hosts with their secrets from the keychain, and says where those are.
#pragma once

#include "core/async/call_off.h"
#include "core/credentials/credential_store.h"
#include "core/engine/context.h"
#include "core/hosts/kinds.h"
#include "core/store/host_store.h"

#include <QCoroTask>
#include <QHash>

#include <memory>
#include <vector>

namespace platen {

struct HostInfo
{
    store::HostRecord host;
    QHash<QString, QString> secrets; // field → "keychain", "environment", "missing", or "unavailable"
};

// The record's kind; `unsupported` if this version does not know it.
Result<const hosts::Kind *> kindOf(const store::HostRecord &host);

class HostBook
{
public:
    HostBook(EngineContext &context, CredentialStore &credentials);

    using HostPtr = std::shared_ptr<hosts::Host>;

    // What ends one use of a host early. The end of the engine ends all of them.
    std::shared_ptr<CallOff> newCallOff();
    void callOff();

    // `credentials` if a secret is missing or the keychain refuses.
    QCoro::Task<Result<HostPtr>> open(store::HostRecord host, std::shared_ptr<CallOff> callOff);
    QCoro::Task<HostInfo> describe(store::HostRecord host);
    QCoro::Task<Result<void>> storeSecrets(store::HostRecord host, QHash<QString, QString> secrets);
    QCoro::Task<void> removeSecrets(store::HostRecord host);

private:
    EngineContext &m_context;
    CredentialStore &m_credentials;
    std::vector<std::weak_ptr<CallOff>> m_callOffs;
};

} // namespace platen
