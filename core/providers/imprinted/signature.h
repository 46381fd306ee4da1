// SPDX-License-Identifier: GPL-3.0-or-later
// How a request is authenticated (document: "How to make API requests?").
#pragma once

#include <QUrl>

#include <utility>
#include <vector>

namespace platen::imprinted {

using Parameters = std::vector<std::pair<QByteArray, QByteArray>>; // values percent-encoded

// Lower-case hex of SHA-1 over `bytes` followed by the secret key.
QByteArray signatureOf(const QByteArray &bytes, const QByteArray &secretKey);

// `address` with AppId, `parameters` and, last, Signature as its query. The signature covers `body` (of a POST), or for
// requests without one the query exactly as it is sent, up to Signature.
QUrl signedUrl(QUrl address, const QString &appId, const Parameters &parameters, const QByteArray &body,
               const QByteArray &secretKey);
// The signature in a URL.
QByteArray signatureIn(const QUrl &address);

} // namespace platen::imprinted
