// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to a real server, from a client with short delays.
#pragma once

#include "core/net/http_client.h"
#include "tests/http/server_fixture.h"
#include "tests/support/wait.h"

namespace platen::test {

inline net::ClientOptions quick()
{
    net::ClientOptions options;
    options.provider = QStringLiteral("sample");
    options.timeout = std::chrono::seconds(5);
    options.firstDelay = std::chrono::milliseconds(1);
    options.maxDelay = std::chrono::milliseconds(5);
    return options;
}

inline net::HttpRequest request(const QByteArray &method, const QUrl &url, const QByteArray &body = {})
{
    net::HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    if (!body.isEmpty())
        request.headers.emplace_back("Content-Type", "application/json");
    return request;
}

inline net::HttpRequest repeatable(net::HttpRequest request)
{
    request.repeatable = true;
    return request;
}

inline QUrl urlOf(const TestServer &server, const QString &path = QStringLiteral("/"))
{
    return QUrl(server.server.baseUrl() + path);
}

inline Result<net::HttpAnswer> send(net::HttpClient &client, net::HttpRequest request)
{
    return await(client.send(std::move(request)));
}

} // namespace platen::test
