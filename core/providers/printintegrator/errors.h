// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer of PrintIntegrator's says: success, or which error (document: "Errors").
#pragma once

#include "core/providers/exchange.h"

#include <QJsonObject>
#include <QJsonValue>

namespace platen::printintegrator {

// An answer that is a success by its status.
struct Answer
{
    int status = 0;
    QJsonValue body; // an object or a list; undefined where the answer has no body
    QString requestId;
};

// `badResponse` where a success has a body that is not JSON.
Result<Answer> readAnswer(const net::HttpAnswer &answer, Effect effect);

// An error about an answer, with the provider's part filled in.
Failure answerError(const Answer &answer, ErrorCode code, const Message &message, Effect effect);
// It does not hold what it should: `what` completes "PrintIntegrator's answer holds no …".
Failure holdsNo(const Answer &answer, const QString &what, Effect effect);

// Their name of an order's field as a JSON pointer into our order document: "lineItems[0].quantity" and
// "lineItems.0.quantity" → "/items/0/quantity". "quantity" alone is that of the order's one item, where it has one of
// `items`. Empty where ours has no such member.
QString pointerOf(const QString &theirField, std::size_t items);
// Puts that pointer into an error that names a field.
Error pointedAtOrder(Error error, std::size_t items);
// The same for a document of their own: "files[0].url" → "/files/0/url".
Error pointedAtDocument(Error error);

} // namespace platen::printintegrator
