// SPDX-License-Identifier: GPL-3.0-or-later
// The name of the server in a URL; nothing is looked up.
#pragma once

#include <QString>
#include <QUrl>

namespace platen::net {

// "api.example.org", with the port if it is not the scheme's default: the name of a server in messages.
QString serverName(const QUrl &url);

// True for a valid URL without user or password that has the scheme, host and port of `base`.
bool isSameServer(const QUrl &url, const QUrl &base);

// True for localhost and every loopback address: nobody outside this computer reaches it.
bool isThisComputer(const QString &host);

} // namespace platen::net
