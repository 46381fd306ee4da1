// SPDX-License-Identifier: GPL-3.0-or-later
// When to come back: what responses say of it.
#pragma once

#include "core/wire/http_message.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace platen::net {

// One of HTTP's three date formats (RFC 9110, section 5.6.7), in UTC; invalid if the text has none of them.
QDateTime parseHttpDate(const QByteArray &value);

// The wait that a `Retry-After` value requests, in seconds or as an HTTP date; nullopt if it is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

// The limit in a response's headers: X-RateLimit-Remaining, and X-RateLimit-Reset (seconds from now, or since 1970).
struct ReportedLimit
{
    std::optional<int> remaining;
    std::optional<std::chrono::milliseconds> reset; // the time until then
    bool operator==(const ReportedLimit &) const = default;
};
ReportedLimit reportedLimit(const Headers &headers, const QDateTime &now);

// How long a response asks us to wait: `Retry-After`, or until a limit that is used up is reset (429, or none
// remaining); the longer one if it has both. nullopt if it asks for neither.
std::optional<std::chrono::milliseconds> askedToWait(const HttpAnswer &answer, const QDateTime &now);

} // namespace platen::net
