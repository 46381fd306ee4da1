// SPDX-License-Identifier: GPL-3.0-or-later
// What is opened outside of Platen. Addresses come from providers and from customers: only the web is opened, whatever
// a document says. Everything that is opened goes through here.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace platen {

// The address if it is one of the web: http or https with a host, and without a user's name, which only makes the host
// look like another one.
std::optional<QUrl> webLink(const QString &address);
std::optional<QUrl> webLink(const QUrl &url);

// The host as it is looked up: "xn--…" for letters of other scripts, which can look like Latin ones.
QString linkHost(const QUrl &url);
// The whole address, with that host, for a tooltip.
QString linkText(const QUrl &url);

// Opens a web page in the browser; does nothing, and says so, with anything else.
bool openWebLink(const QString &address);

// Shows a folder of ours in the file manager.
void openFolder(const QString &path);

} // namespace platen
