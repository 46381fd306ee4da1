// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps secrets out of the log: Qt and the libraries log URLs, including the tokens in them.
#pragma once

namespace platen::net {

// From now on, log messages contain no secret that its place reveals (see withoutSecretPlaces). The present handler
// still gets them, so call this after qInstallMessageHandler.
void redactLog();

} // namespace platen::net
