// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer of Prodigi's says: success, or which error (document: "Outcomes", "Errors").
#pragma once

#include "core/domain/error.h"
#include "core/providers/exchange.h"

#include <QJsonObject>

namespace platen::prodigi {

// An answer that is a success by its status and its outcome.
struct Answer
{
    int status = 0;
    QString outcome; // as it came: "Created"
    QJsonObject body;
    QString requestId; // the trace parent, from the body or the header
    std::chrono::milliseconds retryAfter{0};

    // Outcomes are documented in camelCase and arrive in PascalCase.
    [[nodiscard]] bool is(const char *outcomeWord) const;
};

Result<Answer> readAnswer(const net::HttpAnswer &answer, Effect effect);

// An error about an answer, with the provider's part filled in.
Failure answerError(const Answer &answer, ErrorCode code, const Message &message, Effect effect);

// Their name of a field as a JSON pointer into our order document: "items[0].copies" → "/items/0/quantity". Empty where
// ours has no such member.
QString pointerOf(const QString &theirField);

} // namespace platen::prodigi
