// SPDX-License-Identifier: GPL-3.0-or-later
// Reading providers' JSON: tolerant of how ids and amounts are written, exact in what they say.
#pragma once

#include "core/domain/exact_json.h"

#include <vector>

namespace platen {

// A text, or a number in decimal with the digits that it came with; empty for anything else.
QString textOf(const QJsonValue &value);

// A member of an object as a text, and the first of several that is not empty.
QString textOf(const QJsonObject &object, const char *name);
QString firstText(const QJsonObject &object, const std::vector<const char *> &names);

// Sets a member to a text, unless nothing but white space is in it: what was not given is not sent.
void put(QJsonObject &object, const char *name, const QString &text);

// How many of something, however that is written: 4, "4", 4.0; 0 if the value says no such number.
int countOf(const QJsonValue &value);

// `over` laid over `base`: objects are merged member by member, anything else replaces.
QJsonObject mergedJson(QJsonObject base, const QJsonObject &over);

} // namespace platen
