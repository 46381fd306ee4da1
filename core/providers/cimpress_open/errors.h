// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a submission, from its response (document: "Error Responses"). The document explains the statuses, but
// not the form of errors or successes.
#pragma once

#include "core/providers/exchange.h"

namespace platen::cimpress_open {

// A 2xx means acceptance, whatever its body, because no body is documented. HTML is the exception: only a portal or
// proxy in between sends it, so it leaves open whether the order arrived. Errors that name a field point to ours.
Result<void> readSubmission(const net::HttpAnswer &answer);

// Converts their name of a field to a JSON pointer in our order document: "items[0].variantId" → "/items/0/sku". Empty
// if ours has no such member.
QString pointerOf(const QString &theirField);

} // namespace platen::cimpress_open
