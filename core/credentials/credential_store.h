// SPDX-License-Identifier: GPL-3.0-or-later
// Where accounts' secrets are kept: the operating system's keychain, with the environment before it. There is no other
// place, and no fallback to a file.
#pragma once

#include "core/domain/error.h"

#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>

namespace platen {

// A secret's place: the account's unchanging id (not its name, so that a renamed account keeps it) and the setting's
// key.
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
    // Errors are of code `credentials`. Their messages tell apart, and say what to do about: missing, locked (or the
    // prompt was dismissed), refused, and no keychain on this machine. No message holds a value.
    virtual QCoro::Task<Result<QString>> read(SecretKey key) = 0;
    virtual QCoro::Task<Result<void>> write(SecretKey key, QString value) = 0;
    virtual QCoro::Task<Result<void>> remove(SecretKey key) = 0; // one that is not there is no error
};

// The system's keychain through QtKeychain, service "Platen", entry "<uid>/<field>".
std::unique_ptr<CredentialStore> makeKeychainStore();
// In memory, for tests.
std::unique_ptr<CredentialStore> makeMemoryStore();
// Whether an error of CredentialStore::read says that there is no such secret, rather than that it is out of reach.
bool isMissingSecret(const Error &error, const SecretKey &key);
// Whether there is no keychain that it could lie in.
bool isWithoutKeychain(const Error &error, const SecretKey &key);

// `PLATEN_SECRET_<ACCOUNT>_<FIELD>` before `inner`. Writing and removing go to `inner`. `lacking` is called for each
// secret that could not be read, and of the variable that would have held it: no message names one by itself.
using LackingSecret = std::function<void(const Error &error, const QString &variable)>;
std::unique_ptr<CredentialStore> withEnvironment(std::unique_ptr<CredentialStore> inner, LackingSecret lacking = {});

// "PLATEN_SECRET_PRODIGI_SANDBOX_API_KEY": upper case, every other character than A-Z and 0-9 an underscore.
QString secretVariable(const QString &accountName, const QString &field);

} // namespace platen
