// SPDX-License-Identifier: GPL-3.0-or-later
// Qt and the libraries log addresses, with what authorises them.
#pragma once

namespace platen::net {

// From now on, what is logged has no secret that its place gives away (see withoutSecretPlaces). What was to happen
// with it stays as it is: call this behind qInstallMessageHandler.
void redactLog();

} // namespace platen::net
