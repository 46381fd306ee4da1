// SPDX-License-Identifier: GPL-3.0-or-later
// How a request says who sends it (document: "How to make API requests?").
#pragma once

#include <QUrl>

#include <utility>
#include <vector>

namespace platen::imprinted {

using Parameters = std::vector<std::pair<QByteArray, QByteArray>>; // values percent-encoded

// Lower-case hex of SHA-1 over `bytes` followed by the secret key.
QByteArray signatureOf(const QByteArray &bytes, const QByteArray &secretKey);

// `address` with AppId, `parameters` and, last, Signature as its query. What is signed is `body` (of a POST), or for
// requests without one the query, exactly as it goes over the wire, up to Signature.
QUrl signedUrl(QUrl address, const QString &appId, const Parameters &parameters, const QByteArray &body,
               const QByteArray &secretKey);
// What it signed the address with.
QByteArray signatureIn(const QUrl &address);

} // namespace platen::imprinted
