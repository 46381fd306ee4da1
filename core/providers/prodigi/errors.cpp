// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/errors.h"

#include "core/providers/json_text.h"
#include "core/providers/prodigi/declaration.h"
#include "core/providers/prodigi/failures.h"
#include "core/providers/word_map.h"
#include "core/wire/waiting.h"

#include <array>

namespace platen::prodigi {

namespace {

// By outcome; nullopt: a success, whatever the status.
using OutcomeRow = WordRow<std::optional<ErrorCode>>;

constexpr std::array outcomeRows = {
    OutcomeRow{"alreadyexists", std::nullopt},
    OutcomeRow{"validationfailed", ErrorCode::Validation},
    OutcomeRow{"entitynotfound", ErrorCode::NotFound},
    OutcomeRow{"endpointdoesnotexist", ErrorCode::NotFound},
    OutcomeRow{"methodnotallowed", ErrorCode::Refused},
    OutcomeRow{"invalidcontenttype", ErrorCode::Refused},
    OutcomeRow{"internalservererror", ErrorCode::Unreachable},
    OutcomeRow{"timedout", ErrorCode::Unreachable},
    OutcomeRow{"failedtocancel", ErrorCode::Refused},
    OutcomeRow{"actionnotavailable", ErrorCode::Refused},
    OutcomeRow{"failedtoupdate", ErrorCode::Refused},
};

// The verdict on a response: an error's code, or nullopt for a success.
std::optional<ErrorCode> verdict(int status, const QString &outcome)
{
    const std::optional<ErrorCode> byStatus = statusVerdict(status);
    const bool isFinal = status == 401 || status == 403 || status == 408 || status == 429 || status >= 500;
    if (isFinal)
        return byStatus;
    return meaningOf(outcomeRows, outcome).value_or(byStatus);
}

// The response's own text, for people.
QString ownWords(const Answer &answer, const net::HttpAnswer &http)
{
    QStringList shipments;
    for (const ShipmentFailure &failure : readShipmentFailures(answer.body)) {
        const QString &why = failure.description.isEmpty() ? failure.code : failure.description;
        if (!why.isEmpty())
            shipments.append(failure.shipmentId + QStringLiteral(": ") + why);
    }
    if (!shipments.isEmpty())
        return shipments.join(u' ').left(600);
    for (const char *name : {"statusText", "message", "description", "detail", "title"}) {
        const QString text = answer.body.value(QLatin1String(name)).toString().simplified();
        if (!text.isEmpty())
            return text.left(300);
    }
    const QByteArray type = net::headerValue(http.headers, "content-type").toLower();
    if (answer.body.isEmpty() && type.startsWith("text/plain"))
        return QString::fromUtf8(http.body.left(300)).simplified();
    return {};
}

// For responses whose outcome does not say so: an update of the recipient has its own result.
bool saysFailed(const Answer &answer)
{
    return answer.body.value(QLatin1String("result"))
               .toString()
               .compare(QLatin1String("failed"), Qt::CaseInsensitive) == 0;
}

Message refusal(const Answer &answer)
{
    if (answer.is("failedToCancel"))
        return Message::of("Prodigi could not cancel the order: it may be in production already.");
    if (answer.is("actionNotAvailable"))
        return Message::of("Prodigi no longer allows this change: the order has gone too far. Nothing was changed.");
    if (answer.is("failedToUpdate") || saysFailed(answer))
        return Message::of("Prodigi could not update any of the order's shipments. Nothing was changed.");
    return Message::of("Prodigi refused the request.");
}

Message describe(ErrorCode code, const Answer &answer)
{
    switch (code) {
    case ErrorCode::Unauthorized:
        return Message::of("Prodigi does not accept the account's API key. Sandbox and live have different keys: check "
                           "that the key belongs to the account's environment.");
    case ErrorCode::NotFound:
        if (answer.is("endpointDoesNotExist"))
            return Message::of("There is no such address at Prodigi. Check the account's base_url.");
        return verdictText(declaration(), code, answer.status);
    case ErrorCode::Refused:
        return refusal(answer);
    default:
        return verdictText(declaration(), code, answer.status);
    }
}

} // namespace

bool Answer::is(const char *outcomeWord) const
{
    return outcome.compare(QLatin1String(outcomeWord), Qt::CaseInsensitive) == 0;
}

Failure answerError(const Answer &answer, ErrorCode code, const Message &message, Effect effect)
{
    net::HttpAnswer http;
    http.status = answer.status;
    Failure failure =
        platen::answerError(declaration(), http, code, message, effect, {{}, answer.outcome, {}, answer.requestId});
    failure.value().retryAfter = answer.retryAfter;
    return failure;
}

Result<Answer> readAnswer(const net::HttpAnswer &http, Effect effect)
{
    Answer answer;
    answer.status = http.status;
    const std::optional<QJsonValue> body = readJson(http.body);
    if (body)
        answer.body = body->toObject();
    answer.outcome = answer.body.value(QLatin1String("outcome")).toString();
    answer.requestId = answer.body.value(QLatin1String("traceParent")).toString();
    if (answer.requestId.isEmpty())
        answer.requestId = requestIdOf(http.headers);
    answer.retryAfter =
        net::parseRetryAfter(net::headerValue(http.headers, "retry-after"), QDateTime::currentDateTimeUtc())
            .value_or(std::chrono::milliseconds(0));

    std::optional<ErrorCode> code = verdict(http.status, answer.outcome);
    if (!code && saysFailed(answer))
        code = ErrorCode::Refused;
    if (!code) {
        if (body && body->isObject())
            return answer;
        return unreadable(declaration(), http, effect);
    }
    Message message = describe(*code, answer);
    const QString words = ownWords(answer, http);
    if (!words.isEmpty())
        message = Message::joined({message, Message::of("It says: “%1”", words)});
    Failure failure = answerError(answer, *code, message, effect);
    Error &error = failure.value();
    if (error.provider->code.isEmpty())
        error.provider->code = answer.body.value(QLatin1String("errorCode")).toString();
    if (*code == ErrorCode::Validation) {
        std::vector<Error> failures = readFailures(answer.body, error);
        if (!failures.empty())
            return Failure(combine(std::move(failures)));
    }
    return failure;
}

} // namespace platen::prodigi
