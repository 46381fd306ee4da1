// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the keychain on a Linux desktop. QtKeychain reports "entry not found" if a locked Secret Service is not
// unlocked, and "other error" if there is none.
#pragma once

#include <QCoroTask>

namespace platen {

enum class KeychainState {
    Open, // or it cannot be determined, as on other systems
    Locked,
    Absent,
};

QCoro::Task<KeychainState> keychainState();

} // namespace platen
