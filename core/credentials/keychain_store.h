// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain with a time limit of one's own choice.
#pragma once

#include "core/credentials/credential_store.h"

#include <chrono>

namespace platen {

// `patience`: how long the keychain may take over one answer, its prompt included.
std::unique_ptr<CredentialStore> makeKeychainStore(std::chrono::milliseconds patience);

} // namespace platen
