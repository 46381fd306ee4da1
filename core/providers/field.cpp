// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/field.h"

#include "core/domain/draft_texts.h"
#include "core/domain/exact_json.h"
#include "core/domain/instant.h"
#include "core/domain/json_members.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace platen {

namespace {

bool isDecimal(const QJsonValue &value)
{
    static const QRegularExpression decimal(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?$"));
    return isNumber(value) || (value.isString() && decimal.match(value.toString()).hasMatch());
}

// The error of a value, completing "“name” …"; empty if there is none.
Message problemOf(const Field &field, const QJsonValue &value)
{
    switch (field.type) {
    case Field::Type::Text:
    case Field::Type::LongText:
        return isText(value) ? Message() : Message::of("must be a text");
    case Field::Type::Url: {
        const QUrl url(value.toString(), QUrl::StrictMode);
        const bool isUrl = url.isValid() && !url.host().isEmpty();
        return value.isString() && isUrl ? Message()
                                         : Message::of("must be a web address such as https://example.org/a.pdf");
    }
    case Field::Type::Integer: {
        const double number = numberOf(value).value_or(0.5);
        return std::floor(number) == number ? Message() : Message::of("must be a whole number");
    }
    case Field::Type::Decimal:
        return isDecimal(value) ? Message() : Message::of("must be an amount such as 2.10");
    case Field::Type::Boolean:
        return value.isBool() ? Message() : Message::of("must be true or false");
    case Field::Type::Instant:
        return value.isString() && parseInstant(value.toString()).isValid()
                   ? Message()
                   : Message::of("must be a time such as 2026-11-23T10:00:00Z");
    case Field::Type::Choice:
        return field.choices.contains(value.toString())
                   ? Message()
                   : Message::of("must be one of %1", field.choices.join(QStringLiteral(", ")));
    case Field::Type::TextList: {
        const QJsonArray list = value.toArray();
        const bool texts =
            value.isArray() && std::all_of(list.begin(), list.end(), [](const auto &one) { return isText(one); });
        return texts ? Message() : Message::of("must be a list of texts");
    }
    case Field::Type::Json:
        return {};
    }
    return {};
}

// An empty text or list does not satisfy a requirement.
bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && isBlank(value.toString())) ||
           (value.isArray() && value.toArray().isEmpty());
}

QString typeName(Field::Type type)
{
    switch (type) {
    case Field::Type::Text:
        return QStringLiteral("text");
    case Field::Type::LongText:
        return QStringLiteral("longText");
    case Field::Type::Integer:
        return QStringLiteral("integer");
    case Field::Type::Decimal:
        return QStringLiteral("decimal");
    case Field::Type::Boolean:
        return QStringLiteral("boolean");
    case Field::Type::Instant:
        return QStringLiteral("instant");
    case Field::Type::Url:
        return QStringLiteral("url");
    case Field::Type::Choice:
        return QStringLiteral("choice");
    case Field::Type::TextList:
        return QStringLiteral("textList");
    case Field::Type::Json:
        return QStringLiteral("json");
    }
    return {};
}

QJsonObject set(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        if (value.isUndefined())
            object.remove(path.first());
        else
            object.insert(path.first(), value);
        return object;
    }
    const QJsonObject inner = set(object.value(path.first()).toObject(), path.mid(1), value);
    if (inner.isEmpty())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

} // namespace

std::vector<Error> checkFields(const std::vector<Field> &fields, const QJsonObject &object, bool whole,
                               const QString &at)
{
    std::vector<Error> errors;
    for (const Field &field : fields) {
        const QJsonValue value = fieldValue(object, field.name);
        Message problem;
        if (!isMissing(value))
            problem = problemOf(field, value);
        else if (field.required && (whole || !value.isUndefined()))
            problem = Message::of("is required");
        if (problem.isEmpty())
            continue;
        QString pointer = at;
        for (const QString &member : field.name.split(u'/'))
            pointer += u'/' + pointerToken(member);
        errors.push_back(fail(ErrorCode::Validation, Message::of("“%1” %2", field.name, problem), pointer).value());
    }
    return errors;
}

QJsonValue fieldValue(const QJsonObject &object, const QString &name)
{
    QJsonValue value = object;
    for (const QString &member : name.split(u'/'))
        value = value.toObject().value(member);
    return value;
}

QJsonObject withField(QJsonObject object, const QString &name, const QJsonValue &value)
{
    return set(std::move(object), name.split(u'/'), value);
}

QJsonObject fieldObject(const Field &field)
{
    QJsonObject object{{"name", field.name},
                       {"type", typeName(field.type)},
                       {"label", field.label},
                       {"help", field.help},
                       {"required", field.required}};
    if (!field.choices.isEmpty())
        object["choices"] = QJsonArray::fromStringList(field.choices);
    return object;
}

} // namespace platen
