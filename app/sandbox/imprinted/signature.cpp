// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/signature.h"

#include "app/sandbox/query.h"

#include <QCryptographicHash>

namespace platen::sandbox::imprinted {

QByteArray unsignedQuery(const QByteArray &query)
{
    QByteArrayList kept;
    for (const QByteArray &part : query.split('&')) {
        if (!part.startsWith("Signature="))
            kept.append(part);
    }
    return kept.join('&');
}

QByteArray whatIsWrong(const http::Request &request, const QByteArray &secret)
{
    const Query query(request.query());
    if (!query.first("AppId").value_or(QByteArray()).startsWith("APP-"))
        return "Invalid AppId";
    const QByteArray isSigned = request.method == "POST" ? request.body : unsignedQuery(request.query());
    const QByteArray expected = QCryptographicHash::hash(isSigned + secret, QCryptographicHash::Sha1).toHex();
    return query.first("Signature") == expected ? QByteArray() : QByteArray("Invalid signature");
}

} // namespace platen::sandbox::imprinted
