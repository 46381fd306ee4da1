// SPDX-License-Identifier: GPL-3.0-or-later
// A webhook as a command line that sends it once more.
#pragma once

#include "core/store/records.h"

#include <QString>

namespace platen {

// `event` as a curl command for `url` (its endpoint's whole URL), to be read, mailed and put into a bug report: the
// URL's token is written as <token> in its address and masked everywhere else, and headers that authenticate
// (signatures, Authorization, keys, cookies) have their value written as <secret>. Headers that curl or the connection
// make by themselves are left out. Quoted for a POSIX shell.
QString curlCommand(const store::InboxEvent &event, const QString &url);

} // namespace platen
