// SPDX-License-Identifier: GPL-3.0-or-later
// The notification that a print file is ready. The document mentions it, but not its content: accepted is the form of
// the print file's own response, at any depth. It is sent again unless the response is exactly 200.
#pragma once

#include "core/providers/order_event.h"

namespace platen::idealfactory {

// With an empty secret every message is accepted. Otherwise the secret must be present as `Authorization: Bearer …`, as
// the bare value of Authorization, or as X-Webhook-Secret.
Result<void> verifySecret(const WebhookMessage &message, const QByteArray &secret);

// Any JSON is an event, even if it contains nothing known.
Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message);

} // namespace platen::idealfactory
