// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of a webhook request alone decides: whether it has an endpoint's path and token, and how much of its
// body is read.
#pragma once

#include "core/http/server.h"

#include <mutex>
#include <optional>

namespace platen {

struct Door
{
    QByteArray slug;
    QByteArray token;
};

struct Entrance
{
    std::optional<std::size_t> door; // the endpoint that the path belongs to, as an index into the list
    bool open = false;               // and its token is right too
};

// Only "/hooks/<slug>/<token>" leads to an endpoint. The token decides: the slug of a renamed account may still be its
// former one, as its provider knows it.
Entrance entranceAt(const QByteArray &path, const std::vector<Door> &doors);

// Whether the body is compressed or otherwise encoded, which no endpoint accepts.
bool isEncoded(const http::Request &head);

// The name of the first header that decides what a message says or who sent it, and that occurs with two different
// values; empty if there is none. Which value a proxy or the sender meant would be a guess.
QByteArray contradictoryHeader(const http::Request &head);

// Used by the HTTP server's thread, while the endpoints are changed from another thread.
class Gate
{
public:
    void setDoors(std::vector<Door> doors);

    // Nothing is read without a token; a sample is read of requests that will be refused, to be stored with the reason.
    [[nodiscard]] http::Reading reading(const http::Request &head) const;

private:
    mutable std::mutex m_mutex;
    std::vector<Door> m_doors;
};

} // namespace platen
