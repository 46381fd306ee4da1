// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/credential_error.h"

namespace platen {

namespace {

struct SecretName
{
    const char *field;
    const char *name;
};

constexpr SecretName secretNames[] = {
    {"api_key", QT_TRANSLATE_NOOP("Secret", "API key")},
    {"api_token", QT_TRANSLATE_NOOP("Secret", "API token")},
    {"client_secret", QT_TRANSLATE_NOOP("Secret", "client secret")},
    {"secret_key", QT_TRANSLATE_NOOP("Secret", "secret key")},
    {"webhook_secret", QT_TRANSLATE_NOOP("Secret", "webhook secret")},
};

// One without a name here is shown as its field, in words.
Message secretName(const QString &field)
{
    for (const SecretName &known : secretNames) {
        if (field == QLatin1String(known.field))
            return Message::inContext("Secret", QString::fromLatin1(known.name));
    }
    return Message(QString(field).replace(u'_', u' '));
}

Message sentence(CredentialProblem problem, const QString &account, const Message &secret, const QString &detail)
{
    switch (problem) {
    case CredentialProblem::Missing:
        return Message::of("“%1” has no %2 in the keychain. Enter it in the account's settings.", account, secret);
    case CredentialProblem::Locked:
        return Message::of("The keychain is locked, or its prompt was dismissed, so the %2 of “%1” is out of reach. "
                           "Unlock the keychain and try again.",
                           account, secret);
    case CredentialProblem::Refused:
        return Message::of("The keychain refused Platen access to the %2 of “%1”. Allow it in the keychain's own "
                           "program and try again.",
                           account, secret);
    case CredentialProblem::NoKeychain:
        return Message::of("There is no keychain on this machine that Platen could use for the %2 of “%1”. Start one "
                           "(on Linux gnome-keyring or KWallet) and try again.",
                           account, secret);
    case CredentialProblem::NoAnswer:
        return Message::of("The keychain did not answer when it was asked about the %2 of “%1”. It may be waiting for "
                           "its password in another window. Try again.",
                           account, secret);
    case CredentialProblem::Other:
        break;
    }
    return Message::of("The keychain could not be used for the %2 of “%1” (%3). Try again.", account, secret, detail);
}

} // namespace

Failure credentialFailure(CredentialProblem problem, const SecretKey &key, const QString &detail)
{
    return fail(ErrorCode::Credentials, sentence(problem, key.accountName, secretName(key.field), detail));
}

bool isMissingSecret(const Error &error, const SecretKey &key)
{
    return error == credentialFailure(CredentialProblem::Missing, key).value();
}

bool isWithoutKeychain(const Error &error, const SecretKey &key)
{
    return error == credentialFailure(CredentialProblem::NoKeychain, key).value();
}

} // namespace platen
