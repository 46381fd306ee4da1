// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_text.h"

#include <cmath>
#include <limits>

namespace platen {

namespace {

// Longer ones stay as written.
constexpr int mostZeros = 30;

// 1.5e3 as 1500. Some servers write amounts that way, especially zero (0E-2).
QString withoutExponent(const QString &digits)
{
    const qsizetype e = digits.indexOf(u'e', 0, Qt::CaseInsensitive);
    const int exponent = e < 0 ? 0 : digits.mid(e + 1).toInt();
    if (e < 0 || std::abs(exponent) > mostZeros)
        return digits;
    const bool isNegative = digits.startsWith(u'-');
    QString number = digits.mid(isNegative ? 1 : 0, e - (isNegative ? 1 : 0));
    const qsizetype point = number.contains(u'.') ? number.indexOf(u'.') : number.size();
    number.remove(u'.');
    const qsizetype whole = point + exponent; // digits before the point
    if (whole <= 0)
        number.prepend(QString(1 - whole, u'0'));
    number = number.leftJustified(whole, u'0');
    const qsizetype before = std::max<qsizetype>(whole, 1);
    QString integer = number.left(before);
    while (integer.size() > 1 && integer.startsWith(u'0'))
        integer.remove(0, 1);
    const QString fraction = number.mid(before);
    return (isNegative ? QStringLiteral("-") : QString()) + integer +
           (fraction.isEmpty() ? QString() : u'.' + fraction);
}

} // namespace

QString textOf(const QJsonValue &value)
{
    return isNumber(value) ? withoutExponent(numberDigits(value)) : value.toString();
}

QString textOf(const QJsonObject &object, const char *name)
{
    return textOf(object.value(QLatin1String(name)));
}

QString firstText(const QJsonObject &object, const std::vector<const char *> &names)
{
    for (const char *name : names) {
        const QString text = textOf(object, name);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.trimmed().isEmpty())
        object[QLatin1String(name)] = text;
}

int countOf(const QJsonValue &value)
{
    bool isNumber = false;
    const double number = textOf(value).trimmed().toDouble(&isNumber);
    const bool fits = isNumber && number > 0 && number <= std::numeric_limits<int>::max();
    return fits && number == std::floor(number) ? static_cast<int>(number) : 0;
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
