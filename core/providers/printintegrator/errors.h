// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a response of PrintIntegrator: success, or which error (document: "Errors").
#pragma once

#include "core/providers/exchange.h"

#include <QJsonObject>
#include <QJsonValue>

namespace platen::printintegrator {

// A response with a success status.
struct Answer
{
    int status = 0;
    QJsonValue body; // an object or a list; undefined if the response has no body
    QString requestId;
};

// `badResponse` if a success has a body that is not JSON.
Result<Answer> readAnswer(const net::HttpAnswer &answer, Effect effect);

// An error about a response, with the provider's part filled in.
Failure answerError(const Answer &answer, ErrorCode code, const Message &message, Effect effect);
// Expected content is missing: `what` completes "PrintIntegrator's answer holds no …".
Failure holdsNo(const Answer &answer, const Message &what, Effect effect);

// Converts their name of an order's field to a JSON pointer in our order document: "lineItems[0].quantity" and
// "lineItems.0.quantity" → "/items/0/quantity". "quantity" alone belongs to the order's only item, if `items` is 1.
// Empty if ours has no such member.
QString pointerOf(const QString &theirField, std::size_t items);
// Puts that pointer into an error that names a field.
Error pointedAtOrder(Error error, std::size_t items);
// The same for one of their own documents: "files[0].url" → "/files/0/url".
Error pointedAtDocument(Error error);

} // namespace platen::printintegrator
