// SPDX-License-Identifier: GPL-3.0-or-later
// An S3 bucket, as Amazon's S3 API Reference describes it: objects are put, fetched (also in ranges), looked at and
// deleted, whole or in parts, by signed requests and through presigned URLs. The bucket is in the path or in the host's
// name. What else S3 can do is answered with NotImplemented.
#pragma once

#include "app/sandbox/bucket/shelf.h"
#include "app/sandbox/bucket/signature.h"
#include "app/sandbox/provider.h"

namespace platen::sandbox::bucket {

struct Settings
{
    QString folder; // where its objects are kept; empty: until the end of the program
    qint64 mostBytes = qint64{1024} * 1024 * 1024;
};

class Bucket : public Service
{
public:
    static constexpr auto Name = "artwork";
    static constexpr auto KeyId = "sandbox";
    static constexpr auto Region = "us-east-1";

    Bucket(const World &world, const Settings &settings);

    // It shares the root with a provider, and takes what is signed for S3 or names the bucket.
    [[nodiscard]] bool claims(const http::Request &request) const;
    [[nodiscard]] QByteArray path() const override { return {}; }
    http::Answer answer(const http::Request &request) override;
    http::Answer rateLimited(const QByteArray &quota) override;
    http::Answer serverError(int status) override;
    [[nodiscard]] QByteArray idempotencyKey(const http::Request &) const override { return {}; }
    [[nodiscard]] QByteArray loggedQuery(const http::Request &request) const override; // without the signature

private:
    struct Call;
    http::Answer put(const Call &call);
    http::Answer get(const Call &call);
    http::Answer post(const Call &call);
    http::Answer remove(const Call &call);
    http::Answer complete(const Call &call);
    http::Answer listParts(const Call &call);
    static http::Answer refuse(const Refused &refused);
    [[nodiscard]] Credentials credentials() const;

    const World &m_world;
    Shelf m_shelf;
};

} // namespace platen::sandbox::bucket
