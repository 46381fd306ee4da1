// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's messages, and ours, as a log in files. Secrets are removed before a message is written or passed on: Qt and the
// libraries log URLs, including the tokens in them.
#pragma once

#include <QString>

namespace platen {

// From now on messages are collected, at first in memory, and contain no secret that its place reveals (see
// withoutSecretPlaces). The handler that was installed before still gets warnings and errors, so call this after
// qInstallMessageHandler. A second call only changes the program's name.
void startLog(const QString &program);
// Writes what was collected, and what follows, to files in the folder (see LogFiles).
void writeLogTo(const QString &folder);

} // namespace platen
