// SPDX-License-Identifier: GPL-3.0-or-later
// How a request proves whose it is (document: "How to make API requests?").
#pragma once

#include "core/http/server.h"

namespace platen::sandbox::imprinted {

// The query as it came, without its Signature parameter: what the signature of a GET or DELETE is made over.
QByteArray unsignedQuery(const QByteArray &query);

// What is wrong with the request's AppId and Signature; empty: nothing. The signature is the lower-case hex of SHA-1
// over the body (POST) or the unsigned query (GET, DELETE), followed by the secret.
QByteArray whatIsWrong(const http::Request &request, const QByteArray &secret);

} // namespace platen::sandbox::imprinted
