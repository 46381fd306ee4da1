// SPDX-License-Identifier: GPL-3.0-or-later
// Reads JSON from people, strictly by RFC 8259: UTF-8 with or without a byte order mark, or UTF-16 with one. It needs
// one pass over the bytes before Qt reads them. What a provider sends is read by readJson, which is tolerant.
#pragma once

#include "core/domain/error.h"
#include "core/domain/exact_json.h"

#include <vector>

namespace platen {

inline constexpr qsizetype largestJson = 8 * 1024 * 1024; // bytes
inline constexpr int deepestJson = 64;                    // nested objects and lists

// Errors of a kind that can occur thousands of times are reported up to this number.
inline constexpr std::size_t mostErrors = 100;
inline constexpr qsizetype longestPointer = 1000; // longer ones are not readable; the error is then located differently

struct JsonReading
{
    QJsonValue value; // as from readJson: numbers keep their digits
    // What is well-formed but must not be guessed at, each with its JSON pointer: duplicate members (Qt would silently
    // keep the last one), and halves of surrogate pairs, which are not text.
    std::vector<Error> errors;
};

// Any JSON value. An error of code `validation` gives the line and column of the first mistake.
Result<JsonReading> readStrictJson(const QByteArray &bytes);

// The same for text that is already decoded, such as what was typed into the window.
Result<JsonReading> readStrictJson(const QString &text);

// The error for input larger than largestJson; `what` begins the sentence.
Failure tooLarge(const Message &what);

} // namespace platen
