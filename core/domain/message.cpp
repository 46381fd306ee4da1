// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace platen {

namespace {

QString withCount(QString text, qint64 count)
{
    return text.replace(QLatin1String("%n"), QString::number(count));
}

bool endsSentence(const QString &text)
{
    static const QString marks = QStringLiteral(".!?…");
    const QChar last = text.endsWith(u'”') || text.endsWith(u')') ? text.chopped(1).back() : text.back();
    return marks.contains(text.back()) || (text.size() > 1 && marks.contains(last));
}

} // namespace

Message Message::fromKey(const char *english, std::initializer_list<Message> arguments)
{
    Message message(QString::fromUtf8(english));
    message.m_kind = Kind::Key;
    message.m_arguments = arguments;
    return message;
}

Message Message::inContext(const char *context, QString english)
{
    Message message(std::move(english));
    message.m_kind = Kind::Key;
    message.m_context = QString::fromLatin1(context);
    return message;
}

Message Message::joined(std::vector<Message> parts, QString separator)
{
    std::erase_if(parts, [](const Message &part) { return part.isEmpty(); });
    if (parts.size() <= 1)
        return parts.empty() ? Message() : std::move(parts.front());
    Message message(std::move(separator));
    message.m_kind = Kind::Parts;
    message.m_arguments = std::move(parts);
    return message;
}

QString Message::text() const
{
    return filled(true);
}

QString Message::english() const
{
    return filled(false);
}

// The text with its placeholders. Without a translation, Qt returns the key, which is right only for one.
QString Message::pattern(bool isTranslated) const
{
    const bool isCounted = !m_many.isEmpty();
    const QString english = isCounted ? withCount(m_count == 1 ? m_text : m_many, m_count) : m_text;
    if (!isTranslated || english.isEmpty())
        return english;
    const QByteArray key = m_text.toUtf8();
    const QByteArray many = m_many.toUtf8();
    const int count = static_cast<int>(std::min<qint64>(m_count, std::numeric_limits<int>::max()));
    const QByteArray context = m_context.isEmpty() ? QByteArrayLiteral("Message") : m_context.toUtf8();
    const QString found = QCoreApplication::translate(context.constData(), key.constData(),
                                                      isCounted ? many.constData() : nullptr, isCounted ? count : -1);
    return isCounted && found == withCount(m_text, count) ? english : found;
}

// In one pass, so that a "%1" inside an argument stays unchanged.
QString Message::filled(bool isTranslated) const
{
    if (m_kind == Kind::Foreign)
        return m_text;
    if (m_kind == Kind::Parts) {
        QStringList parts;
        for (const Message &part : m_arguments)
            parts.append(part.filled(isTranslated));
        return parts.join(m_text);
    }
    const QString text = pattern(isTranslated);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].unicode() - u'0' : 0;
        if (place < 1 || place > 9 || static_cast<std::size_t>(place) > m_arguments.size()) {
            result += text[i];
            continue;
        }
        result += m_arguments[static_cast<std::size_t>(place - 1)].filled(isTranslated);
        ++i;
    }
    return result;
}

Message Message::asSentence() const
{
    const QString english = filled(false);
    return english.isEmpty() || endsSentence(english) ? *this : of("%1.", *this);
}

Message Message::replaced(const std::function<QString(const QString &)> &change) const
{
    Message message = *this;
    if (m_kind == Kind::Foreign)
        message.m_text = change(m_text);
    for (Message &argument : message.m_arguments)
        argument = argument.replaced(change);
    return message;
}

QJsonValue Message::stored() const
{
    if (m_kind == Kind::Foreign)
        return m_text;
    QJsonArray arguments;
    for (const Message &argument : m_arguments)
        arguments.append(argument.stored());
    if (m_kind == Kind::Parts)
        return QJsonObject{{"parts", arguments}, {"separator", m_text}};
    QJsonObject object{{"key", m_text}};
    if (!arguments.isEmpty())
        object["args"] = arguments;
    if (!m_context.isEmpty())
        object["context"] = m_context;
    if (!m_many.isEmpty()) {
        object["many"] = m_many;
        object["count"] = m_count;
    }
    return object;
}

Message Message::fromStored(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toString();
    const bool isKey = value["key"].isString();
    Message message((isKey ? value["key"] : value["separator"]).toString());
    message.m_kind = isKey ? Kind::Key : Kind::Parts;
    message.m_many = value["many"].toString();
    message.m_count = value["count"].toInteger();
    message.m_context = value["context"].toString();
    const QJsonArray arguments = (isKey ? value["args"] : value["parts"]).toArray();
    for (const QJsonValue &argument : arguments)
        message.m_arguments.push_back(fromStored(argument));
    return message;
}

// Foreign text that looks like JSON is written as a list with one entry, so that it is not taken for a key.
QString Message::storedText() const
{
    const auto written = [](const auto &json) {
        return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    };
    if (m_kind != Kind::Foreign)
        return written(stored().toObject());
    return m_text.startsWith(u'{') || m_text.startsWith(u'[') ? written(QJsonArray{m_text}) : m_text;
}

Message Message::fromStoredText(const QString &text)
{
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return text;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isObject() && (json["key"].isString() || json["parts"].isArray()))
        return fromStored(json.object());
    const QJsonArray list = json.array();
    return list.size() == 1 && list[0].isString() ? list[0].toString() : text;
}

} // namespace platen
