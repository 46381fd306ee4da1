// SPDX-License-Identifier: GPL-3.0-or-later
// When to come back: what responses say of it.
#pragma once

#include "core/wire/http_message.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace platen::net {

// One of HTTP's three forms of a date (RFC 9110, section 5.6.7), in UTC; invalid if it is none of them.
QDateTime parseHttpDate(const QByteArray &value);

// When `Retry-After` says to come back, from seconds or an HTTP date; nullopt if it is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

// What an answer's headers say of the limit: X-RateLimit-Remaining, and X-RateLimit-Reset (seconds from now, or since
// 1970).
struct ToldLimit
{
    std::optional<int> remaining;
    std::optional<std::chrono::milliseconds> reset; // until then
    bool operator==(const ToldLimit &) const = default;
};
ToldLimit toldLimit(const Headers &headers, const QDateTime &now);

// How long an answer asks us to stay away: `Retry-After`, or a limit that is used up (429, or none remaining) until it
// is reset; the longer where it says both. nullopt if it does not.
std::optional<std::chrono::milliseconds> askedToWait(const HttpAnswer &answer, const QDateTime &now);

} // namespace platen::net
