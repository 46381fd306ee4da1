#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace platen {

namespace {

// Every whole number of up to 18 digits fits 64 bits.
constexpr qsizetype safeDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArray withLongNumbersQuoted(const QByteArray &json)
{
    QByteArray result;
    qsizetype copied = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
            continue;
        }
        if (c == '"') {
            inText = true;
            continue;
        }
        if (!isDigit(c) && c != '-')
            continue;
        qsizetype end = i + 1;
        while (end < json.size() && isDigit(json[end]))
            ++end;
        const bool whole = end == json.size() || (json[end] != '.' && json[end] != 'e' && json[end] != 'E');
        if (whole && end - i > safeDigits) {
            result += json.mid(copied, i - copied) + '"' + json.mid(i, end - i) + '"';
            copied = end;
        }
        while (!whole && end < json.size() &&
               (isDigit(json[end]) || json[end] == '.' || json[end] == 'e' || json[end] == 'E' || json[end] == '+' ||
                json[end] == '-'))
            ++end;
        i = end - 1;
    }
    return copied == 0 ? json : result + json.mid(copied);
}

} // namespace

std::optional<QJsonValue> readJson(const QByteArray &json)
{
    const QByteArray body = json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json;
    const QJsonDocument document = QJsonDocument::fromJson(withLongNumbersQuoted(body));
    if (document.isObject())
        return QJsonValue(document.object());
    if (document.isArray())
        return QJsonValue(document.array());
    return std::nullopt;
}

QByteArray writeJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    // The shortest digits that read back as the same number: those that were written, up to 15 of them.
    return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
}

QJsonObject mergedJson(QJsonObject base, const QJsonObject &over)
{
    for (auto member = over.constBegin(); member != over.constEnd(); ++member) {
        const QJsonValue below = base.value(member.key());
        base[member.key()] = below.isObject() && member.value().isObject()
                                 ? QJsonValue(mergedJson(below.toObject(), member.value().toObject()))
                                 : member.value();
    }
    return base;
}

} // namespace platen
