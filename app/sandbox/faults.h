// SPDX-License-Identifier: GPL-3.0-or-later
// Faults on demand: what a client must survive, for the requests that match.
#pragma once

#include "core/http/server.h"

#include <QJsonObject>

#include <deque>
#include <optional>
#include <vector>

namespace platen::sandbox {

enum class FaultKind {
    DropBefore,    // not carried out, connection closed
    DropAfter,     // carried out, connection closed without an answer
    CutShort,      // carried out, the connection closes in the middle of the answer
    TooMany,       // 429 as JSON or whatever the provider's own form is, with Retry-After
    TooManyText,   // 429 in plain text, without it unless retryAfter is set
    InternalError, // 500, not carried out
    ErrorAfter,    // 500, carried out all the same
    BadGateway,    // 502
    Unavailable,   // 503
    Html,          // 200 with a page instead of JSON
    BrokenJson,    // carried out; the answer's JSON ends in the middle
    Slow,          // carried out, answered after delayMs
    Redirect,      // 307 to another host
};

struct Fault
{
    QByteArray match = "*"; // "POST /v4.0/orders": method, path; "*" stands for anything, case does not matter
    FaultKind kind = FaultKind::InternalError;
    int times = 1; // 0: until it is taken away
    int delayMs = 5000;
    int retryAfter = 0;  // seconds; 0: none (TooMany: 1)
    QByteArray location; // of a redirect
};

QByteArray faultName(FaultKind kind);
QByteArray faultNames(); // all, separated by "|"
// As the control API and the option --fault have it; an unexpected one is told in words.
tl::expected<Fault, QByteArray> faultFromJson(const QJsonObject &object);
tl::expected<Fault, QByteArray> faultFromText(const QByteArray &text); // KIND[:TIMES[:METHOD PATH]]

class Faults
{
public:
    void add(Fault fault) { m_faults.push_back(std::move(fault)); }
    void clear() { m_faults.clear(); }
    [[nodiscard]] QByteArray toJson() const;
    // The first that fits, used up by one.
    std::optional<Fault> take(const http::Request &request);

private:
    std::vector<Fault> m_faults;
};

// Carried out before the fault strikes?
[[nodiscard]] bool happensAfter(FaultKind kind);
// The answer as it arrives once the fault has struck, for those that are carried out first.
[[nodiscard]] http::Answer spoil(const Fault &fault, http::Answer answer);

} // namespace platen::sandbox
