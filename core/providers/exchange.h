// SPDX-License-Identifier: GPL-3.0-or-later
// What the connectors share about a request and its answer: addresses, credentials, and what a status means. The words
// and forms of each provider's own document are in its folder.
#pragma once

#include "core/providers/declaration.h"
#include "core/wire/http_message.h"

#include <QUrl>

#include <optional>
#include <vector>

namespace platen {

// What a request does there. After anything but a question, an answer that cannot be trusted leaves open whether it was
// done.
enum class Effect { Asks, Changes, Creates };

// `base` with `prefix` ("/v4.0") and percent-encoded segments below its path.
QUrl urlBelow(const QUrl &base, const QString &prefix, const QStringList &segments);
// An id that can be a segment of a path: not empty, "." or "..".
bool isPathSegment(const QString &id);
// A text as the value of a query: percent-encoded, every reserved character too.
QByteArray queryValue(const QString &text);

// Whether a header can carry it; a pasted key sometimes holds what none can.
bool isHeaderValue(const QByteArray &value);
// `credentials`, with nothing sent, where a secret is missing or holds what no key can. `what`: "API key".
Result<void> checkSecret(const Declaration &declaration, const QString &account, const QString &what,
                         const QByteArray &secret);
// Whether what came with a message is the secret, in a time that does not tell how much of it is right.
bool isSameSecret(const QByteArray &given, const QByteArray &secret);

// What an answer says of its own failure.
struct AnswerWords
{
    QString message;
    QString code;
    QString field;     // as the provider names it
    QString requestId; // empty: taken from the headers
};

// The meaning of a status; nullopt for 2xx.
std::optional<ErrorCode> statusVerdict(int status);
// One sentence for a person: "Prodigi takes no more requests for the moment; nothing was carried out. …".
QString verdictText(const Declaration &declaration, ErrorCode code, int status);
// The request id in an answer's headers: traceparent, X-Request-Id, X-Correlation-Id, Request-Id.
QString requestIdOf(const net::Headers &headers);

// An error about an answer: with the provider's part, `Retry-After`, and whether it may have been carried out.
Failure answerError(const Declaration &declaration, const net::HttpAnswer &answer, ErrorCode code,
                    const Message &message, Effect effect, const AnswerWords &words = {});
// The same with the usual sentence for its status, and what it says itself behind it.
Failure statusError(const Declaration &declaration, const net::HttpAnswer &answer, ErrorCode code, Effect effect,
                    const AnswerWords &words = {});
// The answer of a success cannot be read: `form` is what it should have been, "JSON".
Failure unreadable(const Declaration &declaration, const net::HttpAnswer &answer, Effect effect,
                   const QString &form = QStringLiteral("JSON"));

} // namespace platen
