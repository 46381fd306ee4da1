// SPDX-License-Identifier: GPL-3.0-or-later
// A bucket at Amazon S3 or a compatible server.
#pragma once

#include "core/hosts/host.h"
#include "core/hosts/sigv4.h"

#include <chrono>
#include <memory>

namespace platen::hosts {

struct S3Settings
{
    QString endpoint; // empty: Amazon's
    QString region;
    QString bucket;
    bool pathStyle = false; // the bucket is in the path, not in the host's name
    QString publicUrl;      // of a bucket that anyone may read; empty: presigned URLs
    std::chrono::hours lifetime{168};
    QByteArray accessKeyId;
    QByteArray secretAccessKey;
};

// Uploads over this size are made in parts of that size.
struct PartSizes
{
    qint64 multipartAbove = qint64{64} * 1024 * 1024;
    qint64 part = qint64{16} * 1024 * 1024;
};

class S3Host : public Host
{
public:
    S3Host(const QString &name, S3Settings settings, std::shared_ptr<net::HttpClient> http,
           std::shared_ptr<const Clock> clock, PartSizes sizes = {});

    QCoro::Task<Result<void>> put(Upload upload) override;
    QCoro::Task<Result<bool>> has(QString key, qint64 size) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    [[nodiscard]] Result<Address> address(const QString &key, const QDateTime &now, For whom) override;

private:
    struct Call
    {
        QByteArray method;
        QString key;
        sigv4::Query query = {};
        net::Headers headers = {};
        QByteArray body = {};
        std::optional<net::FilePart> file = {};
        QByteArray payloadHash = {}; // of the file
        std::function<void(qint64, qint64)> progress = {};
    };
    QCoro::Task<Result<net::HttpAnswer>> send(Call call);
    [[nodiscard]] sigv4::Request signable(const Call &call) const;
    [[nodiscard]] QUrl urlOf(const QByteArray &path, const QByteArray &query) const;
    [[nodiscard]] QByteArray pathOf(const QString &key) const;
    [[nodiscard]] Error errorOf(const net::HttpAnswer &answer, const QString &path = {}) const;

    QCoro::Task<Result<void>> putWhole(Upload upload);
    QCoro::Task<Result<void>> putInParts(Upload upload);
    QCoro::Task<Result<UploadState>> begin(Upload upload);
    QCoro::Task<Result<QString>> putPart(Upload upload, UploadState state, int part);
    QCoro::Task<Result<void>> complete(Upload upload, UploadState state);
    QCoro::Task<bool> isCompleted(Upload upload, UploadState state);
    struct ObjectHead
    {
        qint64 size = 0;
        QString tag; // its ETag
    };
    QCoro::Task<Result<std::optional<ObjectHead>>> headOf(QString key); // nullopt if there is no such object

    S3Settings m_settings;
    sigv4::Key m_key;
    QUrl m_base; // scheme, host and port; with the path of a proxy and, in path style, the bucket
    std::shared_ptr<const Clock> m_clock;
    PartSizes m_sizes;
};

} // namespace platen::hosts
