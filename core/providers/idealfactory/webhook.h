// SPDX-License-Identifier: GPL-3.0-or-later
// The notification that a print file is ready. Its document says that there is one, and not what is in it: taken is the
// form of the print file's own answer, wherever it lies. It is sent again unless the answer is exactly 200.
#pragma once

#include "core/providers/order_event.h"

namespace platen::idealfactory {

// An empty secret: every message is taken. Else it must be there as `Authorization: Bearer …`, as the bare value of
// Authorization, or as X-Webhook-Secret.
Result<void> verifySecret(const WebhookMessage &message, const QByteArray &secret);

// Any JSON is an event, if only one that says nothing that is known.
Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message);

} // namespace platen::idealfactory
