// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what follows an attempt at a request: nothing, a repetition after a delay, or a redirect. Sends nothing and
// waits for nothing itself.
#pragma once

#include "core/net/http_client.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace platen::net {

class Retries
{
public:
    struct Again
    {
        std::chrono::milliseconds delay{0};
        bool redirected = false;
        QUrl url; // the new URL, if it was redirected
    };

    // `hasTurn`: the caller took its turn in advance and must not wait now, so a 429 is its result.
    Retries(const HttpRequest &request, const ClientOptions &options, bool hasTurn);

    // nullopt: `result` is final. The error for a redirect that is not followed replaces the result. `lost`: there was
    // a connection, and it broke.
    Result<std::optional<Again>> after(const HttpRequest &request, const Result<HttpAnswer> &result, bool lost);

private:
    Result<std::optional<Again>> follow(const HttpRequest &request, const HttpAnswer &answer);
    // How long to wait before the request is repeated; nullopt: it is not repeated.
    std::optional<std::chrono::milliseconds> delayAfter(const HttpAnswer &answer);

    const ClientOptions &m_options;
    bool m_isRepeatable;
    bool m_hasTurn;
    bool m_hasWaitedForWindow = false;
    int m_redirects = 0;
    int m_retries = 0;
};

} // namespace platen::net
