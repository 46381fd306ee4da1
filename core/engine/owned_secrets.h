// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets of an account or a host, in the keychain or the environment.
#pragma once

#include "core/credentials/credential_store.h"
#include "core/wire/setting.h"

#include <QCoroTask>
#include <QHash>

#include <memory>
#include <vector>

namespace platen {

struct SecretOwner
{
    QString uid; // the keychain's entries are named after it
    QString name;
    std::vector<Setting> settings; // all of them: those that are no secrets are skipped
};

using Secrets = QHash<QString, QString>; // field → value

// `credentials` if a required one is missing, or the keychain refuses one. A locked secret is not an absent one:
// treating it as absent would let messages pass unverified. Without a keychain it is absent, as long as the required
// secrets come from elsewhere.
QCoro::Task<Result<Secrets>> readSecrets(std::shared_ptr<CredentialStore> credentials, SecretOwner owner);
// Field → "keychain", "environment", "missing", or "unavailable" (a locked keychain).
QCoro::Task<QHash<QString, QString>> secretPlaces(std::shared_ptr<CredentialStore> credentials, SecretOwner owner);
// All of them; the last error, if there was one.
QCoro::Task<Result<void>> removeSecrets(std::shared_ptr<CredentialStore> credentials, SecretOwner owner);

} // namespace platen
