// SPDX-License-Identifier: GPL-3.0-or-later
// Faults on demand, for matching requests: what a client must survive.
#pragma once

#include "core/http/server.h"

#include <QJsonObject>

#include <deque>
#include <optional>
#include <vector>

namespace platen::sandbox {

enum class FaultKind {
    DropBefore,    // not carried out, connection closed
    DropAfter,     // carried out, connection closed without a response
    CutShort,      // carried out, the connection is closed in the middle of the response
    TooMany,       // 429 in the provider's own form, with Retry-After
    TooManyText,   // 429 in plain text, without Retry-After unless retryAfter is set
    InternalError, // 500, not carried out
    ErrorAfter,    // 500, but carried out
    BadGateway,    // 502
    Unavailable,   // 503
    Html,          // 200 with an HTML page instead of JSON
    BrokenJson,    // carried out; the response's JSON is cut off in the middle
    Slow,          // carried out, response after delayMs
    Redirect,      // 307 to another host
};

struct Fault
{
    QByteArray match = "*"; // "POST /v4.0/orders": method, path; "*" matches anything, case is ignored
    FaultKind kind = FaultKind::InternalError;
    int times = 1; // 0: until it is removed
    int delayMs = 5000;
    int retryAfter = 0;  // seconds; 0: none (TooMany: 1)
    QByteArray location; // of a redirect
};

QByteArray faultName(FaultKind kind);
QByteArray faultNames(); // all names, separated by "|"
// In the form that the control API and --fault use. The error says what is wrong.
tl::expected<Fault, QByteArray> faultFromJson(const QJsonObject &object);
tl::expected<Fault, QByteArray> faultFromText(const QByteArray &text); // KIND[:TIMES[:METHOD PATH]]

class Faults
{
public:
    void add(Fault fault) { m_faults.push_back(std::move(fault)); }
    void clear() { m_faults.clear(); }
    [[nodiscard]] QByteArray toJson() const;
    // The first matching fault; its count is reduced by one.
    std::optional<Fault> take(const http::Request &request);

private:
    std::vector<Fault> m_faults;
};

// Whether the request is carried out before the fault occurs.
[[nodiscard]] bool happensAfter(FaultKind kind);
// The response as it arrives after the fault, for faults that occur after the request was carried out.
[[nodiscard]] http::Answer spoil(const Fault &fault, http::Answer answer);

} // namespace platen::sandbox
