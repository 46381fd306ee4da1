// SPDX-License-Identifier: GPL-3.0-or-later
// The names of objects on a host.
#pragma once

#include <QByteArray>
#include <QString>

namespace platen::hosts {

// Letters, digits, “.”, “_” and “-” of ASCII only, at most 100 characters, with its suffix; never empty.
QString safeObjectName(const QString &fileName);

// “<prefix><md5>/<file name, made safe>”: the same file always has the same name.
QString objectKey(const QString &prefix, const QByteArray &md5, const QString &path);

} // namespace platen::hosts
