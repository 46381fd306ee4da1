// SPDX-License-Identifier: GPL-3.0-or-later
// Which machine a URL names.
#pragma once

#include <QUrl>

namespace platen::sandbox {

// localhost, names below it (RFC 6761), and loopback addresses.
[[nodiscard]] bool isThisMachine(const QUrl &url);
// A host that RFC 2606 reserves for examples: nobody can have put anything there.
[[nodiscard]] bool isReserved(const QUrl &url);
// The same URL with an address that every system can connect to: not all resolve names below localhost.
[[nodiscard]] QUrl connectable(QUrl url);

} // namespace platen::sandbox
