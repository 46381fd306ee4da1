// SPDX-License-Identifier: GPL-3.0-or-later
// What the answer to a submission says (document: "Error Responses"). It tells what the statuses mean, but neither the
// form of an error nor that of a success.
#pragma once

#include "core/providers/exchange.h"

namespace platen::cimpress_open {

// A 2xx is acceptance, whatever its body: none is documented. But for HTML, which nothing there speaks and a portal or
// proxy in between does: that leaves open whether the order arrived. Errors that name a field point to ours.
Result<void> readSubmission(const net::HttpAnswer &answer);

// Their name of a field as a JSON pointer into our order document: "items[0].variantId" → "/items/0/sku". Empty where
// ours has no such member.
QString pointerOf(const QString &theirField);

} // namespace platen::cimpress_open
