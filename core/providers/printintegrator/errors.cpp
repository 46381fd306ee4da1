// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/errors.h"

#include "core/domain/json_members.h"
#include "core/providers/json_text.h"
#include "core/providers/pointer_levels.h"
#include "core/providers/printintegrator/declaration.h"
#include "core/providers/word_map.h"

#include <array>

namespace platen::printintegrator {

namespace {

using CodeRow = WordRow<ErrorCode>;

constexpr std::array codeRows = {
    CodeRow{"unauthenticated", ErrorCode::Unauthorized}, CodeRow{"forbidden", ErrorCode::Forbidden},
    CodeRow{"validationerror", ErrorCode::Validation},   CodeRow{"ratelimited", ErrorCode::RateLimited},
    CodeRow{"internalerror", ErrorCode::Unreachable},
};

// If the status is ambiguous, the word decides.
ErrorCode verdict(ErrorCode byStatus, const QString &word)
{
    if (byStatus != ErrorCode::Refused)
        return byStatus;
    return meaningOf(codeRows, word).value_or(byStatus);
}

QString requestIdIn(const QJsonObject &body)
{
    const QString inside = textOf(body[QLatin1String("error")].toObject(), "requestId");
    return inside.isEmpty() ? textOf(body, "requestId") : inside;
}

AnswerWords wordsOf(const QJsonObject &body)
{
    const QJsonValue error = body[QLatin1String("error")];
    AnswerWords words;
    words.message = error.isObject() ? textOf(error.toObject(), "message") : error.toString();
    if (words.message.isEmpty())
        words.message = textOf(body, "message");
    words.code = textOf(error.toObject(), "code");
    words.field = textOf(error.toObject(), "field");
    words.requestId = requestIdIn(body);
    return words;
}

enum class Level { Order, Items, Item, Price, Recipient, Address, Free, End };
using Segment = LevelRow<Level>;

constexpr std::array segments = {
    Segment{Level::Order, "reference", "/reference", Level::End},
    Segment{Level::Order, "shippingmethod", "/shippingMethod", Level::End},
    Segment{Level::Order, "internalnotes", "/note", Level::End},
    Segment{Level::Order, "designids", "/options/designIds", Level::Free},
    Segment{Level::Order, "recipient", "/recipient", Level::Recipient},
    Segment{Level::Order, "lineitems", "/items", Level::Items},
    Segment{Level::Order, "items", "/items", Level::Items},
    Segment{Level::Items, anyIndex, "", Level::Item},
    Segment{Level::Item, "reference", "/reference", Level::End},
    Segment{Level::Item, "sku", "/sku", Level::End},
    Segment{Level::Item, "quantity", "/quantity", Level::End},
    Segment{Level::Item, "price", "/price", Level::Price},
    Segment{Level::Item, "personalization", "/options/personalization", Level::Free},
    Segment{Level::Item, "designids", "/options/designIds", Level::Free},
    Segment{Level::Price, "amount", "/amount", Level::End},
    Segment{Level::Price, "currency", "/currency", Level::End},
    Segment{Level::Recipient, "name", "/name", Level::End},
    Segment{Level::Recipient, "company", "/company", Level::End},
    Segment{Level::Recipient, "email", "/email", Level::End},
    Segment{Level::Recipient, "phone", "/phone", Level::End},
    Segment{Level::Recipient, "kind", "/kind", Level::End},
    Segment{Level::Recipient, "address", "/address", Level::Address},
    Segment{Level::Address, "line1", "/line1", Level::End},
    Segment{Level::Address, "line2", "/line2", Level::End},
    Segment{Level::Address, "city", "/city", Level::End},
    Segment{Level::Address, "region", "/region", Level::End},
    Segment{Level::Address, "postalcode", "/postalCode", Level::End},
    Segment{Level::Address, "countrycode", "/countryCode", Level::End},
};

} // namespace

QString pointerOf(const QString &theirField, std::size_t items)
{
    const QStringList path = fieldPath(theirField);
    if (const auto place = walkLevels(segments, Level::Order, path))
        return place->pointer;
    // A member of an item, without saying of which one.
    const auto ofItem = walkLevels(segments, Level::Item, path);
    if (!ofItem)
        return {};
    return items == 1 ? QStringLiteral("/items/0") + ofItem->pointer : QStringLiteral("/items");
}

Error pointedAtOrder(Error error, std::size_t items)
{
    if (error.provider)
        error.pointer = pointerOf(error.provider->field, items);
    return error;
}

Error pointedAtDocument(Error error)
{
    if (error.provider) {
        for (const QString &step : fieldPath(error.provider->field))
            error.pointer += u'/' + pointerToken(step);
    }
    return error;
}

Result<Answer> readAnswer(const net::HttpAnswer &http, Effect effect)
{
    const std::optional<QJsonValue> body = readJson(http.body);
    const QJsonObject object = body ? body->toObject() : QJsonObject();
    if (const std::optional<ErrorCode> code = statusVerdict(http.status)) {
        AnswerWords words = wordsOf(object);
        const QByteArray type = net::headerValue(http.headers, "content-type").toLower();
        if (!body && type.startsWith("text/plain"))
            words.message = QString::fromUtf8(http.body.left(300));
        return statusError(declaration(), http, verdict(*code, words.code), effect, words);
    }
    if (!body && !http.body.trimmed().isEmpty())
        return unreadable(declaration(), http, effect);
    Answer answer;
    answer.status = http.status;
    answer.body = body.value_or(QJsonValue(QJsonValue::Undefined));
    answer.requestId = requestIdIn(object);
    if (answer.requestId.isEmpty())
        answer.requestId = requestIdOf(http.headers);
    return answer;
}

Failure answerError(const Answer &answer, ErrorCode code, const Message &message, Effect effect)
{
    net::HttpAnswer http;
    http.status = answer.status;
    AnswerWords words;
    words.requestId = answer.requestId;
    return platen::answerError(declaration(), http, code, message, effect, words);
}

Failure holdsNo(const Answer &answer, const Message &what, Effect effect)
{
    return answerError(answer, ErrorCode::BadResponse, Message::of("PrintIntegrator's response holds no %1.", what),
                       effect);
}

} // namespace platen::printintegrator
