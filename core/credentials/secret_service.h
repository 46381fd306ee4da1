// SPDX-License-Identifier: GPL-3.0-or-later
// What state the keychain of a Linux desktop is in. QtKeychain answers "entry not found" for a locked Secret Service
// that nobody unlocks, and "other error" for one that is not there.
#pragma once

#include <QCoroTask>

namespace platen {

enum class KeychainState {
    Open, // or not to be told, as on other systems
    Locked,
    Absent,
};

QCoro::Task<KeychainState> keychainState();

} // namespace platen
