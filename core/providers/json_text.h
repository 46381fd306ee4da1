// SPDX-License-Identifier: GPL-3.0-or-later
// Reads providers' JSON: tolerant of the form of ids and amounts, exact in their value.
#pragma once

#include "core/domain/exact_json.h"

#include <vector>

namespace platen {

// A text, or a number in decimal with its original digits; empty for anything else.
QString textOf(const QJsonValue &value);

// A member of an object as a text, and the first non-empty one of several.
QString textOf(const QJsonObject &object, const char *name);
QString firstText(const QJsonObject &object, const std::vector<const char *> &names);

// Sets a member to a text, unless it is empty or only white space: absent values are not sent.
void put(QJsonObject &object, const char *name, const QString &text);

// A quantity in any form: 4, "4", 4.0; 0 if the value is not such a number.
int countOf(const QJsonValue &value);

// `over` merged into `base`: objects are merged member by member, anything else replaces.
QJsonObject mergedJson(QJsonObject base, const QJsonObject &over);

} // namespace platen
