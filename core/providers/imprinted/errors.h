// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer says: success, or which error. The document tells no form of errors; they have been seen as HTTP 200
// with {"error": "Order not found"}, so a body that says `error` is one whatever its status.
#pragma once

#include "core/domain/error.h"
#include "core/providers/exchange.h"

#include <QJsonObject>

namespace platen::imprinted {

enum class Format { Json, Xml };

// What a request is about: the same words mean another thing to a submission than to a question.
enum class Subject { Submission, Order, List, Count, Deletion };
Effect effectOf(Subject subject);

// An answer that is a success by its status and its body.
struct Answer
{
    net::HttpAnswer http;
    Format format = Format::Json; // the body's own
    // XML in its JSON form (xml.h). A bare list is {"orders": […]}.
    QJsonObject body;
};

Result<Answer> readAnswer(const net::HttpAnswer &http, Subject subject);

// Readable, but not what it should hold.
Failure unexpected(const Answer &answer, Subject subject, const Message &message);

// What an error's words are about in our order document: "items[1].quantity: must be at least 1" → "/items/1/quantity".
// Empty where they name none of their members.
QString pointerOf(const QString &words);

} // namespace platen::imprinted
