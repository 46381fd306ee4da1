// SPDX-License-Identifier: GPL-3.0-or-later
// JSON whose numbers keep every digit. QJsonValue knows 64-bit whole numbers and binary floating point only; any other
// number is a marked text (it begins with U+FFFF) from readJson until writeJson, which writes it with its digits. Texts
// from outside that begin with that character are told apart. Documents that hold values which a person or a provider
// gave are read and written here, never by QJsonDocument.
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

// An object or a list of at most so many levels; nullopt if the text is not readable as either. As tolerant as Qt: for
// what providers send, and for what we stored ourselves. A leading byte order mark is skipped.
std::optional<QJsonValue> readJson(const QByteArray &json, int levels = 64);

// Members are in the order of their names: the same bytes for two documents that say the same. Half of a surrogate pair
// is written as U+FFFD.
QByteArray writeJson(const QJsonObject &object, QJsonDocument::JsonFormat format = QJsonDocument::Compact);
QByteArray writeJson(const QJsonArray &list, QJsonDocument::JsonFormat format = QJsonDocument::Compact);
// Any value, also one that is neither an object nor a list.
QByteArray writeJsonValue(const QJsonValue &value, QJsonDocument::JsonFormat format = QJsonDocument::Compact);

// A value that is written as a number with exactly these digits, such as 15.00; the text itself if it is not a JSON
// number.
QJsonValue exactNumber(const QString &digits);

// Whether the text is a number by the grammar of JSON (RFC 8259, section 6).
bool isJsonNumber(QByteArrayView text);

bool isNumber(const QJsonValue &value);
bool isText(const QJsonValue &value);          // a string that does not stand for a number
QString numberDigits(const QJsonValue &value); // as they are written in JSON; empty if the value is not a number
std::optional<double> numberOf(const QJsonValue &value);

// As a person reads it: a text without quotation marks, anything else as its JSON; empty if there is no value.
QString plainText(const QJsonValue &value);

// Whether both say the same: 1, 1.0 and 1e0 are one number.
bool saysTheSame(const QJsonValue &one, const QJsonValue &other);

} // namespace platen
