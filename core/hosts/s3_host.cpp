// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/s3_host.h"

#include "core/async/clock.h"
#include "core/hosts/file_digest.h"
#include "core/hosts/s3_answers.h"
#include "core/wire/server_name.h"
#include "core/wire/status_verdict.h"
#include "core/wire/waiting.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHostAddress>
#include <QMimeDatabase>

namespace platen::hosts {

namespace {

QByteArray sha256Of(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

QByteArray base64Of(const QByteArray &hex)
{
    return QByteArray::fromHex(hex).toBase64();
}

// A bucket becomes a part of the host's name, unless that is impossible: for an IP address, or for a name with dots,
// which no certificate covers.
QUrl baseOf(const S3Settings &settings)
{
    const QString endpoint = settings.endpoint.isEmpty()
                                 ? QStringLiteral("https://s3.%1.amazonaws.com").arg(settings.region)
                                 : settings.endpoint;
    QUrl base(endpoint);
    const bool isAddress = !QHostAddress(base.host()).isNull();
    const bool hasDots = base.scheme() == u"https" && settings.bucket.contains(u'.');
    if (settings.pathStyle || isAddress || hasDots)
        base.setPath(base.path() + u'/' + settings.bucket);
    else
        base.setHost(settings.bucket + u'.' + base.host());
    return base;
}

QByteArray contentType(const QString &path)
{
    return QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().toLatin1();
}

} // namespace

S3Host::S3Host(const QString &name, S3Settings settings, std::shared_ptr<net::HttpClient> http,
               std::shared_ptr<const Clock> clock, PartSizes sizes)
    : Host(name, std::move(http))
    , m_settings(std::move(settings))
    , m_key{m_settings.accessKeyId, m_settings.secretAccessKey, m_settings.region.toLatin1()}
    , m_base(baseOf(m_settings))
    , m_clock(std::move(clock))
    , m_sizes(sizes)
{
}

QByteArray S3Host::pathOf(const QString &key) const
{
    QByteArray path = m_base.path(QUrl::FullyEncoded).toLatin1();
    for (const QString &segment : key.split(u'/'))
        path += '/' + sigv4::encoded(segment.toUtf8());
    return path;
}

QUrl S3Host::urlOf(const QByteArray &path, const QByteArray &query) const
{
    QByteArray text = m_base.toEncoded(QUrl::RemovePath) + path;
    if (!query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

sigv4::Request S3Host::signable(const Call &call) const
{
    sigv4::Request request;
    request.method = call.method;
    request.path = pathOf(call.key);
    request.query = call.query;
    request.headers = call.headers;
    request.headers.emplace_back("Host", net::serverName(m_base).toLatin1());
    return request;
}

QCoro::Task<Result<net::HttpAnswer>> S3Host::send(Call call)
{
    const QDateTime now = m_clock->now();
    const QByteArray hash = call.file ? call.payloadHash : sha256Of(call.body);
    call.headers.emplace_back("X-Amz-Content-Sha256", hash);
    call.headers.emplace_back("X-Amz-Date", sigv4::dateText(now));
    sigv4::Request signable = this->signable(call);
    signable.payloadHash = hash;

    net::HttpRequest request;
    request.method = call.method;
    request.url = urlOf(signable.path, sigv4::queryText(call.query));
    request.headers = call.headers;
    request.headers.emplace_back("Authorization", sigv4::authorization(signable, m_key, now));
    request.body = call.body;
    request.file = call.file;
    request.repeatable = true; // an object's name says its content
    request.patient = true;
    request.uploadProgress = call.progress;
    co_return co_await http().send(request);
}

Error S3Host::errorOf(const net::HttpAnswer &answer, const QString &path) const
{
    const s3::ErrorWords words = s3::errorWords(answer.body);
    const std::optional<ErrorCode> code = s3::verdict(words.code);
    const auto error = [&](const Message &message) { return answerError(answer, *code, message, words.code); };
    if (s3::saysWrongClock(words.code)) {
        const QDateTime date = net::parseHttpDate(net::headerValue(answer.headers, "Date"));
        const QDateTime theirs = words.serverTime.isValid() ? words.serverTime : date;
        return error(Message::of("“%1” refused the request, because this computer's clock is %2 of its own. Set the "
                                 "clock, and try again.",
                                 name(), s3::skewText(m_clock->now(), theirs)));
    }
    if (words.code == u"NoSuchBucket")
        return error(
            Message::of("“%1” has no bucket “%2”. Check the host's bucket and endpoint.", name(), m_settings.bucket));
    if (s3::saysNoRoom(words.code))
        return error(Message::of("“%1” has no room for the file. Make room there, or use another host.", name()));
    if (s3::saysChanged(words.code))
        return changedFile(path).value();
    Error usual = statusError(answer);
    if (words.code.isEmpty())
        return usual;
    usual.provider->code = words.code;
    if (code == ErrorCode::Unauthorized)
        usual = error(Message::of("“%1” does not accept the access key (%2). Check its ID, its secret and the region.",
                                  name(), words.code));
    else
        usual.message = Message::joined({usual.message, Message::of("It says: “%1”", words.code)});
    return usual;
}

QCoro::Task<Result<void>> S3Host::put(Upload upload)
{
    if (upload.source.size > m_sizes.multipartAbove)
        co_return co_await putInParts(upload);
    co_return co_await putWhole(upload);
}

QCoro::Task<Result<void>> S3Host::putWhole(Upload upload)
{
    net::FilePart whole;
    whole.path = upload.source.path;
    whole.size = upload.source.size;
    PLATEN_CO_TRY(const Digest digest, co_await digestOfPart(whole));
    if (digest.md5 != upload.source.md5)
        co_return changedFile(whole.path);
    Call call;
    call.method = "PUT";
    call.key = upload.key;
    call.headers = {{"Content-Type", contentType(whole.path)}, {"Content-MD5", base64Of(digest.md5)}};
    call.file = whole;
    call.payloadHash = digest.sha256;
    call.progress = upload.progress;
    const Result<net::HttpAnswer> answer = co_await send(call);
    PLATEN_CO_CHECK(answer);
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer, whole.path));
    co_return Result<void>();
}

QCoro::Task<Result<std::optional<S3Host::ObjectHead>>> S3Host::headOf(QString key)
{
    Call call;
    call.method = "HEAD";
    call.key = key;
    const Result<net::HttpAnswer> answer = co_await send(call);
    PLATEN_CO_CHECK(answer);
    constexpr int missing = 404;
    std::optional<ObjectHead> head;
    if (answer->status == missing)
        co_return head;
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer));
    const qint64 size = net::headerValue(answer->headers, "Content-Length").toLongLong();
    head = ObjectHead{size, QString::fromLatin1(net::headerValue(answer->headers, "ETag"))};
    co_return head;
}

