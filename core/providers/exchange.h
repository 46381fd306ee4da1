// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the connectors' requests and responses: URLs, credentials, and the meaning of a status. The words and forms
// of each provider's own document are in its folder.
#pragma once

#include "core/providers/declaration.h"
#include "core/wire/http_message.h"
#include "core/wire/status_verdict.h"

#include <QUrl>

#include <optional>
#include <vector>

namespace platen {

// What a request does at the provider. After anything but a query, an unreliable response leaves open whether it was
// done.
enum class Effect { Asks, Changes, Creates };

// `base` with `prefix` ("/v4.0") and percent-encoded segments appended to its path.
QUrl urlBelow(const QUrl &base, const QString &prefix, const QStringList &segments);
// Whether an id can be a path segment: not empty, "." or "..".
bool isPathSegment(const QString &id);
// A text as a query value: percent-encoded, including every reserved character.
QByteArray queryValue(const QString &text);

// Whether a header can contain it; a pasted key sometimes contains characters that are not allowed.
bool isHeaderValue(const QByteArray &value);
// `credentials`, with nothing sent, if a secret is missing or contains characters that no key can have. `what`: "API
// key".
Result<void> checkSecret(const Declaration &declaration, const QString &account, const Message &what,
                         const QByteArray &secret);
// Whether a value from a message equals the secret. The time taken does not reveal how much of it is right.
bool isSameSecret(const QByteArray &given, const QByteArray &secret);

// What a response says about its own failure.
struct AnswerWords
{
    QString message;
    QString code;
    QString field;     // in the provider's terms
    QString requestId; // empty: taken from the headers
};

// A sentence for people: "Prodigi takes no more requests for the moment; nothing was carried out. …".
Message verdictText(const Declaration &declaration, ErrorCode code, int status);
// The request id in a response's headers: traceparent, X-Request-Id, X-Correlation-Id, Request-Id.
QString requestIdOf(const net::Headers &headers);

// An error about a response: with the provider's part, `Retry-After`, and whether the request may have been carried
// out.
Failure answerError(const Declaration &declaration, const net::HttpAnswer &answer, ErrorCode code,
                    const Message &message, Effect effect, const AnswerWords &words = {});
// The same with the usual sentence for its status, followed by the response's own text.
Failure statusError(const Declaration &declaration, const net::HttpAnswer &answer, ErrorCode code, Effect effect,
                    const AnswerWords &words = {});
// A successful response cannot be read: `form` is the expected form, "JSON".
Failure unreadable(const Declaration &declaration, const net::HttpAnswer &answer, Effect effect,
                   const Message &form = QStringLiteral("JSON"));

} // namespace platen
