// SPDX-License-Identifier: GPL-3.0-or-later
// The header in which a server proposes a file name (RFC 6266).
#pragma once

#include <QByteArray>
#include <QString>

namespace platen::net {

// The file name that a Content-Disposition header proposes: from `filename*` if it can be read, else from `filename`;
// empty if there is none. It is the server's own text: use safeFileName() to make a file name of it.
QString proposedFileName(const QByteArray &header);

} // namespace platen::net
