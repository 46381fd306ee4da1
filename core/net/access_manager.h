// SPDX-License-Identifier: GPL-3.0-or-later
// Configures Qt for our requests: no cookies, cache, HTTP/2, redirects or credentials that we did not ask for.
#pragma once

#include "core/net/http_client.h"

#include <QNetworkRequest>

namespace platen::net {

// Uses the system's proxy, but never for connections to this machine.
std::unique_ptr<QNetworkAccessManager> makeAccessManager();

QNetworkRequest networkRequest(const HttpRequest &request);

} // namespace platen::net
