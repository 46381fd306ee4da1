// SPDX-License-Identifier: GPL-3.0-or-later
// Checks AWS Signature Version 4, as S3's API Reference describes it ("Authenticating Requests": with the Authorization
// header, and with query parameters).
#pragma once

#include "app/sandbox/bucket/refused.h"
#include "core/http/server.h"

#include <QDateTime>

#include <optional>

namespace platen::sandbox::bucket {

struct Credentials
{
    QByteArray id;
    QByteArray secret;
    QByteArray region;
};

// Nothing if the request is signed with these credentials, at about this time and for its present content.
[[nodiscard]] std::optional<Refused> wrongSignature(const http::Request &request, const Credentials &credentials,
                                                    const QDateTime &now);
// Whether the request is meant for S3: it is signed in this way.
[[nodiscard]] bool isSigned(const http::Request &request);

} // namespace platen::sandbox::bucket
