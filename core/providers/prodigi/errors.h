// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a response of Prodigi: success, or which error (document: "Outcomes", "Errors").
#pragma once

#include "core/domain/error.h"
#include "core/providers/exchange.h"

#include <QJsonObject>

namespace platen::prodigi {

// A response with a success status and outcome.
struct Answer
{
    int status = 0;
    QString outcome; // as received: "Created"
    QJsonObject body;
    QString requestId; // the trace parent, from the body or the header
    std::chrono::milliseconds retryAfter{0};

    // Outcomes are documented in camelCase and arrive in PascalCase.
    [[nodiscard]] bool is(const char *outcomeWord) const;
};

Result<Answer> readAnswer(const net::HttpAnswer &answer, Effect effect);

// An error about a response, with the provider's part filled in.
Failure answerError(const Answer &answer, ErrorCode code, const Message &message, Effect effect);

// Converts their name of a field to a JSON pointer in our order document: "items[0].copies" → "/items/0/quantity".
// Empty if ours has no such member.
QString pointerOf(const QString &theirField);

} // namespace platen::prodigi
