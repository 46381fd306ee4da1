// SPDX-License-Identifier: GPL-3.0-or-later
// The message for a person when a secret is not available.
#pragma once

#include "core/credentials/credential_store.h"

namespace platen {

enum class CredentialProblem {
    Missing,
    Locked,     // or its prompt was dismissed
    Refused,    // the keychain denied access to this program
    NoKeychain, // no keychain on this machine, or none that responds
    NoAnswer,   // it did not respond in time
    Other,
};

// `detail` is the keychain's own text, for Other. The message suits the window: it names no environment variable.
Failure credentialFailure(CredentialProblem problem, const SecretKey &key, const QString &detail = {});

} // namespace platen
