// SPDX-License-Identifier: GPL-3.0-or-later
// A host is a place from which a provider can fetch a file: the contract between Platen and each kind of host. Objects
// are named by content (object_name.h), so putting one twice changes nothing.
#pragma once

#include "core/domain/error.h"
#include "core/net/http_client.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

namespace platen {
class Clock;
}

namespace platen::hosts {

// A file as it was when it was measured.
struct Source
{
    QString path;
    qint64 size = 0;
    QByteArray md5; // lower-case hex
};

// What a host has of an upload that was interrupted: the parts from the first, each under its receipt.
struct UploadState
{
    QString id; // empty: nothing yet
    QStringList receipts;
    bool operator==(const UploadState &) const = default;
};

struct Upload
{
    Source source;
    QString key; // the object's name
    UploadState resume;
    // Stores what the host has by now; without success the upload ends. May be empty.
    std::function<Result<void>(UploadState)> keep;
    std::function<void(qint64 done, qint64 total)> progress; // may be empty
};

// Where a provider fetches an object.
struct Address
{
    QUrl url;
    QDateTime expiresAt; // invalid: never
};

// For whom a file is published.
enum class For {
    Order,  // until the order is over
    Person, // who gives the address to somebody
};

class Host
{
public:
    virtual ~Host();
    Host(const Host &) = delete;
    Host &operator=(const Host &) = delete;

    // Errors here and below: `notFound` if there is no such bucket or folder, `unauthorized` for a wrong secret,
    // `forbidden`, `refused` for a wrong clock, a lack of room, or a file that has changed since it was measured;
    // otherwise those of HttpClient::send. No message contains a secret or a signature.
    virtual QCoro::Task<Result<void>> put(Upload upload) = 0;
    // Whether there is an object of that name and size.
    virtual QCoro::Task<Result<bool>> has(QString key, qint64 size) = 0;
    virtual QCoro::Task<Result<void>> remove(QString key) = 0;
    // Renews it if it expires.
    [[nodiscard]] virtual Result<Address> address(const QString &key, const QDateTime &now, For whom) = 0;

    // The object, fetched as a provider would: without credentials.
    QCoro::Task<Result<QByteArray>> fetch(QUrl url, qint64 largest);

protected:
    Host(QString name, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] net::HttpClient &http() const { return *m_http; }
    [[nodiscard]] Error answerError(const net::HttpAnswer &answer, ErrorCode code, const Message &message,
                                    const QString &theirCode = {}) const;
    // The usual error for a status other than 2xx.
    [[nodiscard]] Error statusError(const net::HttpAnswer &answer) const;

private:
    QString m_name;
    std::shared_ptr<net::HttpClient> m_http;
};

Failure changedFile(const QString &path);

} // namespace platen::hosts
