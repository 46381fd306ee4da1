// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to providers and their responses, as values.
#pragma once

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <utility>
#include <vector>

namespace platen::net {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>; // names compare without case

// The first header of that name, or an empty value.
QByteArray headerValue(const Headers &headers, const QByteArray &name);

struct HttpRequest
{
    QByteArray method; // "GET", "POST", …
    QUrl url;
    Headers headers;
    QByteArray body;
    // The request may be sent again after it may have been carried out: a GET always, a POST that only asks, a PUT that
    // sets. Where this is false the request is sent at most once and `Error::maybeProcessed` says whether it can have
    // arrived.
    bool repeatable = false;
    qint64 maxAnswerBytes = qint64{32} * 1024 * 1024;
    std::vector<QByteArray> secrets; // beyond the client's: masked in this request's answer and record (a token)
    bool wantsFile = false;          // a successful answer that is no text is a file: it stays as it is, byte for byte
    // For what takes long because it is large: the client's time limit then counts silence, from the last byte that was
    // sent or received, instead of the whole attempt. Size alone bounds such a request.
    bool patient = false;
    // Bytes of the answer's body so far, and in all (-1: not known). May be empty.
    std::function<void(qint64 received, qint64 total)> progress;
    // Bytes of the request's body handed to the system so far, and in all. Begins anew with each attempt. May be empty.
    std::function<void(qint64 sent, qint64 total)> uploadProgress;
};

struct HttpAnswer
{
    int status = 0;
    Headers headers;
    QByteArray body;
};

} // namespace platen::net
