// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the JSON that a person hands over, strictly by RFC 8259: UTF-8 with or without a byte order mark, or UTF-16
// with one. Costs one pass over the bytes before Qt reads them. What a provider sends is read by readJson, which is
// tolerant.
#pragma once

#include "core/domain/error.h"
#include "core/domain/exact_json.h"

#include <vector>

namespace platen {

inline constexpr qsizetype largestJson = 8 * 1024 * 1024; // bytes
inline constexpr int deepestJson = 64;                    // objects and lists within each other

// Of what can be wrong a thousand times, this much is reported.
inline constexpr std::size_t mostErrors = 100;
inline constexpr qsizetype longestPointer = 1000; // nobody reads on; an error is then placed otherwise

struct JsonReading
{
    QJsonValue value; // as readJson gives it: numbers keep their digits
    // What is well-formed and yet nothing to guess at, each with its JSON pointer: members that are given twice (Qt
    // would keep the last without a word), and halves of surrogate pairs, which are no text.
    std::vector<Error> errors;
};

// Any JSON value. An error of code `validation` says the line and column of the first mistake.
Result<JsonReading> readStrictJson(const QByteArray &bytes);

// The same for text that is encoded right already, such as what was typed into the window.
Result<JsonReading> readStrictJson(const QString &text);

// The refusal of something larger than largestJson, by its name at the beginning of a sentence.
Failure tooLarge(const Message &what);

} // namespace platen
