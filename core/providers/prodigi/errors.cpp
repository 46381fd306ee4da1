#include "core/providers/prodigi/errors.h"

#include "core/providers/json_text.h"
#include "core/providers/prodigi/failures.h"

#include <array>

namespace platen::prodigi {

namespace {

struct OutcomeRow
{
    const char *outcome;           // lower case
    std::optional<ErrorCode> code; // nullopt: a success, whatever the status
};

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

// The verdict on an answer: an error's code, or nullopt for a success.
std::optional<ErrorCode> verdict(int status, const QString &outcome)
{
    if (status == 401)
        return ErrorCode::Unauthorized;
    if (status == 403)
        return ErrorCode::Forbidden;
    if (status == 408)
        return ErrorCode::Timeout;
    if (status == 429)
        return ErrorCode::RateLimited;
    if (status >= 500)
        return ErrorCode::Unreachable;
    for (const OutcomeRow &row : outcomeRows) {
        if (outcome.compare(QLatin1String(row.outcome), Qt::CaseInsensitive) == 0)
            return row.code;
    }
    if (status >= 200 && status < 300)
        return std::nullopt;
    if (status < 400)
        return ErrorCode::BadResponse;
    if (status == 400 || status == 422)
        return ErrorCode::Validation;
    return status == 404 || status == 410 ? ErrorCode::NotFound : ErrorCode::Refused;
}

// What the answer itself says in words, for a person.
QString ownWords(const Answer &answer, const net::HttpAnswer &http)
{
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

QString refusal(const QString &outcome)
{
    if (outcome.compare(QLatin1String("failedToCancel"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("Prodigi could not cancel the order: it may be in production already.");
    if (outcome.compare(QLatin1String("actionNotAvailable"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("Prodigi no longer allows this change: the order has gone too far. Nothing was changed.");
    if (outcome.compare(QLatin1String("failedToUpdate"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("Prodigi could not update any of the order's shipments. Nothing was changed.");
    return QStringLiteral("Prodigi refused the request.");
}

QString describe(ErrorCode code, const Answer &answer)
{
    switch (code) {
    case ErrorCode::Unauthorized:
        return QStringLiteral(
            "Prodigi does not accept the account's API key. Sandbox and live have different keys: check "
            "that the key belongs to the account's environment.");
    case ErrorCode::Forbidden:
        return QStringLiteral("Prodigi does not allow this with the account's API key.");
    case ErrorCode::RateLimited:
        return QStringLiteral(
            "Prodigi takes no more requests for the moment; nothing was carried out. Try again later.");
    case ErrorCode::Timeout:
        return QStringLiteral("Prodigi did not get the whole request in time.");
    case ErrorCode::Unreachable:
        return QStringLiteral("Prodigi has a fault of its own at the moment (HTTP %1).").arg(answer.status);
    case ErrorCode::NotFound:
        if (answer.outcome.compare(QLatin1String("endpointDoesNotExist"), Qt::CaseInsensitive) == 0)
            return QStringLiteral("There is no such address at Prodigi. Check the account's base_url.");
        return QStringLiteral("Prodigi does not have it, or not in this account.");
    case ErrorCode::Validation:
        return QStringLiteral("Prodigi does not accept what was sent.");
    case ErrorCode::BadResponse:
        return QStringLiteral("Prodigi's answer cannot be read (HTTP %1).").arg(answer.status);
    default:
        return refusal(answer.outcome);
    }
}

} // namespace

bool Answer::is(const char *outcomeWord) const
{
    return outcome.compare(QLatin1String(outcomeWord), Qt::CaseInsensitive) == 0;
}

Failure answerError(const Answer &answer, ErrorCode code, const QString &message, Effect effect)
{
    Failure failure = fail(code, message);
    failure.value().provider =
        ProviderError{QStringLiteral("prodigi"), answer.status, answer.outcome, {}, answer.requestId};
    failure.value().maybeProcessed =
        effect != Effect::Asks &&
        (code == ErrorCode::Unreachable || code == ErrorCode::BadResponse || code == ErrorCode::Timeout);
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
        answer.requestId = QString::fromLatin1(net::headerValue(http.headers, "traceparent"));

    const std::optional<ErrorCode> code = verdict(http.status, answer.outcome);
    if (!code) {
        if (body && body->isObject())
            return answer;
        return answerError(answer, ErrorCode::BadResponse,
                           QStringLiteral("Prodigi's answer is not the JSON that it should be (HTTP %1, %2 bytes, %3). "
                                          "Something between here and Prodigi may have answered in its place.")
                               .arg(http.status)
                               .arg(http.body.size())
                               .arg(QString::fromLatin1(net::headerValue(http.headers, "content-type").left(80))),
                           effect);
    }
    QString message = describe(*code, answer);
    const QString words = ownWords(answer, http);
    if (!words.isEmpty())
        message += QStringLiteral(" It says: “%1”").arg(words);
    Failure failure = answerError(answer, *code, message, effect);
    Error &error = failure.value();
    if (error.provider->code.isEmpty())
        error.provider->code = answer.body.value(QLatin1String("errorCode")).toString();
    const auto retryAfter =
        net::parseRetryAfter(net::headerValue(http.headers, "retry-after"), QDateTime::currentDateTimeUtc());
    error.retryAfter = retryAfter.value_or(std::chrono::milliseconds(0));
    if (*code == ErrorCode::Validation) {
        std::vector<Error> failures = readFailures(answer.body, error);
        if (!failures.empty())
            return Failure(combine(std::move(failures)));
    }
    return failure;
}

} // namespace platen::prodigi
