// SPDX-License-Identifier: GPL-3.0-or-later
// What is opened outside Platen. Addresses come from providers and customers, so only web addresses are opened,
// whatever a document contains. Everything that is opened goes through here.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace platen {

// The address if it is http or https with a host and no user name, which only serves to disguise the host.
std::optional<QUrl> webLink(const QString &address);
std::optional<QUrl> webLink(const QUrl &url);

// The host as it is resolved: "xn--…" for letters of other scripts, which can look like Latin ones.
QString linkHost(const QUrl &url);
// The whole address with that host, for a tooltip.
QString linkText(const QUrl &url);

// Opens a web page in the browser; does nothing, and returns false, for anything else.
bool openWebLink(const QString &address);

// Shows one of Platen's folders in the file manager.
void openFolder(const QString &path);

} // namespace platen
