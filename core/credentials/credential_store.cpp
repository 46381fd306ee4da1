// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/credential_store.h"

#include "core/credentials/credential_error.h"
#include "core/credentials/keychain_store.h"

#include <QHash>

namespace platen {

namespace {

class MemoryStore : public CredentialStore
{
public:
    QCoro::Task<Result<QString>> read(SecretKey key) override
    {
        const auto found = m_values.constFind(placeOf(key));
        if (found == m_values.constEnd())
            co_return credentialFailure(CredentialProblem::Missing, key);
        co_return *found;
    }

    QCoro::Task<Result<void>> write(SecretKey key, QString value) override
    {
        m_values.insert(placeOf(key), value);
        co_return {};
    }

    QCoro::Task<Result<void>> remove(SecretKey key) override
    {
        m_values.remove(placeOf(key));
        co_return {};
    }

private:
    static QString placeOf(const SecretKey &key) { return key.accountUid + u'/' + key.field; }

    QHash<QString, QString> m_values;
};

class EnvironmentStore : public CredentialStore
{
public:
    EnvironmentStore(std::unique_ptr<CredentialStore> inner, LackingSecret lacking)
        : m_inner(std::move(inner))
        , m_lacking(std::move(lacking))
    {
    }

    QCoro::Task<Result<QString>> read(SecretKey key) override
    {
        const QByteArray variable = secretVariable(key.accountName, key.field).toLatin1();
        const QString value = qEnvironmentVariable(variable.constData());
        if (!value.isEmpty())
            co_return value;
        Result<QString> kept = co_await m_inner->read(key);
        if (!kept && m_lacking)
            m_lacking(kept.error(), QString::fromLatin1(variable));
        co_return kept;
    }

    QCoro::Task<Result<void>> write(SecretKey key, QString value) override { return m_inner->write(key, value); }
    QCoro::Task<Result<void>> remove(SecretKey key) override { return m_inner->remove(key); }

private:
    std::unique_ptr<CredentialStore> m_inner;
    LackingSecret m_lacking;
};

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore()
{
    return makeKeychainStore(usualPatience);
}

std::unique_ptr<CredentialStore> makeMemoryStore()
{
    return std::make_unique<MemoryStore>();
}

std::unique_ptr<CredentialStore> withEnvironment(std::unique_ptr<CredentialStore> inner, LackingSecret lacking)
{
    return std::make_unique<EnvironmentStore>(std::move(inner), std::move(lacking));
}

QString secretVariable(const QString &accountName, const QString &field)
{
    const auto characters = QStringLiteral("PLATEN_SECRET_%1_%2").arg(accountName, field).toUpper().toUcs4();
    QString name;
    for (const auto character : characters) {
        const bool kept = (character >= U'A' && character <= U'Z') || (character >= U'0' && character <= U'9');
        name += kept ? QChar(static_cast<char16_t>(character)) : QChar(u'_');
    }
    return name;
}

} // namespace platen
