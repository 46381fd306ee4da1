// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace platen::sandbox {
namespace {

void appendEscaped(QByteArray &out, const QByteArray &utf8)
{
    qsizetype plain = 0; // where unescaped text starts
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + plain, i - plain);
        plain = i + 1;
        if (c == '"' || c == '\\') {
            out.append('\\').append(utf8[i]);
        } else if (c == '\n') {
            out.append("\\n");
        } else {
            out.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
        }
    }
    out.append(utf8.constData() + plain, utf8.size() - plain);
}

} // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_bytes.append(',');
    m_needsComma = true;
}

JsonWriter &JsonWriter::object()
{
    separate();
    m_bytes.append('{');
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_bytes.append('}');
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::array()
{
    separate();
    m_bytes.append('[');
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_bytes.append(']');
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(const QByteArray &name)
{
    text(name);
    m_bytes.append(':');
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(const QByteArray &utf8)
{
    separate();
    m_bytes.append('"');
    appendEscaped(m_bytes, utf8);
    m_bytes.append('"');
    return *this;
}

JsonWriter &JsonWriter::textOrNull(const QByteArray &utf8)
{
    return utf8.isEmpty() ? null() : text(utf8);
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_bytes.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_bytes.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_bytes.append("null");
    return *this;
}

JsonWriter &JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_bytes.append(json);
    return *this;
}

JsonWriter &JsonWriter::value(const QJsonValue &value)
{
    if (value.isUndefined())
        return null();
    // QJsonDocument only writes arrays and objects, so the value is written in a list and the brackets are removed.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return raw(list.mid(1, list.size() - 2));
}

JsonWriter &JsonWriter::id(const char *prefix, qint64 value)
{
    separate();
    m_bytes.append('"').append(prefix).append(QByteArray::number(value)).append('"');
    return *this;
}

} // namespace platen::sandbox
