#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <utility>

namespace platen {

namespace {

// Every whole number of up to 18 digits fits 64 bits.
constexpr qsizetype safeDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPartOfNumber(char c)
{
    return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
}

qsizetype digitsFrom(const QByteArray &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

// By the grammar of JSON (RFC 8259, section 6).
bool isNumber(const QByteArray &text)
{
    qsizetype at = text.startsWith('-') ? 1 : 0;
    const qsizetype whole = digitsFrom(text, at);
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const qsizetype fraction = digitsFrom(text, ++at);
        if (fraction == 0)
            return false;
        at += fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const qsizetype exponent = digitsFrom(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

bool isWhole(const QByteArray &number)
{
    return !number.contains('.') && !number.contains('e') && !number.contains('E');
}

enum class Quote { LongNumbers, AllButShortWholeNumbers };

QByteArray withNumbersQuoted(const QByteArray &json, Quote which)
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
        while (end < json.size() && isPartOfNumber(json[end]))
            ++end;
        const QByteArray number = json.mid(i, end - i);
        const bool wanted = isWhole(number) ? number.size() > safeDigits : which == Quote::AllButShortWholeNumbers;
        if (wanted && isNumber(number)) {
            result += json.mid(copied, i - copied) + '"' + number + '"';
            copied = end;
        }
        i = end - 1;
    }
    return copied == 0 ? json : result + json.mid(copied);
}

bool isTooDeep(const QByteArray &json)
{
    constexpr int most = 64; // no document of a provider is nearly as deep
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"')
            inText = !inText;
        else if (inText && c == '\\')
            ++i;
        else if (!inText && (c == '[' || c == '{') && ++depth > most)
            return true;
        else if (!inText && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

std::optional<QJsonValue> read(const QByteArray &json, Quote which)
{
    const QByteArray body = json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json;
    if (isTooDeep(body))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(withNumbersQuoted(body, which));
    if (document.isObject())
        return QJsonValue(document.object());
    if (document.isArray())
        return QJsonValue(document.array());
    return std::nullopt;
}

// QJsonValue has no exact numbers: they are objects with this one member until they are written. No provider's document
// has a member of that name; one that had it would lose nothing but its braces.
const QString &exactMember()
{
    static const QString name = QString(QChar(0xFFFF)) + QStringLiteral("number");
    return name;
}

void append(QByteArray &json, const QJsonValue &value)
{
    if (value.isArray()) {
        json += '[';
        bool first = true;
        for (const QJsonValue &member : value.toArray()) {
            if (!std::exchange(first, false))
                json += ',';
            append(json, member);
        }
        json += ']';
        return;
    }
    // QJsonDocument writes lists and objects alone: a list of one, without its brackets, is the value.
    const auto scalar = [](const QJsonValue &one) {
        const QByteArray list = QJsonDocument(QJsonArray{one}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    };
    if (!value.isObject()) {
        json += scalar(value);
        return;
    }
    const QJsonObject object = value.toObject();
    const QByteArray exact = object.size() == 1 ? object.value(exactMember()).toString().toUtf8() : QByteArray();
    if (isNumber(exact)) {
        json += exact;
        return;
    }
    json += '{';
    bool first = true;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (!std::exchange(first, false))
            json += ',';
        json += scalar(member.key()) + ':';
        append(json, member.value());
    }
    json += '}';
}

} // namespace

std::optional<QJsonValue> readJson(const QByteArray &json)
{
    return read(json, Quote::LongNumbers);
}

std::optional<QJsonValue> readExactJson(const QByteArray &json)
{
    return read(json, Quote::AllButShortWholeNumbers);
}

QJsonValue exactNumber(const QString &digits)
{
    return isNumber(digits.toUtf8()) ? QJsonValue(QJsonObject{{exactMember(), digits}}) : QJsonValue(digits);
}

QByteArray writeExactJson(const QJsonObject &object)
{
    QByteArray json;
    append(json, object);
    return json;
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
