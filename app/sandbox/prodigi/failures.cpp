// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/failures.h"

#include <QUrl>

#include <algorithm>

namespace platen::sandbox::prodigi {

bool isWebUrl(const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

void Failures::write(JsonWriter &json) const
{
    json.object();
    for (auto it = m_failures.begin(); it != m_failures.end(); ++it) {
        const auto samePath = [it](const Failure &other) { return other.path == it->path; };
        if (std::any_of(m_failures.begin(), it, samePath))
            continue;
        json.key(it->path).array();
        for (const Failure &one : m_failures) {
            if (samePath(one))
                json.object().key("code").text(one.code).key("providedValue").value(one.provided).endObject();
        }
        json.endArray();
    }
    json.endObject();
}

Members::Members(const QJsonObject &object, QByteArray prefix, Failures &failures)
    : m_object(object)
    , m_prefix(std::move(prefix))
    , m_failures(failures)
{
}

QByteArray Members::required(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isString() && !found.toString().trimmed().isEmpty())
        return found.toString().toUtf8();
    wrong(name, found.isNull() || found.isUndefined() || found.isString() ? "Required" : "InvalidType");
    return {};
}

QByteArray Members::optional(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isNull() || found.isUndefined())
        return {};
    if (!found.isString())
        wrong(name, "InvalidType");
    else if (found.toString().trimmed().isEmpty())
        wrong(name, "MustNotBeEmpty");
    return found.toString().toUtf8();
}

QByteArray Members::optionalUrl(const char *name)
{
    const QByteArray text = optional(name);
    if (!text.isEmpty() && !isWebUrl(text))
        wrong(name, "InvalidUrl");
    return text;
}

QByteArray Members::countryCode(const char *name)
{
    const QByteArray text = required(name);
    const bool isCode =
        text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!text.isEmpty() && !isCode)
        wrong(name, "InvalidCountryCode");
    return text;
}

std::optional<QJsonObject> Members::requiredObject(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isObject())
        return found.toObject();
    wrong(name, found.isNull() || found.isUndefined() ? "Required" : "InvalidType");
    return std::nullopt;
}

std::optional<QJsonArray> Members::requiredArray(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isArray() && !found.toArray().isEmpty())
        return found.toArray();
    wrong(name, found.isNull() || found.isUndefined() || found.isArray() ? "Required" : "InvalidType");
    return std::nullopt;
}

std::optional<int> Members::requiredCount(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isDouble() && found.toInt(0) >= 1)
        return found.toInt();
    wrong(name, found.isNull() || found.isUndefined() ? "Required"
                : found.isDouble()                    ? "MustBePositive"
                                                      : "InvalidType");
    return std::nullopt;
}

} // namespace platen::sandbox::prodigi
