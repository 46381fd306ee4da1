// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_forms.h"

namespace platen {

namespace {

constexpr qsizetype usualSize = 256;

void appendEscaped(QByteArray &json, char c)
{
    static constexpr QByteArrayView plain = "\"\\\b\f\n\r\t";
    static constexpr QByteArrayView letters = "\"\\bfnrt";
    const qsizetype at = plain.indexOf(c);
    if (at >= 0) {
        json += '\\';
        json += letters[at];
        return;
    }
    static constexpr char digits[] = "0123456789abcdef";
    json += "\\u00";
    json += digits[c >> 4];
    json += digits[c & 15];
}

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\';
}

// Everything between two characters of ASCII that need no escape.
void appendOther(QByteArray &json, QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.unicode() < 0x80) {
            appendEscaped(json, static_cast<char>(c.unicode()));
        } else if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            json += text.mid(at++, 2).toUtf8();
        } else {
            json += c.isSurrogate() ? QByteArrayLiteral("\xEF\xBF\xBD") : text.mid(at, 1).toUtf8();
        }
    }
}

void appendText(QByteArray &json, QStringView text)
{
    if (text.startsWith(QChar(0xFFFF))) { // may be a number
        json += writeJsonValue(QJsonValue(text.toString()));
        return;
    }
    json += '"';
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isPlain(text[end].unicode()))
            json += static_cast<char>(text[end++].unicode());
        at = end;
        while (end < text.size() && !isPlain(text[end].unicode()))
            ++end;
        appendOther(json, text.mid(at, end - at));
        at = end;
    }
    json += '"';
}

} // namespace

JsonText::Object::Object()
{
    m_text.reserve(usualSize);
    m_text += '{';
}

void JsonText::Object::begin(const char *name)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += name;
    m_text += "\":";
}

void JsonText::Object::put(const char *name, const QString &text)
{
    begin(name);
    appendText(m_text, text);
}

void JsonText::Object::put(const char *name, bool value)
{
    begin(name);
    m_text += value ? "true" : "false";
}

void JsonText::Object::put(const char *name, int value)
{
    begin(name);
    m_text += QByteArray::number(value);
}

void JsonText::Object::put(const char *name, const QJsonValue &value)
{
    begin(name);
    m_text += value.isNull() ? QByteArrayLiteral("null") : writeJsonValue(value);
}

void JsonText::Object::put(const char *name, const QJsonObject &object)
{
    begin(name);
    m_text += object.isEmpty() ? QByteArrayLiteral("{}") : writeJson(object);
}

void JsonText::Object::put(const char *name, const Object &object)
{
    begin(name);
    m_text += object.m_text;
    m_text += '}';
}

void JsonText::List::add(const Object &object)
{
    m_text += m_text.isEmpty() ? '[' : ',';
    m_text += object.m_text;
    m_text += '}';
}

void JsonText::List::putInto(Object &object, const char *name) const
{
    object.begin(name);
    object.m_text += m_text.isEmpty() ? QByteArrayLiteral("[]") : m_text + ']';
}

} // namespace platen
