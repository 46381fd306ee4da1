// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON directly to bytes, with members in the given order: a page of a hundred orders must not cost more than
// sending it, and documents read better in the order of their documentation.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace platen::sandbox {

class JsonWriter
{
public:
    JsonWriter &object();
    JsonWriter &endObject();
    JsonWriter &array();
    JsonWriter &endArray();
    JsonWriter &key(const QByteArray &name);

    JsonWriter &text(const QByteArray &utf8);
    JsonWriter &textOrNull(const QByteArray &utf8); // null for an empty one
    JsonWriter &number(qint64 value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    JsonWriter &raw(const QByteArray &json); // must be one JSON value
    JsonWriter &value(const QJsonValue &value);
    JsonWriter &id(const char *prefix, qint64 value); // "ord_123"

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void separate();

    QByteArray m_bytes;
    bool m_needsComma = false;
};

} // namespace platen::sandbox
