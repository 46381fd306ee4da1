// SPDX-License-Identifier: GPL-3.0-or-later
// How a request is authenticated (document: "How to make API requests?").
#pragma once

#include "core/http/server.h"

namespace platen::sandbox::imprinted {

// The query as received, without its Signature parameter: the text that a GET or DELETE signs.
QByteArray unsignedQuery(const QByteArray &query);

// What is wrong with the request's AppId and Signature; empty if they are right. The signature is the lower-case hex of
// SHA-1 over the body (POST) or the unsigned query (GET, DELETE), followed by the secret.
QByteArray whatIsWrong(const http::Request &request, const QByteArray &secret);

} // namespace platen::sandbox::imprinted
