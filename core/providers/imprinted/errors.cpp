// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/errors.h"

#include "core/providers/imprinted/declaration.h"
#include "core/providers/imprinted/status.h"
#include "core/providers/imprinted/xml.h"
#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace platen::imprinted {

namespace {

struct MemberRow
{
    const char *theirs;
    const char *ours;
    bool ofItem = false;
};

// The more specific first: an error is about the first one that is named.
constexpr std::array memberRows = {
    MemberRow{"retailPrice", "/price", true},
    MemberRow{"quantity", "/quantity", true},
    MemberRow{"description", "/note", true},
    MemberRow{"designs?", "/artwork", true},
    MemberRow{"mockups?", "/options/mockups", true},
    MemberRow{"label", "/options/label", true},
    MemberRow{"pn|product code|sku", "/sku", true},
    MemberRow{"product", "", true},
    MemberRow{"items?", "", true},
    MemberRow{"firstName|lastName", "/recipient/name"},
    MemberRow{"company", "/recipient/company"},
    MemberRow{"address1", "/recipient/address/line1"},
    MemberRow{"address2", "/recipient/address/line2"},
    MemberRow{"city", "/recipient/address/city"},
    MemberRow{"county", "/recipient/address/region"},
    MemberRow{"post ?code", "/recipient/address/postalCode"},
    MemberRow{"country", "/recipient/address/countryCode"},
    MemberRow{"phone1", "/recipient/phone"},
    MemberRow{"shipping[_ ]address", "/recipient"},
    MemberRow{"shipping[_ ]?method", "/shippingMethod"},
    MemberRow{"external_id", "/reference"},
    MemberRow{"brandName|brand", "/options/brandName"},
    MemberRow{"comment", "/note"},
};

// How much of a response's error text is searched, because each of many patterns searches it.
constexpr qsizetype mostErrors = 50;
constexpr qsizetype mostOfWords = 1000;

bool says(const QString &words, const char *pattern)
{
    const QRegularExpression expression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption);
    return expression.match(words).hasMatch();
}

// The meaning of an error's text, if the status does not show it.
ErrorCode codeOf(const QString &words, Subject subject)
{
    if (says(words, "signature|app ?id|secret ?key|unauthori[sz]ed|authenticat|authori[sz]ation"))
        return ErrorCode::Unauthorized;
    if (says(words, "too many requests|rate ?limit"))
        return ErrorCode::RateLimited;
    if (subject == Subject::Submission)
        return pointerOf(words).isEmpty() ? ErrorCode::Refused : ErrorCode::Validation;
    if (says(words, "not found|not exist|no such|unknown order"))
        return ErrorCode::NotFound;
    return ErrorCode::Refused;
}

// A text, {"message": …, "code": …}, or a list of either; empty if there is no error.
QStringList wordsOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList all;
        for (const QJsonValue &one : value.toArray())
            all += wordsOf(one);
        return all;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const char *name : {"message", "error", "description", "text"}) {
            const QStringList said = wordsOf(object.value(QLatin1String(name)));
            if (!said.isEmpty())
                return said;
        }
        // {"quantity": "must be at least 1"}
        QStringList all;
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            for (const QString &said : wordsOf(member.value()))
                all.append(member.key() + QStringLiteral(": ") + said);
        }
        return all;
    }
    const QString text = textOf(value).simplified();
    return text.isEmpty() ? QStringList() : QStringList{text};
}

QStringList errorsIn(const QJsonObject &body)
{
    for (const char *name : {"error", "errors"}) {
        const QJsonValue value = body.value(QLatin1String(name));
        const QStringList said = isNumber(value) ? QStringList() : wordsOf(value);
        if (!said.isEmpty())
            return said;
    }
    return {};
}

// {"error": true, "message": …}, {"success": false}
bool isFlaggedAsError(const QJsonObject &body)
{
    const QJsonValue error = body.value(QLatin1String("error"));
    return isTrue(error) || numberOf(error).value_or(0) != 0 ||
           (body.contains(QLatin1String("success")) && !isTrue(body.value(QLatin1String("success"))));
}

QString codeWordOf(const QJsonObject &body)
{
    const QJsonObject error = body.value(QLatin1String("error")).toObject();
    const QString inside = textOf(error.value(QLatin1String("code")));
    return (inside.isEmpty() ? textOf(body.value(QLatin1String("code"))) : inside).left(100);
}