QCoro::Task<Result<bool>> S3Host::has(QString key, qint64 size)
{
    const Result<std::optional<ObjectHead>> head = co_await headOf(key);
    PLATEN_CO_CHECK(head);
    co_return head->has_value() && (*head)->size == size;
}

QCoro::Task<Result<void>> S3Host::remove(QString key)
{
    Call call;
    call.method = "DELETE";
    call.key = key;
    const Result<net::HttpAnswer> answer = co_await send(call);
    PLATEN_CO_CHECK(answer);
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer));
    co_return Result<void>();
}

Result<Address> S3Host::address(const QString &key, const QDateTime &now, For)
{
    if (!m_settings.publicUrl.isEmpty()) {
        QByteArray text = QUrl(m_settings.publicUrl).toEncoded(QUrl::StripTrailingSlash);
        for (const QString &segment : key.split(u'/'))
            text += '/' + sigv4::encoded(segment.toUtf8());
        return Address{QUrl::fromEncoded(text, QUrl::StrictMode), {}};
    }
    Call call;
    call.method = "GET";
    call.key = key;
    sigv4::Request request = signable(call);
    request.payloadHash = sigv4::unsignedPayload;
    const QByteArray query = sigv4::presignedQuery(request, m_key, now, m_settings.lifetime);
    return Address{urlOf(request.path, query), now.addSecs(std::chrono::seconds(m_settings.lifetime).count())};
}

} // namespace platen::hosts
