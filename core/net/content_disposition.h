// SPDX-License-Identifier: GPL-3.0-or-later
// The header in which a server proposes a name for a file (RFC 6266).
#pragma once

#include <QByteArray>
#include <QString>

namespace platen::net {

// The name that a Content-Disposition header proposes: that of `filename*` if it can be read, else that of `filename`;
// empty: none. It is the server's own text: safeFileName() makes the name of a file of it.
QString proposedFileName(const QByteArray &header);

} // namespace platen::net
