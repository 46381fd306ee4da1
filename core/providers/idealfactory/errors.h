// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer of Ideal Factory's says: success, or which error. Its document lists the status codes, and says of the
// errors that they "include details about the issue in JSON format", not in which; read are
//   {"message": "…", "errors": {"items.0.quantity": ["…"]}}, {"error": "…"}, {"error": {"code", "message", "field"}}
#pragma once

#include "core/providers/exchange.h"

#include <QJsonObject>

namespace platen::idealfactory {

// An answer that is a success by its status.
struct Answer
{
    net::HttpAnswer http;
    QJsonObject body; // `data` around the whole is taken off
    bool isWrapped = false;
};

Result<Answer> readAnswer(const net::HttpAnswer &answer, Effect effect);

// An answer that is JSON, but not what it should be.
Failure unexpected(const Answer &answer, Effect effect, const QString &missing);

// Their name of a field as a JSON pointer into our order document: "items.0.ecommerce_variant_id" → "/items/0/sku".
// Empty where ours has no such member.
QString pointerOf(const QString &theirField);

} // namespace platen::idealfactory
