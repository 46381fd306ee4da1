// SPDX-License-Identifier: GPL-3.0-or-later
// Writes requests and answers to a folder, one JSON file each, for looking into a provider's behaviour and for
// fixtures. Redacted as it is written: credential headers, signatures, secrets of the account and tokens in URLs never
// reach the disk.
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
    explicit TrafficRecorder(const QDir &folder); // created if it is missing, readable by its owner alone
    // The same for a folder that a person names: an error if nothing can be written there.
    static Result<std::shared_ptr<TrafficRecorder>> open(const QString &folder);

    // `answer` is null where none came; `error` says why. Values of `secrets` are blacked out anywhere in the text.
    // What cannot be written is not recorded; the first time, the log says so. From any thread. Several programs may
    // record to one folder: names are when the answer came (UTC), so that they sort by time, and none is used twice.
    //
    // "20261120T093000.123456-POST-api.example.org.json": {"at", "request": {"method", "url", "headers": [[name,
    // value]], "body"}, "answer": {"status", "headers", "body"} or null, "error"}. A body is text, or {"base64"} where
    // it is not UTF-8.
    void record(const HttpRequest &request, const HttpAnswer *answer, const QString &error, const SecretSet &secrets);

private:
    std::mutex m_mutex;
    QDir m_folder;
    bool m_hasWarned = false;
    qint64 m_last = 0; // the time of the latest name, in µs since 1970
};

} // namespace platen::net
