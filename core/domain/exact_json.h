// SPDX-License-Identifier: GPL-3.0-or-later
// JSON whose numbers keep every digit. QJsonValue only has 64-bit integers and binary floating point; from readJson to
// writeJson, any other number is a marked text (beginning with U+FFFF), which writeJson writes with its digits. Texts
// from outside that begin with that character are not confused with it. Documents with values from a person or a
// provider are read and written here, never by QJsonDocument.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace platen {

// An object or a list with at most `levels` levels; nullopt if the text is not readable as either. As tolerant as Qt,
// because it reads what providers send and what we stored ourselves. A leading byte order mark is skipped.
std::optional<QJsonValue> readJson(const QByteArray &json, int levels = 64);

// Members are sorted by name, so that equal documents give equal bytes. Half of a surrogate pair is written as U+FFFD.
QByteArray writeJson(const QJsonObject &object, QJsonDocument::JsonFormat format = QJsonDocument::Compact);
QByteArray writeJson(const QJsonArray &list, QJsonDocument::JsonFormat format = QJsonDocument::Compact);
// Any value, including one that is not an object or a list.
QByteArray writeJsonValue(const QJsonValue &value, QJsonDocument::JsonFormat format = QJsonDocument::Compact);

// A value that is written as a number with exactly these digits, such as 15.00; the text itself if it is not a JSON
// number.
QJsonValue exactNumber(const QString &digits);

// Whether the text is a number by the JSON grammar (RFC 8259, section 6).
bool isJsonNumber(QByteArrayView text);

bool isNumber(const QJsonValue &value);
bool isText(const QJsonValue &value);          // a string that does not represent a number
QString numberDigits(const QJsonValue &value); // as written in JSON; empty if the value is not a number
std::optional<double> numberOf(const QJsonValue &value);

// For people: a text without quotation marks, anything else as JSON; empty if there is no value.
QString plainText(const QJsonValue &value);

// Whether both are equal by value: 1, 1.0 and 1e0 are the same number.
bool saysTheSame(const QJsonValue &one, const QJsonValue &other);

} // namespace platen
