// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/owned_secrets.h"

namespace platen {

QCoro::Task<Result<Secrets>> readSecrets(std::shared_ptr<CredentialStore> credentials, SecretOwner owner)
{
    Secrets secrets;
    for (const Setting &setting : owner.settings) {
        if (!setting.secret)
            continue;
        SecretKey key{owner.uid, owner.name, setting.key};
        const Result<QString> value = co_await credentials->read(key);
        if (value)
            secrets.insert(setting.key, *value);
        else if (setting.required || !(isMissingSecret(value.error(), key) || isWithoutKeychain(value.error(), key)))
            co_return Failure(value.error());
    }
    co_return secrets;
}

QCoro::Task<QHash<QString, QString>> secretPlaces(std::shared_ptr<CredentialStore> credentials, SecretOwner owner)
{
    QHash<QString, QString> places;
    for (const Setting &setting : owner.settings) {
        if (!setting.secret)
            continue;
        const QByteArray variable = secretVariable(owner.name, setting.key).toUtf8();
        if (!qEnvironmentVariableIsEmpty(variable.constData())) {
            places.insert(setting.key, QStringLiteral("environment"));
            continue;
        }
        SecretKey key{owner.uid, owner.name, setting.key};
        const Result<QString> value = co_await credentials->read(key);
        places.insert(setting.key, value                                 ? QStringLiteral("keychain")
                                   : isMissingSecret(value.error(), key) ? QStringLiteral("missing")
                                                                         : QStringLiteral("unavailable"));
    }
    co_return places;
}

QCoro::Task<Result<void>> removeSecrets(std::shared_ptr<CredentialStore> credentials, SecretOwner owner)
{
    Result<void> outcome;
    for (const Setting &setting : owner.settings) {
        if (!setting.secret)
            continue;
        SecretKey key{owner.uid, owner.name, setting.key};
        const Result<void> removed = co_await credentials->remove(key);
        if (!removed)
            outcome = removed;
    }
    co_return outcome;
}

} // namespace platen
