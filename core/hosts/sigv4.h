// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Signature Version 4, as S3 and compatible servers verify it (AWS General Reference, “Signature Version 4 signing
// process”; S3 API Reference, “Authenticating Requests”). Pure: nothing is sent, and the time is given.
#pragma once

#include "core/wire/http_message.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <utility>
#include <vector>

namespace platen::hosts::sigv4 {

struct Key
{
    QByteArray id;
    QByteArray secret;
    QByteArray region;
    QByteArray service = "s3";
};

using Query = std::vector<std::pair<QByteArray, QByteArray>>; // not encoded

struct Request
{
    QByteArray method;
    QByteArray path; // percent-encoded, as it is sent
    Query query;
    net::Headers headers; // those to sign; `Host` must be among them
    QByteArray payloadHash;
};

extern const QByteArray unsignedPayload;

// Percent-encodes everything but letters, digits, “-”, “.”, “_” and “~”.
QByteArray encoded(const QByteArray &text);
// The query as it is signed and sent: encoded and sorted.
QByteArray queryText(const Query &query);
// The value of X-Amz-Date.
QByteArray dateText(const QDateTime &time);

QByteArray canonicalRequest(const Request &request);
// The value of the header Authorization. The headers must contain X-Amz-Date with the same time.
QByteArray authorization(const Request &request, const Key &key, const QDateTime &time);
// The query of a URL that works without a header until `lifetime` has passed.
QByteArray presignedQuery(const Request &request, const Key &key, const QDateTime &time, std::chrono::seconds lifetime);

} // namespace platen::hosts::sigv4
