// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain with a chosen time limit.
#pragma once

#include "core/credentials/credential_store.h"

#include <chrono>

namespace platen {

// Long enough for a person to enter the keychain's password.
inline constexpr std::chrono::seconds usualPatience{60};

// `patience`: how long the keychain may take for one response, including its prompt.
std::unique_ptr<CredentialStore> makeKeychainStore(std::chrono::milliseconds patience);

} // namespace platen
