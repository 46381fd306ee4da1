// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for every text of a draft, whichever way it came in: by JSON, from the window, or from a spreadsheet.
#pragma once

#include "core/domain/order.h"

namespace platen {

// Takes white space away at both ends, also what is not ASCII (no-break and ideographic spaces). File names and what is
// inside options, metadata and attributes stay as they are.
void trimTexts(Draft &draft);
void trimTexts(Recipient &recipient);
QString trimmedText(const QString &text);

// Whether nothing of it can be seen: it is empty, or white space and characters without a shape (zero-width spaces,
// joiners, marks of direction, fillers). Such a text counts as missing wherever one is needed.
bool isBlank(const QString &text);

// Texts that cannot be sent as text: with half of a surrogate pair, with control characters other than line breaks and
// tabs, or with code points that are no characters. Each with its pointer in the draft, or in the recipient. Options,
// metadata and attributes may hold control characters, which JSON can write.
std::vector<Error> textErrors(const Draft &draft);
std::vector<Error> textErrors(const Recipient &recipient);

} // namespace platen
