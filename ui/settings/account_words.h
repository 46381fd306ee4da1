// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts in words.
#pragma once

#include "core/engine/engine_types.h"

#include <QString>

namespace platen {

QString providerName(const QString &provider);          // its id if this version does not know it
QString accountTrouble(const AccountInfo &info);        // in short; empty if there is none
QString environmentMeaning(const QString &environment); // what its orders are
// What will be different once an account of the environment `before` has the environment `after`.
QString environmentWarning(const QString &before, const QString &after);
QString accountRemovalQuestion(const AccountInfo &info);
bool concernsKey(const Error &error); // the provider or the keychain refused it

} // namespace platen
