// SPDX-License-Identifier: GPL-3.0-or-later
// Writes requests and responses to a folder, one JSON file each, to study a provider's behaviour and to make fixtures.
// They are redacted before they are written: credential headers, signatures, the account's secrets and tokens in URLs
// never reach the disk.
#pragma once

#include "core/domain/error.h"
#include "core/wire/http_message.h"
#include "core/wire/secret_set.h"

#include <QDir>

#include <memory>
#include <mutex>

namespace platen::net {

class TrafficRecorder
{
public:
    explicit TrafficRecorder(const QDir &folder); // created if missing, readable only by its owner
    // The same for a folder that a person chose: fails if it is not writable.
    static Result<std::shared_ptr<TrafficRecorder>> open(const QString &folder);

    // `answer` is null if there was no response; `error` says why. Values of `secrets` are masked everywhere in the
    // text. What cannot be written is not recorded; the log says so the first time. May be called from any thread.
    // Several programs may record to one folder: file names are the time of the response (UTC), so they sort by time,
    // and none is used twice.
    //
    // "20261120T093000.123456-POST-api.example.org.json": {"at", "request": {"method", "url", "headers": [[name,
    // value]], "body"}, "answer": {"status", "headers", "body"} or null, "error"}. A body is text, or {"base64"} if it
    // is not UTF-8.
    void record(const HttpRequest &request, const HttpAnswer *answer, const QString &error, const SecretSet &secrets);

private:
    std::mutex m_mutex;
    QDir m_folder;
    bool m_hasWarned = false;
    qint64 m_last = 0; // the time of the latest name, in µs since 1970
};

} // namespace platen::net
