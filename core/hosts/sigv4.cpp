// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/sigv4.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <map>

namespace platen::hosts::sigv4 {

namespace {

constexpr const char *algorithm = "AWS4-HMAC-SHA256";

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

// Name in lower case → values, joined in their order; runs of spaces count as one.
std::map<QByteArray, QByteArray> canonicalHeaders(const net::Headers &headers)
{
    std::map<QByteArray, QByteArray> canonical;
    for (const auto &[name, value] : headers) {
        QByteArray &joined = canonical[name.toLower()];
        joined += (joined.isNull() ? "" : ",") + value.simplified();
    }
    return canonical;
}

QByteArray signedHeaders(const net::Headers &headers)
{
    QByteArrayList names;
    for (const auto &[name, value] : canonicalHeaders(headers))
        names.append(name);
    return names.join(';');
}

QByteArray scopeOf(const Key &key, const QDateTime &time)
{
    return dateText(time).left(8) + '/' + key.region + '/' + key.service + "/aws4_request";
}

QByteArray signatureOf(const Request &request, const Key &key, const QDateTime &time)
{
    const QByteArray digest = QCryptographicHash::hash(canonicalRequest(request), QCryptographicHash::Sha256).toHex();
    const QByteArray text = QByteArray(algorithm) + '\n' + dateText(time) + '\n' + scopeOf(key, time) + '\n' + digest;
    const QByteArray ofDate = hmac("AWS4" + key.secret, dateText(time).left(8));
    return hmac(hmac(hmac(hmac(ofDate, key.region), key.service), "aws4_request"), text).toHex();
}

} // namespace

const QByteArray unsignedPayload = "UNSIGNED-PAYLOAD";

QByteArray encoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QByteArray queryText(const Query &query)
{
    std::vector<std::pair<QByteArray, QByteArray>> sorted;
    sorted.reserve(query.size());
    for (const auto &[name, value] : query)
        sorted.emplace_back(encoded(name), encoded(value));
    std::sort(sorted.begin(), sorted.end());
    QByteArrayList parts;
    for (const auto &[name, value] : sorted)
        parts.append(name + '=' + value);
    return parts.join('&');
}

QByteArray dateText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray canonicalRequest(const Request &request)
{
    QByteArray headers;
    for (const auto &[name, value] : canonicalHeaders(request.headers))
        headers += name + ':' + value + '\n';
    return request.method + '\n' + request.path + '\n' + queryText(request.query) + '\n' + headers + '\n' +
           signedHeaders(request.headers) + '\n' + request.payloadHash;
}

QByteArray authorization(const Request &request, const Key &key, const QDateTime &time)
{
    return QByteArray(algorithm) + " Credential=" + key.id + '/' + scopeOf(key, time) +
           ", SignedHeaders=" + signedHeaders(request.headers) + ", Signature=" + signatureOf(request, key, time);
}

QByteArray presignedQuery(const Request &request, const Key &key, const QDateTime &time, std::chrono::seconds lifetime)
{
    Request presigned = request;
    presigned.query.emplace_back("X-Amz-Algorithm", algorithm);
    presigned.query.emplace_back("X-Amz-Credential", key.id + '/' + scopeOf(key, time));
    presigned.query.emplace_back("X-Amz-Date", dateText(time));
    presigned.query.emplace_back("X-Amz-Expires", QByteArray::number(static_cast<qint64>(lifetime.count())));
    presigned.query.emplace_back("X-Amz-SignedHeaders", signedHeaders(request.headers));
    return queryText(presigned.query) + "&X-Amz-Signature=" + signatureOf(presigned, key, time);
}

} // namespace platen::hosts::sigv4
