// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/exchange.h"

#include "core/wire/secret_set.h"
#include "core/wire/waiting.h"

#include <QCryptographicHash>

namespace platen {

namespace {

} // namespace

QUrl urlBelow(const QUrl &base, const QString &prefix, const QStringList &segments)
{
    QUrl url = base;
    QString whole = url.path(QUrl::FullyEncoded);
    while (whole.endsWith(u'/'))
        whole.chop(1);
    whole += prefix;
    for (const QString &segment : segments)
        whole += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    url.setPath(whole, QUrl::StrictMode);
    return url;
}

bool isPathSegment(const QString &id)
{
    return !id.isEmpty() && id != u"." && id != u"..";
}

QByteArray queryValue(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

Result<void> checkSecret(const Declaration &declaration, const QString &account, const Message &what,
                         const QByteArray &secret)
{
    if (!secret.isEmpty() && isHeaderValue(secret))
        return {};
    const Message message =
        secret.isEmpty()
            ? Message::of("The account “%1” has no %2. Nothing was sent.", account, what)
            : Message::of("The %2 of the account “%1” holds characters that it cannot have (spaces, line ends, "
                          "letters outside ASCII). Enter it again; nothing was sent.",
                          account, what);
    Failure failure = fail(ErrorCode::Credentials, message);
    failure.value().provider = ProviderError{declaration.id, 0, {}, {}, {}};
    return failure;
}

bool isSameSecret(const QByteArray &given, const QByteArray &secret)
{
    // Digests have the same length, and their differences reveal nothing about the texts.
    const QByteArray one = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray other = QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one[i] ^ other[i];
    return difference == 0;
}

Message verdictText(const Declaration &declaration, ErrorCode code, int status)
{
    const QString &name = declaration.name;
    switch (code) {
    case ErrorCode::Unauthorized:
        return Message::of("%1 does not accept the account's credentials. Check that they are whole, and that they "
                           "belong to the address that the account uses.",
                           name);
    case ErrorCode::Forbidden:
        return Message::of("%1 does not allow this with the account's credentials.", name);
    case ErrorCode::RateLimited:
        return Message::of("%1 takes no more requests for the moment; nothing was carried out. Try again later.", name);
    case ErrorCode::Timeout:
        return Message::of("%1 did not get the whole request in time.", name);
    case ErrorCode::Unreachable:
        return Message::of("%1 has a fault of its own at the moment (HTTP %2).", name, status);
    case ErrorCode::NotFound:
        return Message::of("%1 does not have it, or not in this account.", name);
    case ErrorCode::Validation:
        return Message::of("%1 does not accept what was sent.", name);
    case ErrorCode::BadResponse:
        return Message::of("%1's response cannot be read (HTTP %2).", name, status);
    default:
        return Message::of("%1 refused the request.", name);
    }
}

QString requestIdOf(const net::Headers &headers)
{
    for (const char *name : {"traceparent", "x-request-id", "x-correlation-id", "request-id"}) {
        const QByteArray value = net::headerValue(headers, name);
        if (!value.isEmpty()) // the mark is UTF-8
            return value.contains(net::redactionMark) ? QString::fromUtf8(value) : QString::fromLatin1(value);
    }
    return {};
}

Failure answerError(const Declaration &declaration, const net::HttpAnswer &answer, ErrorCode code,
                    const Message &message, Effect effect, const AnswerWords &words)
{
    Failure failure = fail(code, message);
    Error &error = failure.value();
    error.provider = ProviderError{declaration.id, answer.status, words.code, words.field,
                                   words.requestId.isEmpty() ? requestIdOf(answer.headers) : words.requestId};
    error.maybeProcessed = effect != Effect::Asks && (code == ErrorCode::Unreachable ||
                                                      code == ErrorCode::BadResponse || code == ErrorCode::Timeout);
    const auto retryAfter =
        net::parseRetryAfter(net::headerValue(answer.headers, "retry-after"), QDateTime::currentDateTimeUtc());
    error.retryAfter = retryAfter.value_or(std::chrono::milliseconds(0));
    return failure;
}

Failure statusError(const Declaration &declaration, const net::HttpAnswer &answer, ErrorCode code, Effect effect,
                    const AnswerWords &words)
{
    Message message = verdictText(declaration, code, answer.status);
    const QString said = words.message.simplified().left(300);
    if (!said.isEmpty())
        message = Message::joined({message, Message::of("It says: “%1”", said)});
    return answerError(declaration, answer, code, message, effect, words);
}

Failure unreadable(const Declaration &declaration, const net::HttpAnswer &answer, Effect effect, const Message &form)
{
    const Message message =
        Message::of("%1's response is not the %2 that it should be (HTTP %3, %4 bytes, %5). Something between here "
                    "and %1 may have answered in its place.",
                    declaration.name, form, answer.status, answer.body.size(),
                    QString::fromLatin1(net::headerValue(answer.headers, "content-type").left(80)));
    return answerError(declaration, answer, ErrorCode::BadResponse, message, effect);
}

} // namespace platen
