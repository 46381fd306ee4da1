// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/signature.h"

#include "core/providers/exchange.h"

#include <QCryptographicHash>

namespace platen::imprinted {

QByteArray signatureOf(const QByteArray &bytes, const QByteArray &secretKey)
{
    return QCryptographicHash::hash(bytes + secretKey, QCryptographicHash::Sha1).toHex();
}

QUrl signedUrl(QUrl address, const QString &appId, const Parameters &parameters, const QByteArray &body,
               const QByteArray &secretKey)
{
    QByteArray query = "AppId=" + queryValue(appId);
    for (const auto &[name, value] : parameters)
        query += '&' + name + '=' + value;
    // Read back from the URL, because its form of the query is what is sent, and must be what is signed.
    address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    query = address.query(QUrl::FullyEncoded).toLatin1();
    query += "&Signature=" + signatureOf(body.isEmpty() ? query : body, secretKey);
    address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return address;
}

QByteArray signatureIn(const QUrl &address)
{
    const QByteArray query = address.query(QUrl::FullyEncoded).toLatin1();
    return query.mid(query.lastIndexOf('=') + 1);
}

} // namespace platen::imprinted
