// SPDX-License-Identifier: GPL-3.0-or-later
// The documents that S3 sends and takes.
#pragma once

#include "app/sandbox/bucket/shelf.h"
#include "core/http/server.h"

namespace platen::sandbox::bucket {

http::Answer xmlAnswer(const QByteArray &document, int status = 200);
QByteArray errorDocument(const Refused &refused, const QDateTime &now);
QByteArray begunDocument(const QByteArray &bucket, const QByteArray &key, const QByteArray &upload);
QByteArray completedDocument(const QByteArray &bucket, const QByteArray &key, const QByteArray &tag);
QByteArray partsDocument(const QByteArray &bucket, const QByteArray &key, const QByteArray &upload,
                         const std::vector<Part> &parts);
// The parts that complete an upload, as number and tag; nullopt if the document is not what S3 takes.
std::optional<std::vector<std::pair<int, QByteArray>>> chosenParts(const QByteArray &document);

} // namespace platen::sandbox::bucket
