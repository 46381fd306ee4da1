// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/validation.h"

#include "app/sandbox/json_writer.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace platen::sandbox::idealfactory {
namespace {

using Type = Rule::Type;

bool isWhole(const QJsonValue &value)
{
    const double number = value.toDouble();
    return value.isDouble() && number == std::floor(number) && std::abs(number) < 1e15;
}

// The error of a value, or empty.
QByteArray problemOf(const QJsonValue &value, Type type)
{
    switch (type) {
    case Type::Text:
        return value.isString() ? "" : "must be a string.";
    case Type::Number:
        return !value.isDouble() ? "must be a number." : value.toDouble() < 0 ? "must be at least 0." : "";
    case Type::Integer:
        return isWhole(value) ? "" : "must be an integer.";
    case Type::Count:
        return !isWhole(value) ? "must be an integer." : value.toDouble() < 1 ? "must be at least 1." : "";
    case Type::Unsigned:
        return !isWhole(value) ? "must be an integer." : value.toDouble() < 0 ? "must be at least 0." : "";
    case Type::Boolean:
        return value.isBool() ? "" : "field must be true or false.";
    case Type::Object:
        return value.isObject() ? "" : "must be an object.";
    case Type::Array:
        return value.isArray() ? "" : "must be an array.";
    }
    return {};
}

bool isEmptyText(const QJsonValue &value)
{
    return value.isString() && value.toString().trimmed().isEmpty();
}

} // namespace

void Problems::add(const QByteArray &path, const QByteArray &text)
{
    m_problems.emplace_back(path, "The " + path + ' ' + text);
}

http::Answer Problems::answer() const
{
    JsonWriter writer;
    writer.object().key("message").text("The given data was invalid.").key("errors").object();
    std::vector<QByteArray> written;
    for (const auto &[path, text] : m_problems) {
        if (std::find(written.begin(), written.end(), path) != written.end())
            continue;
        written.push_back(path);
        writer.key(path).array();
        for (const auto &[other, otherText] : m_problems) {
            if (other == path)
                writer.text(otherText);
        }
        writer.endArray();
    }
    writer.endObject().endObject();
    return jsonAnswer(400, writer.bytes());
}

QJsonObject readMembers(const QJsonObject &object, std::span<const Rule> rules, Purpose purpose,
                        const QByteArray &prefix, Problems &problems)
{
    QJsonObject read;
    for (const Rule &rule : rules) {
        const QByteArray path = prefix + rule.name;
        const QJsonValue value = object.value(QLatin1String(rule.name));
        if (value.isUndefined()) {
            if (rule.required && purpose == Purpose::Create)
                problems.add(path, "field is required.");
            continue;
        }
        if (const QByteArray problem = problemOf(value, rule.type); !problem.isEmpty())
            problems.add(path, problem);
        else if (rule.required && (isEmptyText(value) || (value.isArray() && value.toArray().isEmpty())))
            problems.add(path, "field is required.");
        else if (purpose == Purpose::Create && isEmptyText(value))
            problems.add(path, "must not be empty: leave it out.");
        read.insert(QLatin1String(rule.name), value);
    }
    return read;
}

http::Answer jsonAnswer(int status, const QByteArray &body)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = body;
    return answer;
}

http::Answer message(int status, const QByteArray &text)
{
    JsonWriter writer;
    writer.object().key("message").text(text).endObject();
    return jsonAnswer(status, writer.bytes());
}

} // namespace platen::sandbox::idealfactory
