// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told when a secret cannot be had.
#pragma once

#include "core/credentials/credential_store.h"

namespace platen {

enum class CredentialProblem {
    Missing,
    Locked,     // or its prompt was dismissed
    Refused,    // the keychain said no to this program
    NoKeychain, // none on this machine, or none that answers
    NoAnswer,   // it did not answer in time
    Other,
};

// `detail` is the keychain's own text, for Other. The message is fit for the window: it names no environment variable.
Failure credentialFailure(CredentialProblem problem, const SecretKey &key, const QString &detail = {});

} // namespace platen
