// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/exact_json.h"

#include <QLocale>

namespace platen {

namespace {

constexpr char16_t markCharacter = 0xFFFF;
constexpr QByteArrayView markBytes = "\xEF\xBF\xBF"; // the same in UTF-8
constexpr QByteArrayView replacement = "\xEF\xBF\xBD";

// Every integer of up to 18 digits fits in 64 bits.
constexpr qsizetype safeDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPartOfNumber(char c)
{
    return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
}

qsizetype digitsFrom(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

bool hasExponent(QByteArrayView number)
{
    return number.contains('e') || number.contains('E');
}

// Whether QJsonValue returns the number as it was written.
bool survives(QByteArrayView number)
{
    if (hasExponent(number) || number == "-0")
        return false;
    if (!number.contains('.'))
        return number.size() <= safeDigits;
    bool ok = false;
    const double value = number.toByteArray().toDouble(&ok);
    return ok && QByteArray::number(value, 'g', QLocale::FloatingPointShortest) == number;
}

// The index after the quotation mark that closes the text beginning at `start`, or the end of the document.
qsizetype endOfText(QByteArrayView json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

bool beginsWithMark(QByteArrayView text)
{
    return text.startsWith(markBytes) ||
           (text.startsWith("\\u") && text.size() >= 6 && text.sliced(2, 4).compare("ffff", Qt::CaseInsensitive) == 0);
}

// Numbers in a form that QJsonValue can hold; texts that begin with the mark get a second one.
QByteArray marked(const QByteArray &json)
{
    QByteArray result;
    qsizetype copied = 0;
    const auto putBefore = [&](qsizetype at) {
        result.append(json.constData() + copied, at - copied);
        copied = at;
    };
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            if (beginsWithMark(QByteArrayView(json).sliced(at + 1))) {
                putBefore(at + 1);
                result.append(markBytes.data(), markBytes.size());
            } else if (QByteArrayView(json).sliced(at + 1).startsWith("\xEF\xBB\xBF")) {
                // Qt would drop it as a byte order mark.
                putBefore(at + 1);
                result += "\\ufeff";
                copied += 3;
            }
            at = endOfText(json, at);
            continue;
        }
        qsizetype end = at + 1;
        if (isDigit(c) || c == '-') {
            while (end < json.size() && isPartOfNumber(json[end]))
                ++end;
            const QByteArrayView number = QByteArrayView(json).sliced(at, end - at);
            if (isJsonNumber(number) && !survives(number)) {
                putBefore(at);
                result += '"' + markBytes.toByteArray() + number.toByteArray() + '"';
                copied = end;
            }
        }
        at = end;
    }
    if (copied == 0)
        return json;
    putBefore(json.size());
    return result;
}

// Half of a surrogate pair, which Qt writes as an escape: "\ud83d".
bool isHalf(QByteArrayView text)
{
    return text.size() >= 6 && text.startsWith("\\u") && (text[2] == 'd' || text[2] == 'D') &&
           QByteArrayView("89abcdefABCDEF").contains(text[3]);
}

void appendWholeCharacters(QByteArray &json, QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = text[at] != '\\' ? 1 : isHalf(text.sliced(at)) ? 6 : 2;
        const QByteArrayView piece = length == 6 ? replacement : text.sliced(at, std::min(length, text.size() - at));
        json.append(piece.data(), piece.size());
        at += length;
    }
}

// A text between its quotation marks, as written by Qt.
void appendText(QByteArray &json, QByteArrayView inner, bool isName)
{
    if (!isName && inner.startsWith(markBytes) && isJsonNumber(inner.sliced(markBytes.size()))) {
        json.append(inner.data() + markBytes.size(), inner.size() - markBytes.size());
        return;
    }
    const QByteArray twice = markBytes.toByteArray() + markBytes.toByteArray();
    json += '"';
    appendWholeCharacters(json, inner.startsWith(twice) ? inner.sliced(markBytes.size()) : inner);
    json += '"';
}

// What Qt wrote, with the digits of numbers instead of marked texts.
QByteArray unmarked(const QByteArray &written)
{
    if (!written.contains(markBytes) && !written.contains("\\ud"))
        return written;
    QByteArray result;
    result.reserve(written.size());
    const QByteArrayView all = written;
    qsizetype at = 0;
    while (at < all.size()) {
        if (all[at] != '"') {
            result += all[at++];
            continue;
        }
        const qsizetype end = endOfText(all, at);
        appendText(result, all.sliced(at + 1, end - at - 2), end < all.size() && all[end] == ':');
        at = end;
    }
    return result;
}

// The digits without the mark; null if the value is not a marked number.
QString markedDigits(const QJsonValue &value)
{
    if (!value.isString())
        return {};
    const QString text = value.toString();
    if (!text.startsWith(QChar(markCharacter)))
        return {};
    const QString digits = text.mid(1);
    return isJsonNumber(digits.toUtf8()) ? digits : QString();
}

// A number by its value: sign, digits without zeros at either end, and the power of ten of the last digit.
struct Decimal
{
    bool isNegative = false;
    QByteArray digits;
    qint64 power = 0;
    bool operator==(const Decimal &) const = default;
};

Decimal decimalOf(QByteArray number)
{
    Decimal decimal;
    decimal.isNegative = number.startsWith('-');
    if (decimal.isNegative)
        number.remove(0, 1);
    number = number.toLower();
    const qsizetype exponent = number.indexOf('e');
    if (exponent >= 0) {
        decimal.power = number.mid(exponent + 1).toLongLong();
        number.truncate(exponent);
    }
    const qsizetype point = number.indexOf('.');
    if (point >= 0) {
        decimal.power -= number.size() - point - 1;
        number.remove(point, 1);
    }
    qsizetype zeros = 0;
    while (zeros < number.size() && number[zeros] == '0')
        ++zeros;
    number.remove(0, zeros);
    while (number.endsWith('0')) {
        number.chop(1);
        ++decimal.power;
    }
    if (number.isEmpty())
        return {};
    decimal.digits = number;
    return decimal;
}

bool isTooDeep(const QByteArray &json, int most)
{
    int depth = 0;
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = endOfText(json, at);
            continue;
        }
        if ((c == '[' || c == '{') && ++depth > most)
            return true;
        if (c == ']' || c == '}')
            --depth;
        ++at;
    }
    return false;
}

