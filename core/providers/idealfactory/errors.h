// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a response of Ideal Factory: success, or which error. Its document lists the status codes, and says that errors
// "include details about the issue in JSON format", but not in which form. These are read:
//   {"message": "…", "errors": {"items.0.quantity": ["…"]}}, {"error": "…"}, {"error": {"code", "message", "field"}}
#pragma once

#include "core/providers/exchange.h"

#include <QJsonObject>

namespace platen::idealfactory {

// A response with a success status.
struct Answer
{
    net::HttpAnswer http;
    QJsonObject body; // without `data` around the whole
    bool isWrapped = false;
};

Result<Answer> readAnswer(const net::HttpAnswer &answer, Effect effect);

// A response that is JSON, but not as expected.
Failure unexpected(const Answer &answer, Effect effect, const Message &missing);

// Converts their name of a field to a JSON pointer in our order document: "items.0.ecommerce_variant_id" →
// "/items/0/sku". Empty if ours has no such member.
QString pointerOf(const QString &theirField);

} // namespace platen::idealfactory
