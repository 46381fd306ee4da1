// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/bucket/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <utility>
#include <vector>

namespace platen::sandbox::bucket {
namespace {

using Pairs = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr auto Algorithm = "AWS4-HMAC-SHA256";
constexpr qint64 MostSkew = 15 * 60; // seconds
constexpr qint64 LongestLife = 7 * 24 * 3600;
const QByteArray Unsigned = "UNSIGNED-PAYLOAD";

// Everything that a signature says, from either place.
struct Signature
{
    QByteArray credential; // "ID/20130524/us-east-1/s3/aws4_request"
    QByteArray signedHeaders;
    QByteArray signature;
    QByteArray date;
    QByteArray payloadHash;
    QByteArray expires; // seconds; presigned URLs only
    bool isPresigned = false;
};

Pairs queryOf(const http::Request &request)
{
    Pairs pairs;
    for (const QByteArray &part : request.query().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        pairs.emplace_back(QByteArray::fromPercentEncoding(equals < 0 ? part : part.left(equals)),
                           equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(part.mid(equals + 1)));
    }
    return pairs;
}

QByteArray valueOf(const Pairs &pairs, const QByteArray &name)
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&name](const auto &one) { return one.first == name; });
    return found == pairs.end() ? QByteArray() : found->second;
}

// "Credential=…, SignedHeaders=…, Signature=…"
Signature fromHeader(const http::Request &request)
{
    Signature result;
    const QByteArray header = request.header("Authorization").mid(qstrlen(Algorithm));
    for (const QByteArray &part : header.split(',')) {
        const QByteArray trimmed = part.trimmed();
        const QByteArray value = trimmed.mid(trimmed.indexOf('=') + 1);
        if (trimmed.startsWith("Credential="))
            result.credential = value;
        else if (trimmed.startsWith("SignedHeaders="))
            result.signedHeaders = value;
        else if (trimmed.startsWith("Signature="))
            result.signature = value;
    }
    result.date = request.header("X-Amz-Date");
    result.payloadHash = request.header("X-Amz-Content-Sha256");
    return result;
}

Signature fromQuery(const Pairs &query)
{
    return {valueOf(query, "X-Amz-Credential"),
            valueOf(query, "X-Amz-SignedHeaders"),
            valueOf(query, "X-Amz-Signature"),
            valueOf(query, "X-Amz-Date"),
            Unsigned,
            valueOf(query, "X-Amz-Expires"),
            true};
}

// "URI-encode every byte except the unreserved characters"; the path keeps its slashes, and is encoded once.
QByteArray canonicalPath(const http::Request &request)
{
    return QByteArray::fromPercentEncoding(request.path()).toPercentEncoding("/");
}

QByteArray canonicalQuery(const Pairs &query)
{
    Pairs encoded;
    for (const auto &[name, value] : query) {
        if (name != "X-Amz-Signature")
            encoded.emplace_back(name.toPercentEncoding(), value.toPercentEncoding());
    }
    std::sort(encoded.begin(), encoded.end());
    QByteArrayList parts;
    for (const auto &[name, value] : encoded)
        parts.append(name + '=' + value);
    return parts.join('&');
}

QByteArray canonicalHeader(const http::Request &request, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[given, value] : request.headers) {
        if (given.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value.simplified());
    }
    return name + ':' + values.join(',') + '\n';
}

QByteArray canonicalRequest(const http::Request &request, const Pairs &query, const Signature &signature)
{
    QByteArray headers;
    for (const QByteArray &name : signature.signedHeaders.split(';'))
        headers += canonicalHeader(request, name);
    return request.method + '\n' + canonicalPath(request) + '\n' + canonicalQuery(query) + '\n' + headers + '\n' +
           signature.signedHeaders + '\n' + signature.payloadHash;
}

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray expectedSignature(const http::Request &request, const Pairs &query, const Signature &signature,
                             const Credentials &credentials)
{
    const QByteArray day = signature.date.left(8);
    const QByteArray scope = signature.credential.mid(signature.credential.indexOf('/') + 1);
    const QByteArray text = QByteArray(Algorithm) + '\n' + signature.date + '\n' + scope + '\n' +
                            sha256(canonicalRequest(request, query, signature));
    const QByteArray key = hmac(hmac(hmac("AWS4" + credentials.secret, day), credentials.region), "s3");
    return hmac(hmac(key, "aws4_request"), text).toHex();
}

