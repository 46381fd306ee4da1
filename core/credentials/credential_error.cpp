// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/credential_error.h"

#include <QCoreApplication>

namespace platen {

namespace {

// Writes "api_key" as "API key".
QString secretName(const QString &field)
{
    QStringList words = field.split(u'_', Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (word == u"api" || word == u"id" || word == u"url")
            word = word.toUpper();
    }
    return words.isEmpty() ? QCoreApplication::translate("Credentials", "secret") : words.join(u' ');
}

const char *sentence(CredentialProblem problem)
{
    switch (problem) {
    case CredentialProblem::Missing:
        return QT_TRANSLATE_NOOP("Credentials", "“%1” has no %2 in the keychain. Enter it in the account's settings.");
    case CredentialProblem::Locked:
        return QT_TRANSLATE_NOOP("Credentials",
                                 "The keychain is locked, or its prompt was dismissed, so the %2 of “%1” is out of "
                                 "reach. Unlock the keychain and try again.");
    case CredentialProblem::Refused:
        return QT_TRANSLATE_NOOP("Credentials",
                                 "The keychain refused Platen access to the %2 of “%1”. Allow it in the keychain's "
                                 "own program and try again.");
    case CredentialProblem::NoKeychain:
        return QT_TRANSLATE_NOOP("Credentials",
                                 "There is no keychain on this machine that Platen could use for the %2 of “%1”. "
                                 "Start one (on Linux gnome-keyring or KWallet) and try again.");
    case CredentialProblem::NoAnswer:
        return QT_TRANSLATE_NOOP("Credentials",
                                 "The keychain did not answer when it was asked about the %2 of “%1”. It may be "
                                 "waiting for its password in another window. Try again.");
    case CredentialProblem::Other:
        break;
    }
    return QT_TRANSLATE_NOOP("Credentials", "The keychain could not be used for the %2 of “%1” (%3). Try again.");
}

} // namespace

Failure credentialFailure(CredentialProblem problem, const SecretKey &key, const QString &detail)
{
    const QString text = QCoreApplication::translate("Credentials", sentence(problem));
    // All arguments are filled in at once, so that a “%” in a name stays as it is.
    return fail(ErrorCode::Credentials, problem == CredentialProblem::Other
                                            ? text.arg(key.accountName, secretName(key.field), detail)
                                            : text.arg(key.accountName, secretName(key.field)));
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
