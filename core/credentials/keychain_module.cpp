// SPDX-License-Identifier: GPL-3.0-or-later
// The only function of the library that keychain_loader.cpp loads.
#include "core/credentials/keychain_store.h"

extern "C" Q_DECL_EXPORT platen::CredentialStore *platenKeychain(qint64 patience)
{
    return platen::makeKeychainStore(std::chrono::milliseconds(patience)).release();
}