// The body as an object, in either of the two forms.
std::optional<Answer> understand(const net::HttpAnswer &http)
{
    Answer answer;
    answer.http = http;
    const QByteArray body = http.body.trimmed();
    if (body.startsWith('<') || body.startsWith("\xEF\xBB\xBF<")) {
        const std::optional<QJsonObject> document = readXml(body);
        if (!document)
            return std::nullopt;
        answer.format = Format::Xml;
        const QString root = document->constBegin().key();
        // These are expected; any other root is an envelope around them, unless it is an HTML page.
        const bool isContent = root == u"order" || root == u"orders" || root == u"error" || root == u"errors" ||
                               root == u"count" || root == u"deleted";
        if (root.compare(QLatin1String("html"), Qt::CaseInsensitive) == 0)
            return std::nullopt;
        answer.body = isContent ? *document : document->constBegin().value().toObject();
        return answer;
    }
    const std::optional<QJsonValue> document = readJson(body);
    if (!document)
        return std::nullopt;
    answer.body = document->isArray() ? QJsonObject{{"orders", document->toArray()}} : document->toObject();
    return answer;
}

Message messageFor(ErrorCode code, Subject subject, int status)
{
    const QString &name = declaration().name;
    switch (code) {
    case ErrorCode::Unauthorized:
        return Message::of("%1 does not accept the request's AppId or signature. Check the account's app id and "
                           "secret key, and that they belong to its site.",
                           name);
    case ErrorCode::NotFound:
        if (subject == Subject::Order || subject == Subject::Deletion)
            return Message::of("%1 has no such order, or not in this account.", name);
        break;
    case ErrorCode::Refused:
    case ErrorCode::Validation:
        if (subject == Subject::Submission)
            return Message::of("%1 did not take the order; nothing was ordered.", name);
        if (subject == Subject::Deletion)
            return Message::of("%1 did not delete the order: it deletes only orders that are not paid yet. The "
                               "order is unchanged.",
                               name);
        break;
    default:
        break;
    }
    return verdictText(declaration(), code, status);
}

Failure refusal(const net::HttpAnswer &http, const QStringList &said, const QString &codeWord, Subject subject)
{
    const std::optional<ErrorCode> byStatus = statusVerdict(http.status);
    std::vector<Error> errors;
    for (const QString &all : said.isEmpty() ? QStringList{QString()} : said.mid(0, mostErrors)) {
        const QString words = all.left(mostOfWords);
        // A specific status is believed; 200, 400 and the like leave the decision to the text.
        const bool isOpen = !byStatus || *byStatus == ErrorCode::Validation || *byStatus == ErrorCode::Refused;
        const ErrorCode code = !isOpen || (byStatus && words.isEmpty()) ? *byStatus : codeOf(words, subject);
        Message message = messageFor(code, subject, http.status);
        if (!words.isEmpty())
            message = Message::joined({message, Message::of("It says: “%1”", words.left(300))});
        Failure failure = answerError(declaration(), http, code, message, effectOf(subject), {words, codeWord, {}, {}});
        if (code == ErrorCode::Validation && subject == Subject::Submission)
            failure.value().pointer = pointerOf(words);
        errors.push_back(std::move(failure.value()));
    }
    return Failure(combine(std::move(errors)));
}

} // namespace

Effect effectOf(Subject subject)
{
    if (subject == Subject::Submission)
        return Effect::Creates;
    return subject == Subject::Deletion ? Effect::Changes : Effect::Asks;
}

Result<Answer> readAnswer(const net::HttpAnswer &http, Subject subject)
{
    std::optional<Answer> answer = understand(http);
    const std::optional<ErrorCode> byStatus = statusVerdict(http.status);
    if (!answer) {
        // Not in one of their forms: only the status is known.
        if (byStatus)
            return refusal(http, {}, {}, subject);
        return unreadable(declaration(), http, effectOf(subject), Message::of("JSON or XML"));
    }
    QStringList said = errorsIn(answer->body);
    const bool isError = !said.isEmpty() || isFlaggedAsError(answer->body);
    if (said.isEmpty())
        said = wordsOf(answer->body.value(QLatin1String("message")));
    if (isError)
        return refusal(http, said, codeWordOf(answer->body), subject);
    // A correct count was observed with HTTP 500.
    const bool isCount = subject == Subject::Count && answer->body.contains(QLatin1String("count"));
    if (byStatus && (!isCount || http.status < 500))
        return refusal(http, said, codeWordOf(answer->body), subject);
    return std::move(*answer);
}

Failure unexpected(const Answer &answer, Subject subject, const Message &message)
{
    return answerError(declaration(), answer.http, ErrorCode::BadResponse, message, effectOf(subject));
}

QString pointerOf(const QString &words)
{
    static const QRegularExpression index(QStringLiteral("items?\\s*[\\[./#]?\\s*(\\d+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (const MemberRow &row : memberRows) {
        const QByteArray pattern = QByteArray("(?<![A-Za-z0-9])(") + row.theirs + ")(?![A-Za-z0-9])";
        if (!says(words, pattern.constData()))
            continue;
        QString pointer = QLatin1String(row.ours);
        if (!row.ofItem)
            return pointer;
        const QRegularExpressionMatch item = index.match(words);
        return item.hasMatch() ? QStringLiteral("/items/") + item.captured(1) + pointer : QStringLiteral("/items");
    }
    return {};
}

} // namespace platen::imprinted
