// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for every text of a draft, however it was entered: as JSON, in the window, or from a spreadsheet.
#pragma once

#include "core/domain/order.h"

namespace platen {

// Trims white space at both ends, including non-ASCII (no-break and ideographic spaces). File names and the contents of
// options, metadata and attributes are left as they are.
void trimTexts(Draft &draft);
void trimTexts(Recipient &recipient);
void trimTexts(QString &text);
void trimTexts(QJsonObject &); // left as it is
QString trimmedText(const QString &text);

// Whether the text has nothing visible: it is empty, or consists of white space and invisible characters (zero-width
// spaces, joiners, direction marks, fillers). Such a text counts as missing where one is required.
bool isBlank(const QString &text);

// Errors for texts that cannot be sent as text: those with half of a surrogate pair, control characters other than line
// breaks and tabs, or code points that are not characters. Each has its pointer in the draft, or below `pointer`.
// Options, metadata and attributes may contain control characters, which JSON can represent.
std::vector<Error> textErrors(const Draft &draft);
std::vector<Error> textErrors(const Recipient &recipient, const QString &pointer = {});
std::vector<Error> textErrors(const QString &text, const QString &pointer);
std::vector<Error> textErrors(const QJsonObject &object, const QString &pointer);

} // namespace platen
