// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/bucket/bucket.h"

#include "app/sandbox/bucket/range.h"
#include "app/sandbox/bucket/xml.h"
#include "app/sandbox/query.h"

#include <QCryptographicHash>
#include <QLocale>

namespace platen::sandbox::bucket {
namespace {

constexpr int MostParts = 10'000;
constexpr qsizetype LongestKey = 1024;

http::Answer empty(int status)
{
    http::Answer answer;
    answer.status = status;
    return answer;
}

http::Answer tagged(const QByteArray &tag)
{
    http::Answer answer;
    answer.headers = {{"ETag", '"' + tag + '"'}};
    return answer;
}

std::optional<Refused> wrongDigest(const http::Request &request)
{
    const QByteArray given = request.header("Content-MD5");
    if (given.isEmpty())
        return std::nullopt;
    const QByteArray digest = QByteArray::fromBase64(given);
    if (digest.size() != 16)
        return Refused{400, "InvalidDigest", "The Content-MD5 you specified is not valid."};
    if (digest != QCryptographicHash::hash(request.body, QCryptographicHash::Md5))
        return Refused{400, "BadDigest", "The Content-MD5 you specified did not match what we received."};
    return std::nullopt;
}

bool isInHostName(const http::Request &request)
{
    return request.header("Host").toLower().startsWith(QByteArray(Bucket::Name) + '.');
}

} // namespace

// A request for an object of the bucket.
struct Bucket::Call
{
    const http::Request &request;
    Query query;
    QByteArray key;

    [[nodiscard]] QByteArray upload() const { return query.first("uploadId").value_or(QByteArray()); }
};

Bucket::Bucket(const World &world, const Settings &settings)
    : m_world(world)
    , m_shelf(settings.folder, settings.mostBytes)
{
}

bool Bucket::claims(const http::Request &request) const
{
    return isSigned(request) || isInHostName(request) ||
           (request.path() + '/').startsWith(QByteArray("/") + Name + '/');
}

Credentials Bucket::credentials() const
{
    return {KeyId, m_world.life.secret, Region};
}

http::Answer Bucket::answer(const http::Request &request)
{
    if (const auto wrong = wrongSignature(request, credentials(), QDateTime::currentDateTimeUtc()))
        return refuse(*wrong);
    if (const auto wrong = wrongDigest(request))
        return refuse(*wrong);
    QByteArray key = QByteArray::fromPercentEncoding(request.path()).mid(1);
    if (!isInHostName(request)) {
        const qsizetype slash = key.indexOf('/');
        if (key.left(slash < 0 ? key.size() : slash) != Name)
            return refuse({404, "NoSuchBucket", "The specified bucket does not exist"});
        key = slash < 0 ? QByteArray() : key.mid(slash + 1);
    }
    if (key.size() > LongestKey)
        return refuse({400, "KeyTooLongError", "Your key is too long"});
    if (key.isEmpty())
        return request.method == "HEAD" ? empty(200) : refuse({501, "NotImplemented", "The sandbox only has objects."});
    const Call call{request, Query(request.query()), key};
    if (request.method == "PUT")
        return put(call);
    if (request.method == "GET" || request.method == "HEAD")
        return get(call);
    if (request.method == "POST")
        return post(call);
    if (request.method == "DELETE")
        return remove(call);
    return refuse({405, "MethodNotAllowed", "The specified method is not allowed against this resource."});
}

http::Answer Bucket::put(const Call &call)
{
    if (!call.request.header("x-amz-copy-source").isEmpty())
        return refuse({501, "NotImplemented", "The sandbox does not copy objects."});
    Outcome<QByteArray> tag;
    if (call.query.has("uploadId") || call.query.has("partNumber")) {
        const int number = call.query.first("partNumber").value_or(QByteArray()).toInt();
        if (number < 1 || number > MostParts)
            return refuse({400, "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive"});
        tag = m_shelf.putPart(call.key, call.upload(), number, call.request.body);
    } else {
        tag = m_shelf.put(call.key, call.request.header("Content-Type"), call.request.body);
    }
    return tag ? tagged(*tag) : refuse(tag.error());
}

http::Answer Bucket::get(const Call &call)
{
    if (call.query.has("uploadId"))
        return listParts(call);
    const std::optional<Object> object = m_shelf.find(call.key);
    if (!object)
        return refuse({404, "NoSuchKey", "The specified key does not exist."});
    const Range range = rangeOf(call.request.header("Range"), object->bytes);
    if (range.kind == Range::Kind::Outside)
        return refuse({416, "InvalidRange", "The requested range is not satisfiable"});
    http::Answer answer = tagged(object->tag);
    answer.headers.emplace_back("Content-Type", object->type.isEmpty() ? "binary/octet-stream" : object->type);
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    answer.headers.emplace_back(
        "Last-Modified",
        QLocale::c().toString(object->modified.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
            " GMT");
    if (range.kind == Range::Kind::Part) {
        answer.status = 206;
        answer.headers.emplace_back("Content-Range", contentRange(range, object->bytes));
    }
    answer.body = Shelf::read(*object, range.from, range.bytes);
    return answer;
}

http::Answer Bucket::post(const Call &call)
{
    if (call.query.has("uploads"))
        return xmlAnswer(
            begunDocument(Name, call.key, m_shelf.beginUpload(call.key, call.request.header("Content-Type"))));
    if (call.query.has("uploadId"))
        return complete(call);
    return refuse({501, "NotImplemented", "The sandbox does not take forms."});
}

http::Answer Bucket::complete(const Call &call)
{
    const auto chosen = chosenParts(call.request.body);
    if (!chosen)
        return refuse({400, "MalformedXML", "The XML you provided was not well-formed or did not validate."});
    const Outcome<QByteArray> tag = m_shelf.complete(call.key, call.upload(), *chosen);
    return tag ? xmlAnswer(completedDocument(Name, call.key, *tag)) : refuse(tag.error());
}

http::Answer Bucket::listParts(const Call &call)
{
    const Outcome<std::vector<Part>> parts = m_shelf.parts(call.key, call.upload());
    return parts ? xmlAnswer(partsDocument(Name, call.key, call.upload(), *parts)) : refuse(parts.error());
}

http::Answer Bucket::remove(const Call &call)
{
    if (!call.query.has("uploadId")) {
        m_shelf.remove(call.key);
        return empty(204);
    }
    const Outcome<void> aborted = m_shelf.abort(call.key, call.upload());
    return aborted ? empty(204) : refuse(aborted.error());
}

http::Answer Bucket::refuse(const Refused &refused)
{
    return xmlAnswer(errorDocument(refused, QDateTime::currentDateTimeUtc()), refused.status);
}

http::Answer Bucket::rateLimited(const QByteArray &)
{
    return refuse({503, "SlowDown", "Please reduce your request rate."});
}

http::Answer Bucket::serverError(int status)
{
    if (status == 429)
        return rateLimited({});
    if (status == 503)
        return refuse({503, "ServiceUnavailable", "Service is unable to handle request."});
    return refuse({status, "InternalError", "We encountered an internal error. Please try again."});
}

QByteArray Bucket::loggedQuery(const http::Request &request) const
{
    QByteArrayList parts;
    for (const QByteArray &part : request.query().split('&')) {
        if (!part.startsWith("X-Amz-"))
            parts.append(part);
    }
    return parts.join('&');
}

} // namespace platen::sandbox::bucket
