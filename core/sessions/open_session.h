// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the sessions: apart from the registry, the only place that names providers.
#pragma once

#include "core/sessions/session.h"

namespace platen {

// `account.values` has been through completeSettings. Null: there is no such provider.
std::unique_ptr<Session> openSession(const QString &provider, const AccountSettings &account,
                                     std::shared_ptr<net::HttpClient> http);

} // namespace platen
