// SPDX-License-Identifier: GPL-3.0-or-later
// Where the accounts' secrets are kept: the operating system's keychain, with environment variables taking precedence.
// There is no other place, and no fallback to a file.
#pragma once

#include "core/domain/error.h"

#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>

namespace platen {

// Identifies a secret by the account's permanent id (not its name, so that renaming an account keeps its secrets) and
// the setting's key.
struct SecretKey
{
    QString accountUid;
    QString accountName; // for messages, and for the environment variable's name
    QString field;       // "api_key", …
};

class CredentialStore
{
public:
    virtual ~CredentialStore() = default;
    // Errors have the code `credentials`. Their messages distinguish, and say what to do about: a missing secret, a
    // locked keychain (or a dismissed prompt), a refusal, and a machine without a keychain. No message contains a
    // secret's value.
    virtual QCoro::Task<Result<QString>> read(SecretKey key) = 0;
    virtual QCoro::Task<Result<void>> write(SecretKey key, QString value) = 0;
    virtual QCoro::Task<Result<void>> remove(SecretKey key) = 0; // a missing secret is not an error
};

// The system's keychain through QtKeychain, service "Platen", entry "<uid>/<field>".
std::unique_ptr<CredentialStore> makeKeychainStore();
// In memory, for tests.
std::unique_ptr<CredentialStore> makeMemoryStore();
// Whether an error of CredentialStore::read means that the secret does not exist, not that it is unavailable.
bool isMissingSecret(const Error &error, const SecretKey &key);
// Whether the error means that the machine has no keychain.
bool isWithoutKeychain(const Error &error, const SecretKey &key);

// Reads `PLATEN_SECRET_<ACCOUNT>_<FIELD>` before `inner`; writes and removes in `inner`. `lacking` is called for each
// secret that could not be read, with the variable that could have held it; messages do not name variables.
using LackingSecret = std::function<void(const Error &error, const QString &variable)>;
std::unique_ptr<CredentialStore> withEnvironment(std::unique_ptr<CredentialStore> inner, LackingSecret lacking = {});

// "PLATEN_SECRET_PRODIGI_SANDBOX_API_KEY": upper case, every character other than A-Z and 0-9 an underscore.
QString secretVariable(const QString &accountName, const QString &field);

} // namespace platen
