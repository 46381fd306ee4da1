// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/host_book.h"

#include "core/engine/ending_credentials.h"
#include "core/engine/owned_secrets.h"
#include "core/engine/share_shelf.h"

namespace platen {

namespace {

SecretOwner ownerOf(const store::HostRecord &host, const hosts::Kind *kind)
{
    return {host.uid, host.name, kind ? kind->settings : std::vector<Setting>()};
}

} // namespace

Result<const hosts::Kind *> kindOf(const store::HostRecord &host)
{
    if (const hosts::Kind *kind = hosts::findKind(host.kind))
        return kind;
    return fail(ErrorCode::Unsupported,
                Message::of("This version of Platen does not know hosts of the kind “%1”.", host.kind));
}

HostBook::HostBook(EngineContext &context, CredentialStore &credentials)
    : m_context(context)
    , m_credentials(credentials)
{
}

std::shared_ptr<CallOff> HostBook::newCallOff()
{
    m_callOffs.erase(std::remove_if(m_callOffs.begin(), m_callOffs.end(),
                                    [](const std::weak_ptr<CallOff> &one) { return one.expired(); }),
                     m_callOffs.end());
    auto callOff = std::make_shared<CallOff>();
    if (m_context.stopping)
        callOff->now();
    m_callOffs.push_back(callOff);
    return callOff;
}

void HostBook::callOff()
{
    const std::vector<std::weak_ptr<CallOff>> all = std::exchange(m_callOffs, {});
    for (const std::weak_ptr<CallOff> &one : all) {
        if (const std::shared_ptr<CallOff> callOff = one.lock())
            callOff->now();
    }
}

QCoro::Task<Result<HostBook::HostPtr>> HostBook::open(store::HostRecord host, std::shared_ptr<CallOff> callOff)
{
    PLATEN_CO_TRY(const hosts::Kind *kind, kindOf(host));
    hosts::Setup setup{host.name, host.settings, {}, {}};
    net::ClientOptions options;
    options.provider = host.name;
    options.timeout = m_context.options.timeout;
    options.callOff = callOff;
    const std::shared_ptr<CredentialStore> credentials = std::make_shared<EndingCredentials>(m_credentials, callOff);
    const SecretOwner owner = ownerOf(host, kind);
    PLATEN_CO_TRY(setup.secrets, co_await readSecrets(credentials, owner));
    for (const QString &secret : std::as_const(setup.secrets))
        options.secrets.push_back(secret.toUtf8());
    if (kind->sharesThroughListener)
        setup.shelf = std::make_shared<ShareShelf>(m_context.database, host.id);
    auto client = std::make_shared<net::HttpClient>(options, m_context.options.recorder);
    HostPtr opened = kind->open(setup, client, m_context.options.clock);
    co_return opened;
}

QCoro::Task<HostInfo> HostBook::describe(store::HostRecord host)
{
    HostInfo info;
    info.host = host;
    const std::shared_ptr<CredentialStore> credentials =
        std::make_shared<EndingCredentials>(m_credentials, newCallOff());
    const SecretOwner owner = ownerOf(host, hosts::findKind(host.kind));
    info.secrets = co_await secretPlaces(credentials, owner);
    co_return info;
}

QCoro::Task<Result<void>> HostBook::storeSecrets(store::HostRecord host, QHash<QString, QString> secrets)
{
    const std::shared_ptr<CallOff> callOff = newCallOff();
    EndingCredentials credentials(m_credentials, callOff);
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret) {
        SecretKey key{host.uid, host.name, secret.key()};
        const QString value = secret.value();
        PLATEN_CO_CHECK(co_await credentials.write(key, value));
    }
    co_return Result<void>();
}

QCoro::Task<void> HostBook::removeSecrets(store::HostRecord host)
{
    const std::shared_ptr<CredentialStore> credentials =
        std::make_shared<EndingCredentials>(m_credentials, newCallOff());
    const SecretOwner owner = ownerOf(host, hosts::findKind(host.kind));
    // What is left in the keychain is of no use to anyone.
    (void)co_await platen::removeSecrets(credentials, owner);
}

} // namespace platen