// "The host header and every x-amz-* header of the request must be signed."
bool signsEnough(const http::Request &request, const QByteArray &signedHeaders)
{
    const QList<QByteArray> names = signedHeaders.split(';');
    return names.contains("host") &&
           std::all_of(request.headers.begin(), request.headers.end(), [&names](const auto &header) {
               const QByteArray name = header.first.toLower();
               return !name.startsWith("x-amz-") || names.contains(name);
           });
}

std::optional<Refused> wrongScope(const Signature &signature, const Credentials &credentials)
{
    const QByteArray code =
        signature.isPresigned ? "AuthorizationQueryParametersError" : "AuthorizationHeaderMalformed";
    const QList<QByteArray> parts = signature.credential.split('/');
    if (parts.size() != 5 || parts[1] != signature.date.left(8) || parts[3] != "s3" || parts[4] != "aws4_request")
        return Refused{400, code,
                       "The credential must be ID/YYYYMMDD/REGION/s3/aws4_request, with the request's date."};
    if (parts[0] != credentials.id)
        return Refused{403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."};
    if (parts[2] != credentials.region)
        return Refused{400, code, "The region '" + parts[2] + "' is wrong; expecting '" + credentials.region + "'"};
    return std::nullopt;
}

std::optional<Refused> wrongTime(const Signature &signature, const QDateTime &now)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(signature.date), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid())
        return Refused{403, "AccessDenied", "A date in the form 20130524T000000Z is required."};
    if (!signature.isPresigned) {
        if (std::abs(at.secsTo(now)) > MostSkew)
            return Refused{403, "RequestTimeTooSkewed",
                           "The difference between the request time and the current time is too large."};
        return std::nullopt;
    }
    const qint64 life = signature.expires.toLongLong();
    if (life < 1 || life > LongestLife)
        return Refused{400, "AuthorizationQueryParametersError", "X-Amz-Expires must be from 1 to 604800 seconds."};
    if (at.secsTo(now) < -MostSkew)
        return Refused{403, "AccessDenied", "Request is not valid yet"};
    if (at.secsTo(now) > life)
        return Refused{403, "AccessDenied", "Request has expired"};
    return std::nullopt;
}

std::optional<Refused> wrongPayload(const http::Request &request, const Signature &signature)
{
    if (signature.payloadHash.isEmpty())
        return Refused{400, "InvalidRequest", "Missing required header for this request: x-amz-content-sha256"};
    if (signature.payloadHash.startsWith("STREAMING-"))
        return Refused{501, "NotImplemented", "The sandbox does not take bodies in signed chunks."};
    if (signature.payloadHash != Unsigned && signature.payloadHash != sha256(request.body))
        return Refused{400, "XAmzContentSHA256Mismatch",
                       "The provided 'x-amz-content-sha256' header does not match what was computed."};
    return std::nullopt;
}

} // namespace

bool isSigned(const http::Request &request)
{
    return request.header("Authorization").startsWith(Algorithm) || request.query().contains("X-Amz-Signature=");
}

std::optional<Refused> wrongSignature(const http::Request &request, const Credentials &credentials,
                                      const QDateTime &now)
{
    const Pairs query = queryOf(request);
    const bool isInHeader = request.header("Authorization").startsWith(Algorithm);
    if (!isInHeader && valueOf(query, "X-Amz-Algorithm") != Algorithm)
        return Refused{403, "AccessDenied", "Access Denied"};
    const Signature signature = isInHeader ? fromHeader(request) : fromQuery(query);
    if (const auto wrong = wrongScope(signature, credentials))
        return wrong;
    if (const auto wrong = wrongTime(signature, now))
        return wrong;
    if (!signsEnough(request, signature.signedHeaders))
        return Refused{403, "AccessDenied", "There were headers present in the request which were not signed"};
    if (signature.signature != expectedSignature(request, query, signature, credentials))
        return Refused{403, "SignatureDoesNotMatch",
                       "The request signature we calculated does not match the signature you provided."};
    return wrongPayload(request, signature);
}

} // namespace platen::sandbox::bucket
