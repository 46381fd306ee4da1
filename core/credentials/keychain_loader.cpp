// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the keychain with the first secret that is asked for: QtKeychain and D-Bus are a fifth of what the console
// needs to start, and most of its commands ask for none.
#include "core/credentials/credential_error.h"
#include "core/credentials/keychain_store.h"
#include "core/domain/own_file.h"

#include <QLibrary>

namespace platen {

namespace {

template <typename T>
QCoro::Task<Result<T>> failed(SecretKey key, QString detail)
{
    co_return credentialFailure(CredentialProblem::Other, key, detail);
}

class LoadedKeychain : public CredentialStore
{
public:
    explicit LoadedKeychain(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }

    QCoro::Task<Result<QString>> read(SecretKey key) override
    {
        return load() ? m_store->read(std::move(key)) : failed<QString>(std::move(key), m_problem);
    }
    QCoro::Task<Result<void>> write(SecretKey key, QString value) override
    {
        return load() ? m_store->write(std::move(key), std::move(value)) : failed<void>(std::move(key), m_problem);
    }
    QCoro::Task<Result<void>> remove(SecretKey key) override
    {
        return load() ? m_store->remove(std::move(key)) : failed<void>(std::move(key), m_problem);
    }

private:
    bool load()
    {
        if (m_store)
            return true;
        QLibrary library(ownFile(QStringLiteral("platen-keychain.so"))); // never unloaded
        using Make = CredentialStore *(*)(qint64);
        if (const auto make = reinterpret_cast<Make>(library.resolve("platenKeychain")))
            m_store.reset(make(m_patience.count()));
        else
            m_problem = library.errorString();
        return m_store != nullptr;
    }

    std::chrono::milliseconds m_patience;
    std::unique_ptr<CredentialStore> m_store;
    QString m_problem;
};

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore(std::chrono::milliseconds patience)
{
    return std::make_unique<LoadedKeychain>(patience);
}

} // namespace platen
