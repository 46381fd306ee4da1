// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are part of Platen and are used by its programs only.
#pragma once

#include <QString>

namespace platen {

// The path of the file with that name: beside the running program, as in a build folder, else where it is installed.
QString ownFile(const QString &name);

} // namespace platen
