// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a response: success, or which error. The document describes no form of errors; they were observed as HTTP 200
// with {"error": "Order not found"}, so a body with `error` is an error whatever its status.
#pragma once

#include "core/domain/error.h"
#include "core/providers/exchange.h"

#include <QJsonObject>

namespace platen::imprinted {

enum class Format { Json, Xml };

// What a request is about: the same text means one thing for a submission and another for a query.
enum class Subject { Submission, Order, List, Count, Deletion };
Effect effectOf(Subject subject);

// A response with a success status and body.
struct Answer
{
    net::HttpAnswer http;
    Format format = Format::Json; // the body's own
    // XML in its JSON form (xml.h). A bare list is {"orders": […]}.
    QJsonObject body;
};

Result<Answer> readAnswer(const net::HttpAnswer &http, Subject subject);

// Readable, but not with the expected content.
Failure unexpected(const Answer &answer, Subject subject, const Message &message);

// The subject of an error's text in our order document: "items[1].quantity: must be at least 1" → "/items/1/quantity".
// Empty if it names none of their members.
QString pointerOf(const QString &words);

} // namespace platen::imprinted
