// SPDX-License-Identifier: GPL-3.0-or-later
// Search words of one or two characters, which an index of three characters at a time cannot find (search_text.h says
// where they match).
#pragma once

#include <QString>

namespace platen::store {

bool isShortWord(QStringView word);

// A short word as a token of orders_short: signs of ASCII, which separate tokens, become private characters.
QString shortToken(QStringView word);

// Whether the folded text has the short word at a place where one can begin.
bool findsShortWord(QStringView text, QStringView word);

} // namespace platen::store
