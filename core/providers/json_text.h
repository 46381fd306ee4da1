// Reading providers' JSON: tolerant of how ids and amounts are written, exact in what they say.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace platen {

// Any JSON document of at most 64 levels; nullopt if it is none. Whole numbers that do not fit 64 bits become texts, so
// that an id that came as a number is never rounded.
std::optional<QJsonValue> readJson(const QByteArray &json);

// The same, and numbers with a fraction or an exponent become texts as well, digit for digit as they came: an amount of
// money never passes through a binary float.
std::optional<QJsonValue> readExactJson(const QByteArray &json);

// The JSON of an object, members in the order of their names: the same for two documents that say the same.
QByteArray writeJson(const QJsonObject &object);

// A value that writeExactJson writes as a number with exactly these digits, such as 15.00; the text itself where they
// are no JSON number.
QJsonValue exactNumber(const QString &digits);
// As writeJson, with exactNumber's values as numbers.
QByteArray writeExactJson(const QJsonObject &object);

// A text, or a number as it is written in decimal; empty for anything else.
QString textOf(const QJsonValue &value);

// `over` laid over `base`: objects are merged member by member, anything else replaces.
QJsonObject mergedJson(QJsonObject base, const QJsonObject &over);

} // namespace platen
