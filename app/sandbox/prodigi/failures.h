// SPDX-License-Identifier: GPL-3.0-or-later
// The errors of a request, by the path of the member.
#pragma once

#include "app/sandbox/json_writer.h"

#include <QJsonArray>
#include <QJsonValue>

#include <optional>
#include <vector>

namespace platen::sandbox::prodigi {

class Failures
{
public:
    void add(const QByteArray &path, const QByteArray &code, const QJsonValue &provided = QJsonValue::Null)
    {
        m_failures.push_back({path, code, provided});
    }
    [[nodiscard]] bool isEmpty() const { return m_failures.empty(); }
    // {"recipient.address.postalOrZipCode": [{"code": "…", "providedValue": "…"}]}
    void write(JsonWriter &json) const;

private:
    struct Failure
    {
        QByteArray path;
        QByteArray code;
        QJsonValue provided;
    };
    std::vector<Failure> m_failures;
};

// Reads members of a request's object, and records their errors under `prefix` ("recipient.").
class Members
{
public:
    Members(const QJsonObject &object, QByteArray prefix, Failures &failures);

    [[nodiscard]] QByteArray path(const char *name) const { return m_prefix + name; }
    [[nodiscard]] QJsonValue value(const char *name) const { return m_object.value(QLatin1String(name)); }
    QByteArray required(const char *name);
    QByteArray optional(const char *name); // absent or null; an empty text is an error
    QByteArray optionalUrl(const char *name);
    QByteArray countryCode(const char *name);
    std::optional<QJsonObject> requiredObject(const char *name);
    std::optional<QJsonArray> requiredArray(const char *name); // with at least one member
    std::optional<int> requiredCount(const char *name);        // an integer from 1
    void wrong(const char *name, const QByteArray &code) { m_failures.add(path(name), code, value(name)); }

private:
    QJsonObject m_object;
    QByteArray m_prefix;
    Failures &m_failures;
};

[[nodiscard]] bool isWebUrl(const QByteArray &text);

} // namespace platen::sandbox::prodigi
