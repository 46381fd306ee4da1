// SPDX-License-Identifier: GPL-3.0-or-later
// A webhook as a command line that sends it again.
#pragma once

#include "core/store/records.h"

#include <QString>

namespace platen {

// `event` as a curl command for `url` (the full URL of its endpoint), safe to mail or put into a bug report: the URL's
// token is written as <token> in the address and masked everywhere else, and headers that authenticate (signatures,
// Authorization, keys, cookies) have the value <secret>. Headers that curl or the connection adds are left out. Quoted
// for a POSIX shell.
QString curlCommand(const store::InboxEvent &event, const QString &url);

} // namespace platen
