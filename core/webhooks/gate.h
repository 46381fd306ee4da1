// SPDX-License-Identifier: GPL-3.0-or-later
// What a webhook's head alone decides: whether it comes by an endpoint's path and token, and how much of its body is
// worth reading.
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
    std::optional<std::size_t> door; // whose path it is, by its place in the list
    bool open = false;               // and its token too
};

// Only "/hooks/<slug>/<token>" leads anywhere.
Entrance entranceAt(const QByteArray &path, const std::vector<Door> &doors);

// The body is compressed or otherwise encoded: no endpoint takes that.
bool isEncoded(const http::Request &head);

// A header that decides what a message says or who sent it, and that comes with two different values: the first of that
// kind by its name, empty if there is none. Which of them a proxy or the sender meant would be a guess.
QByteArray contradictoryHeader(const http::Request &head);

// The HTTP server's thread asks, while the doors are changed from another.
class Gate
{
public:
    void setDoors(std::vector<Door> doors);

    // Nothing of what comes without a token; a sample, to be kept with the reason, of what is going to be refused.
    [[nodiscard]] http::Reading reading(const http::Request &head) const;

private:
    mutable std::mutex m_mutex;
    std::vector<Door> m_doors;
};

} // namespace platen