bool sayTheSame(const QJsonObject &one, const QJsonObject &other)
{
    if (one.size() != other.size())
        return false;
    for (auto member = one.constBegin(); member != one.constEnd(); ++member) {
        if (!other.contains(member.key()) || !saysTheSame(member.value(), other.value(member.key())))
            return false;
    }
    return true;
}

bool sayTheSame(const QJsonArray &one, const QJsonArray &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const QJsonValue &a, const QJsonValue &b) { return saysTheSame(a, b); });
}

} // namespace

std::optional<QJsonValue> readJson(const QByteArray &json, int levels)
{
    const QByteArray body = json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json;
    if (isTooDeep(body, levels))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(marked(body));
    if (document.isObject())
        return QJsonValue(document.object());
    if (document.isArray())
        return QJsonValue(document.array());
    return std::nullopt;
}

QByteArray writeJson(const QJsonObject &object, QJsonDocument::JsonFormat format)
{
    return unmarked(QJsonDocument(object).toJson(format));
}

QByteArray writeJson(const QJsonArray &list, QJsonDocument::JsonFormat format)
{
    return unmarked(QJsonDocument(list).toJson(format));
}

QByteArray writeJsonValue(const QJsonValue &value, QJsonDocument::JsonFormat format)
{
    if (value.isObject())
        return writeJson(value.toObject(), format);
    if (value.isArray())
        return writeJson(value.toArray(), format);
    // QJsonDocument only writes objects and lists, so the value is written in a list and the brackets are removed.
    const QByteArray list = writeJson(QJsonArray{value});
    return list.mid(1, list.size() - 2);
}

QJsonValue exactNumber(const QString &digits)
{
    return isJsonNumber(digits.toUtf8()) ? QJsonValue(QChar(markCharacter) + digits) : QJsonValue(digits);
}

bool isJsonNumber(QByteArrayView text)
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

bool isNumber(const QJsonValue &value)
{
    return value.isDouble() || !markedDigits(value).isNull();
}

bool isText(const QJsonValue &value)
{
    return value.isString() && markedDigits(value).isNull();
}

QString numberDigits(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::fromLatin1(writeJsonValue(value));
    return markedDigits(value);
}

std::optional<double> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const QString digits = markedDigits(value);
    return digits.isNull() ? std::nullopt : std::optional(digits.toDouble());
}

QString plainText(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    return isText(value) ? value.toString() : QString::fromUtf8(writeJsonValue(value));
}

bool saysTheSame(const QJsonValue &one, const QJsonValue &other)
{
    if (isNumber(one) && isNumber(other))
        return decimalOf(numberDigits(one).toLatin1()) == decimalOf(numberDigits(other).toLatin1());
    if (one.isObject() && other.isObject())
        return sayTheSame(one.toObject(), other.toObject());
    if (one.isArray() && other.isArray())
        return sayTheSame(one.toArray(), other.toArray());
    return one == other;
}

} // namespace platen
