// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to providers and their responses, as values.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace platen::net {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>; // names compare without case

// The first header with that name, or an empty value.
QByteArray headerValue(const Headers &headers, const QByteArray &name);

// A part of a file.
struct FilePart
{
    QString path;
    qint64 offset = 0;
    qint64 size = 0;
};

struct HttpAnswer
{
    int status = 0;
    Headers headers;
    QByteArray body;
};

struct HttpRequest
{
    QByteArray method; // "GET", "POST", …
    QUrl url;
    Headers headers;
    QByteArray body;
    std::optional<FilePart> file; // the body instead, read while it is sent; needs `repeatable`
    // Whether the request may be sent again although it may have been carried out: true for every GET, a POST that only
    // queries, a PUT that sets. If false, the request is sent at most once, and `Error::maybeProcessed` says whether it
    // may have arrived.
    bool repeatable = false;
    qint64 maxAnswerBytes = qint64{32} * 1024 * 1024;
    // In addition to the client's: masked in this request's response and record (a token).
    std::vector<QByteArray> secrets;
    // A successful response that is not text is a file and stays unchanged, byte for byte.
    bool wantsFile = false;
    // For large transfers: the client's time limit then applies to silence, counted from the last byte sent or
    // received, not to the whole attempt. Only the size limit bounds such a request.
    bool patient = false;
    // Bytes of the response's body so far, and in total (-1: unknown). May be empty.
    std::function<void(qint64 received, qint64 total)> progress;
    // Bytes of the request's body handed to the system so far, and in total. Starts again with each attempt. May be
    // empty.
    std::function<void(qint64 sent, qint64 total)> uploadProgress;
    // For long documents: reads the response, as it is returned, in another thread. It must own everything that it
    // uses. May be empty.
    std::function<void(const HttpAnswer &)> read;
};

} // namespace platen::net
