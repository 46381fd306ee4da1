// SPDX-License-Identifier: GPL-3.0-or-later
// What an S3 server's responses say (S3 API Reference, “Error responses” and the operations of multipart uploads).
// Pure.
#pragma once

#include "core/domain/error.h"
#include "core/wire/http_message.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

namespace platen::hosts::s3 {

struct ErrorWords
{
    QString code; // "NoSuchBucket"; empty: the response is no error document
    QDateTime serverTime;
};
ErrorWords errorWords(const QByteArray &body);

// nullopt: the code says no more than the status.
std::optional<ErrorCode> verdict(const QString &code);
bool saysWrongClock(const QString &code);
bool saysNoRoom(const QString &code);
bool saysChanged(const QString &code); // the body was not what its digest announced

// "14 minutes ahead", "2 hours behind": our clock as seen from the server's.
Message skewText(const QDateTime &ours, const QDateTime &theirs);

// The text of the first element with that name; empty if there is none.
QString elementText(const QByteArray &body, const QString &name);
// The body that completes an upload of these parts, in order from the first.
QByteArray completionBody(const QStringList &receipts);
// The ETag of an object that was uploaded in these parts; empty if their receipts are no MD5 sums (encrypted buckets).
QString completedTag(const QStringList &receipts);
enum class TagForm {
    OfContent, // an MD5 sum
    OfParts,   // as of completedTag
    Unknown,
};
TagForm tagForm(const QString &tag);

} // namespace platen::hosts::s3
