// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/webdav_host.h"

#include "core/hosts/file_digest.h"
#include "core/wire/status_verdict.h"

#include <QMimeDatabase>

namespace platen::hosts {

namespace {

constexpr int missing = 404;
constexpr int conflict = 409; // a folder on the way is missing (RFC 4918, 9.7.1)

QUrl below(const QString &base, const QString &key)
{
    QByteArray text = QUrl(base).toEncoded(QUrl::StripTrailingSlash);
    for (const QString &segment : key.split(u'/'))
        text += '/' + segment.toUtf8().toPercentEncoding();
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

} // namespace

WebdavHost::WebdavHost(const QString &name, WebdavSettings settings, std::shared_ptr<net::HttpClient> http)
    : Host(name, std::move(http))
    , m_settings(std::move(settings))
{
}

net::HttpRequest WebdavHost::request(const QByteArray &method, const QString &key) const
{
    net::HttpRequest request;
    request.method = method;
    request.url = below(m_settings.url, key);
    if (!m_settings.username.isEmpty()) {
        const QByteArray pair = (m_settings.username + u':' + m_settings.password).toUtf8();
        request.headers.emplace_back("Authorization", "Basic " + pair.toBase64());
    }
    request.repeatable = true; // an object's name says its content
    request.patient = true;
    return request;
}

net::HttpRequest WebdavHost::putRequest(const Upload &upload) const
{
    net::HttpRequest request = this->request("PUT", upload.key);
    const QMimeDatabase types;
    request.headers.emplace_back(
        "Content-Type", types.mimeTypeForFile(upload.source.path, QMimeDatabase::MatchExtension).name().toLatin1());
    net::FilePart whole;
    whole.path = upload.source.path;
    whole.size = upload.source.size;
    request.file = whole;
    request.uploadProgress = upload.progress;
    return request;
}

Error WebdavHost::errorOf(const net::HttpAnswer &answer) const
{
    if (answer.status == missing || answer.status == conflict)
        return answerError(answer, ErrorCode::NotFound,
                           Message::of("“%1” has no such folder. Check the host's address.", name()));
    return statusError(answer);
}

QCoro::Task<Result<void>> WebdavHost::makeFolders(QString key)
{
    const QStringList segments = key.split(u'/');
    for (qsizetype count = 1; count < segments.size(); ++count) {
        const net::HttpRequest make = request("MKCOL", segments.mid(0, count).join(u'/') + u'/');
        const Result<net::HttpAnswer> answer = co_await http().send(make);
        PLATEN_CO_CHECK(answer);
        // Others mean that it exists already (9.3.1), or that the server creates folders by itself: then PUT will show.
        const std::optional<ErrorCode> verdict = statusVerdict(answer->status);
        if (answer->status == conflict || verdict == ErrorCode::NotFound || verdict == ErrorCode::Unauthorized)
            co_return Failure(errorOf(*answer));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> WebdavHost::put(Upload upload)
{
    const QString path = upload.source.path;
    PLATEN_CO_CHECK(co_await makeFolders(upload.key));
    const net::HttpRequest request = putRequest(upload);
    const Result<net::HttpAnswer> answer = co_await http().send(request);
    PLATEN_CO_CHECK(answer);
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer));
    // The server checks no digest, so this is the file that was measured only if it has not changed since.
    const Result<Digest> after = co_await digestOf(path);
    if (!after || after->md5 != upload.source.md5)
        co_return changedFile(path);
    co_return Result<void>();
}

QCoro::Task<Result<bool>> WebdavHost::has(QString key, qint64 size)
{
    const net::HttpRequest head = request("HEAD", key);
    const Result<net::HttpAnswer> answer = co_await http().send(head);
    PLATEN_CO_CHECK(answer);
    if (!statusVerdict(answer->status))
        co_return net::headerValue(answer->headers, "Content-Length").toLongLong() == size;
    if (answer->status == missing)
        co_return false;
    co_return Failure(errorOf(*answer));
}

QCoro::Task<Result<void>> WebdavHost::remove(QString key)
{
    const net::HttpRequest erase = request("DELETE", key);
    const Result<net::HttpAnswer> answer = co_await http().send(erase);
    PLATEN_CO_CHECK(answer);
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer));
    co_return Result<void>();
}

Result<Address> WebdavHost::address(const QString &key, const QDateTime &, For)
{
    return Address{below(m_settings.publicUrl.isEmpty() ? m_settings.url : m_settings.publicUrl, key), {}};
}

} // namespace platen::hosts
