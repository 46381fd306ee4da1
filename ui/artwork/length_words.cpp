// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/length_words.h"

#include "core/artwork/placement.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace platen {

namespace {

// The sentences about lengths, in either unit (core/artwork/size_text.cpp).
struct LengthKey
{
    const char *inches;
    const char *millimetres;
};
constexpr std::array lengthKeys{
    LengthKey{QT_TRANSLATE_NOOP("Message", "%1 × %2 in"), QT_TRANSLATE_NOOP("Message", "%1 × %2 mm")},
    LengthKey{QT_TRANSLATE_NOOP("Message", "%1 in"), QT_TRANSLATE_NOOP("Message", "%1 mm")}};

QString numberText(double length, bool isInches)
{
    const double scale = isInches ? 100 : 10;
    return QString::number(std::round(length * scale) / scale);
}

QJsonValue converted(const QJsonValue &value);

QJsonArray convertedAll(const QJsonArray &values)
{
    QJsonArray all;
    for (const QJsonValue &value : values)
        all.append(converted(value));
    return all;
}

QJsonObject convertedLength(QJsonObject message, double factor, const char *key, bool isInches)
{
    QJsonArray lengths;
    const QJsonArray before = message["args"].toArray();
    for (const QJsonValue &length : before)
        lengths.append(numberText(length.toString().toDouble() * factor, isInches));
    message["key"] = QString::fromUtf8(key);
    message["args"] = lengths;
    return message;
}

// A message in its stored form.
QJsonValue converted(const QJsonValue &value)
{
    if (!value.isObject())
        return value;
    QJsonObject message = value.toObject();
    const bool isInches = usesInches();
    for (const LengthKey &key : lengthKeys) {
        const QString from = QString::fromUtf8(isInches ? key.millimetres : key.inches);
        const double factor = isInches ? 1 / artwork::millimetresPerInch : artwork::millimetresPerInch;
        if (message["key"].toString() == from)
            return convertedLength(message, factor, isInches ? key.inches : key.millimetres, isInches);
    }
    for (const QString &member : {QStringLiteral("args"), QStringLiteral("parts")}) {
        if (message.contains(member))
            message[member] = convertedAll(message[member].toArray());
    }
    return message;
}

QString withDecimalPoint(const QString &text)
{
    static const QRegularExpression decimal(QStringLiteral("^\\d+\\.\\d+$"));
    QString local = text;
    return decimal.match(text).hasMatch() ? local.replace(u'.', QLocale().decimalPoint()) : text;
}

} // namespace

bool usesInches()
{
    return QLocale().measurementSystem() != QLocale::MetricSystem;
}

Message inPersonsUnit(const Message &message)
{
    return Message::fromStored(converted(message.stored())).replaced(withDecimalPoint);
}

QString artworkText(const Message &message)
{
    return inPersonsUnit(message).text();
}

} // namespace platen
