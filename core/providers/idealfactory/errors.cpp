// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/errors.h"

#include "core/providers/idealfactory/declaration.h"
#include "core/providers/json_text.h"
#include "core/providers/pointer_map.h"

#include <QJsonArray>

#include <array>

namespace platen::idealfactory {

namespace {

constexpr std::array pointerRows = {
    PointerRow{"ecommerce_order_id", "/reference"},
    PointerRow{"note", "/note"},
    PointerRow{"currency_code", "/currency"},
    PointerRow{"items", "/items"},
    PointerRow{"customer", "/recipient"},
    PointerRow{"customer.name", "/recipient/name"},
    PointerRow{"customer.surname", "/recipient/name"},
    PointerRow{"customer.email", "/recipient/email"},
    PointerRow{"customer.phone", "/recipient/phone"},
    PointerRow{"shippings", "/shippingMethod"},
    PointerRow{"total_price", "/options/total_price"},
    PointerRow{"subtotal_price", "/options/subtotal_price"},
    PointerRow{"ecommerce_order_number", "/options/ecommerce_order_number"},
    PointerRow{"create_print_files", "/options/create_print_files"},
};

constexpr std::array itemRows = {
    PointerRow{"ecommerce_order_item_id", "/reference"},
    PointerRow{"ecommerce_variant_id", "/sku"},
    PointerRow{"quantity", "/quantity"},
    PointerRow{"price", "/price/amount"},
    PointerRow{"properties", "/attributes"},
    PointerRow{"template_config", "/options/template_config"},
    PointerRow{"thumbnails", "/options/thumbnails"},
    PointerRow{"design_version_id", "/options/design_version_id"},
};

constexpr std::array addressRows = {
    PointerRow{"address_1", "/line1"},        PointerRow{"address_2", "/line2"},
    PointerRow{"post_code", "/postalCode"},   PointerRow{"city", "/city"},
    PointerRow{"county", "/region"},          PointerRow{"country_code", "/countryCode"},
    PointerRow{"country_id", "/countryCode"},
};

// A text, or the first text of a list.
QString wordsIn(const QJsonValue &value)
{
    return textOf(value.isArray() ? value.toArray().first() : value).simplified();
}

AnswerWords wordsOf(const QJsonObject &body, const net::HttpAnswer &http)
{
    AnswerWords words;
    const QJsonValue error = body[QLatin1String("error")];
    const QJsonObject details = error.isObject() ? error.toObject() : body;
    for (const char *name : {"message", "error_description", "detail", "details", "title", "error"}) {
        words.message = wordsIn(details.value(QLatin1String(name)));
        if (!words.message.isEmpty())
            break;
    }
    words.code = textOf(details.value(QLatin1String("code")));
    words.field = textOf(details.value(QLatin1String("field")));
    words.requestId = textOf(body.value(QLatin1String("request_id")));
    const QByteArray type = net::headerValue(http.headers, "content-type").toLower();
    if (body.isEmpty() && type.startsWith("text/plain"))
        words.message = QString::fromUtf8(http.body.left(300));
    return words;
}

// {"errors": {"items.0.quantity": ["must be at least 1"]}}, or a list of {"field", "message"}.
std::vector<Error> fieldErrors(const QJsonObject &body, const Error &whole)
{
    std::vector<Error> errors;
    const auto add = [&errors, &whole](const QString &field, const QString &said) {
        Error error = whole;
        error.provider->field = field;
        error.pointer = pointerOf(field);
        error.message = Message::of("%1 does not accept “%2”: %3", declaration().name, field.left(100), said.left(300));
        errors.push_back(std::move(error));
    };
    const QJsonValue reported = body.value(QLatin1String("errors"));
    const QJsonObject byField = reported.toObject();
    for (auto field = byField.constBegin(); field != byField.constEnd(); ++field)
        add(field.key(), wordsIn(field.value()));
    for (const QJsonValue &one : reported.toArray()) {
        const QString field = textOf(one.toObject().value(QLatin1String("field")));
        if (!field.isEmpty())
            add(field, wordsIn(one.toObject().value(QLatin1String("message"))));
    }
    const AnswerWords words = wordsOf(body, {});
    if (errors.empty() && !words.field.isEmpty())
        add(words.field, words.message);
    return errors;
}

// `data` around a whole document, as some frameworks add it.
QJsonObject unwrapped(const QJsonObject &body, bool &isWrapped)
{
    const QJsonValue inner = body.value(QLatin1String("data"));
    isWrapped = inner.isObject() && !body.contains(QLatin1String("uid")) && !body.contains(QLatin1String("id"));
    return isWrapped ? inner.toObject() : body;
}

} // namespace

Result<Answer> readAnswer(const net::HttpAnswer &http, Effect effect)
{
    const std::optional<QJsonValue> body = readJson(http.body);
    const std::optional<ErrorCode> code = statusVerdict(http.status);
    if (!code) {
        const bool isEmpty = http.status == 204 && http.body.isEmpty();
        if (!isEmpty && (!body || !body->isObject()))
            return unreadable(declaration(), http, effect);
        Answer answer;
        answer.http = http;
        if (body)
            answer.body = unwrapped(body->toObject(), answer.isWrapped);
        return answer;
    }
    const QJsonObject said = body ? body->toObject() : QJsonObject();
    Failure failure = statusError(declaration(), http, *code, effect, wordsOf(said, http));
    if (*code != ErrorCode::Validation)
        return failure;
    std::vector<Error> fields = fieldErrors(said, failure.value());
    if (!fields.empty())
        return Failure(combine(std::move(fields)));
    return failure;
}

Failure unexpected(const Answer &answer, Effect effect, const Message &missing)
{
    return answerError(declaration(), answer.http, ErrorCode::BadResponse,
                       Message::of("%1's response does not hold %2.", declaration().name, missing), effect);
}

QString pointerOf(const QString &theirField)
{
    const QStringList parts = fieldPath(theirField);
    if (const std::optional<QString> direct = pointerIn(pointerRows, parts.join(u'.')))
        return *direct;
    const std::optional<int> index = indexIn(parts.value(1));
    if (!index)
        return {};
    const QString member = parts.value(2);
    if (parts.first() == u"items")
        return QStringLiteral("/items/%1").arg(*index) + pointerIn(itemRows, member).value_or(QString());
    if (parts.first() == u"addresses") // ours is the first
        return *index == 0 ? QStringLiteral("/recipient/address") + pointerIn(addressRows, member).value_or(QString())
                           : QStringLiteral("/options/addresses");
    if (parts.first() == u"shippings")
        return member == u"shipping_price" ? QStringLiteral("/options/shipping_price")
                                           : QStringLiteral("/shippingMethod");
    return {};
}

} // namespace platen::idealfactory
